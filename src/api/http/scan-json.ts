import { pointerTo } from '../../domain/pointer.ts';
import { problem } from '../problems/problem.ts';

const deepest = 32;

interface Level {
  /** Null in an array. */
  readonly keys: Set<string> | null;
  step: string | number;
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;
const colonNext = /\s*:/y;

/**
 * Refuses what `JSON.parse` lets by without a word: a key that comes twice in one object, and nesting so deep that it
 * can only be meant to exhaust a stack. `text` is valid JSON, so that brackets and commas can be taken at their word.
 * @throws ProblemError
 */
export function scanJson(text: string): void {
  const levels: Level[] = [];
  const pathTo = (key?: string) => {
    const steps = levels.map((level) => level.step);
    return pointerTo(key === undefined ? steps : [...steps.slice(0, -1), key]);
  };
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      if (levels.length === deepest) {
        throw problem('nested-too-deeply', `The body is nested more than ${deepest} levels deep.`, {
          errors: [{ pointer: pathTo(), detail: `lies deeper than ${deepest} levels` }],
        });
      }
      levels.push(token === '{' ? { keys: new Set(), step: '' } : { keys: null, step: 0 });
    } else if (token === '}' || token === ']') {
      levels.pop();
    } else if (token === ',') {
      if (level?.keys === null && typeof level.step === 'number') level.step += 1;
    } else if (token !== ':' && level !== undefined && level.keys !== null && isKey(text, index + token.length)) {
      const key = JSON.parse(token) as string;
      if (level.keys.has(key)) {
        throw problem('duplicate-key', `The key ${JSON.stringify(key)} comes twice in one object.`, {
          errors: [{ pointer: pathTo(key), detail: 'comes twice' }],
        });
      }
      level.keys.add(key);
      level.step = key;
    }
  }
}

function isKey(text: string, after: number): boolean {
  colonNext.lastIndex = after;
  return colonNext.test(text);
}
