import { parseReference, type Reference, wholeOf } from '../../domain/reference.ts';
import type { Change, Rows } from '../engine/view.ts';

const prefixOf = (decision: Reference): string => `ordered/${decision}/`;

const ordering = (references: readonly Reference[] = []): readonly Reference[] => [
  ...new Set(references.filter((reference) => parseReference(reference)?.kind === 'decision').map(wholeOf)),
];

/** Keeps, for each decision, what it ordered and whether that has ended; the decisions that this change is about. */
export function foldOrdered(
  { thing, before, after }: Extract<Change, { category: 'activity' }>,
  rows: Rows,
): readonly Reference[] {
  const decisions = new Set([...ordering(before?.orderedBy), ...ordering(after?.orderedBy)]);
  const now = new Set(ordering(after?.orderedBy));
  for (const decision of decisions) {
    const key = `${prefixOf(decision)}${thing}`;
    if (now.has(decision)) rows.put(key, after?.status === 'ended');
    else rows.remove(key);
  }
  return [...decisions];
}

/** Something was ordered by it, and all of that has ended. */
export function allOrderedHasEnded(decision: Reference, rows: Rows): boolean {
  const ordered = rows.withPrefix(prefixOf(decision));
  return ordered.length > 0 && ordered.every(({ value }) => value === true);
}
