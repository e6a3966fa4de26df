import type { Entry } from '../../domain/event.ts';
import { parseReference } from '../../domain/reference.ts';

/**
 * What an entry can be found by: every text in its facts, the words of a choice (`ruled-out`) among them; whose act it
 * is; its sources; and its type in words, as headlines have it. What it only refers to has entries of its own.
 */
export function searchableTexts({ type, facts, metadata }: Entry): readonly string[] {
  const { by, onBehalfOf, sources } = metadata;
  return [
    ...textsIn(facts),
    ...textsIn([by, onBehalfOf]),
    ...sources.flatMap(({ text, uri }) => (uri === undefined ? [text] : [text, uri])),
    type.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  ];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return parseReference(value) === undefined ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
