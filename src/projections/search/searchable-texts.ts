import type { Entry } from '../../domain/event.ts';
import { memoized } from '../../domain/memoized.ts';
import { parseReference } from '../../domain/reference.ts';
import { spelled } from '../timeline/type-in-words.ts';

/**
 * What an entry can be found by: every text in its facts, the words of a choice (`ruled-out`) among them; whose act it
 * is; its sources; and its type in words, as headlines have it. What it only refers to has entries of its own.
 */
export function searchableTexts({ type, facts, metadata }: Entry): readonly string[] {
  const { by, onBehalfOf, sources } = metadata;
  const texts: string[] = [];
  addTexts(texts, facts);
  addTexts(texts, by);
  addTexts(texts, onBehalfOf);
  for (const { text, uri } of sources) texts.push(...(uri === undefined ? [text] : [text, uri]));
  texts.push(inWords(type));
  return texts;
}

function addTexts(texts: string[], value: unknown): void {
  if (typeof value === 'string') {
    if (parseReference(value) === undefined) texts.push(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) addTexts(texts, member);
  }
}

const inWords = memoized(spelled);
