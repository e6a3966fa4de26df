import { begunAt, type ClaimedTime, latestOf } from '../../domain/claimed-time.ts';
import { type Instant, toMilliseconds } from '../../domain/id.ts';
import type { Said } from '../../domain/said.ts';

/** When something occurred, for comparing: by what is claimed, or else when it was recorded. */
export const occurredAt = ({ occurredAt, recordedAt }: Pick<Said, 'occurredAt' | 'recordedAt'>): number =>
  begunAt(occurredAt, toMilliseconds(recordedAt as Instant));

/** The last instant at which something still holds; null: no end is claimed. */
export function endsAt(time: ClaimedTime | null): number | null {
  const latest = time === null ? Number.POSITIVE_INFINITY : latestOf(time);
  return Number.isFinite(latest) ? latest : null;
}

/** Fixed width, so that these sort as texts like the times: any year of a claimed time, back to the year 0. */
export const sortableTime = (milliseconds: number): string => String(milliseconds + 1e15).padStart(16, '0');
export const sortableSequence = (sequence: number): string => String(sequence).padStart(16, '0');
