import { earliestOf, latestOf } from './claimed-time.ts';
import type { Context } from './decider.ts';
import type { Said } from './said.ts';

/**
 * Whether what a command records can have happened before the end of something: it begins, so its earliest instant
 * counts; the end counts by its latest. Two things of the same day pass, and so does what nobody knows the time of.
 */
export const happensBefore = ({ act, recordedAt }: Context, end: Said): boolean =>
  earliestOf(act.occurredAt ?? recordedAt) < latestOf(end.occurredAt ?? end.recordedAt);
