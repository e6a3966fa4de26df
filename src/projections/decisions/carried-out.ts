import type { Activity } from '../../domain/activity/evolve.ts';
import type { Decision } from '../../domain/decision/state.ts';
import { type Instant, toMilliseconds } from '../../domain/id.ts';
import { parseReference, type Reference, wholeOf } from '../../domain/reference.ts';
import type { Change, Rows } from '../engine/view.ts';
import { endsAt, occurredAt } from '../standing/begun.ts';

const prefixOf = (decision: Reference): string => `ordered/${decision}/`;

const ordering = (references: readonly Reference[] = []): readonly Reference[] => [
  ...new Set(references.filter((reference) => parseReference(reference)?.kind === 'decision').map(wholeOf)),
];

/** Keeps, for each decision, what it ordered and when that ended; the decisions that this change is about. */
export function foldOrdered(
  { thing, before, after }: Extract<Change, { category: 'activity' }>,
  rows: Rows,
): readonly Reference[] {
  const now = new Set(ordering(after?.orderedBy));
  const decisions = new Set([...ordering(before?.orderedBy), ...now]);
  for (const decision of decisions) {
    const key = `${prefixOf(decision)}${thing}`;
    if (now.has(decision)) rows.put(key, endOf(after));
    else rows.remove(key);
  }
  return [...decisions];
}

/** The last instant at which it may have ended; null where it hasn't. */
function endOf(activity: Activity | null): number | null {
  if (activity === null || activity.end === null) return null;
  const { occurredAt, recordedAt } = activity.end.said;
  return endsAt(occurredAt) ?? toMilliseconds(recordedAt as Instant);
}

export type CarriedOut = 'outcome' | 'all-that-was-ordered';

/**
 * By what a taken decision, or one whose default is in force, was carried out: an outcome that completes it, or
 * something was ordered by it and all of that has ended. What had ended before it was taken was for finding out.
 */
export function carriedOutBy(
  { decision, completed, taken, lapsed }: Decision,
  rows: Pick<Rows, 'withPrefix'>,
): CarriedOut | null {
  if (completed !== null) return 'outcome';
  const since = taken ?? lapsed;
  if (since === null) return null;
  const ends = rows.withPrefix(prefixOf(decision)).map(({ value }) => value as number | null);
  const ordered = ends.filter((end) => end === null || end >= occurredAt(since));
  return ordered.length > 0 && !ordered.includes(null) ? 'all-that-was-ordered' : null;
}
