import { pointerTo } from '../../domain/pointer.ts';
import { problem } from '../problems/problem.ts';

const deepest = 32;

interface Level {
  /** Null in an array. */
  readonly keys: Set<string> | null;
  step: string | number;
}

const code = { quote: 34, comma: 44, openArray: 91, backslash: 92, closeArray: 93, open: 123, close: 125 };
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
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === code.quote) {
      const end = endOfText(text, at);
      const level = levels.at(-1);
      if (level !== undefined && level.keys !== null && isKey(text, end)) {
        const key = textAt(text, at, end);
        if (level.keys.has(key)) {
          throw problem('duplicate-key', `The key ${JSON.stringify(key)} comes twice in one object.`, {
            errors: [{ pointer: pathTo(key), detail: 'comes twice' }],
          });
        }
        level.keys.add(key);
        level.step = key;
      }
      at = end - 1;
    } else if (character === code.open || character === code.openArray) {
      if (levels.length === deepest) {
        throw problem('nested-too-deeply', `The body is nested more than ${deepest} levels deep.`, {
          errors: [{ pointer: pathTo(), detail: `lies deeper than ${deepest} levels` }],
        });
      }
      levels.push(character === code.open ? { keys: new Set(), step: '' } : { keys: null, step: 0 });
    } else if (character === code.close || character === code.closeArray) {
      levels.pop();
    } else if (character === code.comma) {
      const level = levels.at(-1);
      if (level?.keys === null && typeof level.step === 'number') level.step += 1;
    }
  }
}

/** Just after the closing quote of the text whose opening one is at `start`. */
function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function textAt(json: string, from: number, to: number): string {
  const bare = json.slice(from + 1, to - 1);
  return bare.includes('\\') ? (JSON.parse(json.slice(from, to)) as string) : bare;
}

/** After an odd number of backslashes. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === code.backslash) first -= 1;
  return (at - first) % 2 === 1;
}

function isKey(text: string, after: number): boolean {
  colonNext.lastIndex = after;
  return colonNext.test(text);
}
