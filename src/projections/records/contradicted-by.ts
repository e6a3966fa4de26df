import { type Reference, wholeOf } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { type Against, stalenessKeys } from '../staleness/staleness-keys.ts';
import { fateOf } from '../standing/fate-of.ts';
import { judgementRows } from '../standing/judgement-rows.ts';
import { once } from './once.ts';
import { entriesUpTo } from './state-at.ts';

/**
 * The entries of observations and assessments that contradicted a thing and counted at a sequence, oldest first: what
 * contradicts a part contradicts the whole, and what contradicts the whole its parts.
 */
export function contradictedBy(past: Past, reference: Reference, at: number): readonly number[] {
  const whole = wholeOf(reference);
  return against(past, whole)
    .filter(({ of }) => reference === whole || of.includes(reference) || of.includes(whole))
    .filter(({ by, sequence }) => sequence <= at && countsAt(past, by, at))
    .map(({ sequence }) => sequence);
}

/** As it stood and as it stands: both are found among the same. */
const against = once((past: Past, whole: Reference) =>
  past
    .rows(judgementRows)
    .withPrefix(stalenessKeys.against(whole))
    .map(({ value }) => rowOf<Against>(value)),
);

/** Not what was struck through by then, nor what an assessment says that stood no longer. */
function countsAt(past: Past, by: Reference, at: number): boolean {
  if (by.startsWith('assessment/')) return fateOf(past, by, at).stands;
  const stream = streamOf(by);
  return stream !== undefined && entriesUpTo(past, stream, at).every(({ type }) => type !== 'EntryVoided');
}
