import { formatClaimedTime } from '../../ui/format-claimed-time.ts';

const steps = [1, 2, 5];

/**
 * Where the scrubber says the log time: at sequences that are round, so that they stay where they are while the log
 * grows; not more than so many.
 */
export function marksUpTo(head: number, most: number): readonly number[] {
  let step = 1;
  for (let power = 1; Math.floor(head / step) > most; power *= 10) {
    for (const factor of steps) {
      step = factor * power;
      if (Math.floor(head / step) <= most) break;
    }
  }
  return Array.from({ length: Math.floor(head / step) }, (_none, index) => (index + 1) * step);
}

/** The day that a mark is in; the time of day where the mark before it says the same day. */
export function markText(recordedAt: string, before: string | undefined): string {
  const dayOf = (time: string | undefined) => time?.slice(0, 10);
  return dayOf(recordedAt) === dayOf(before) ? recordedAt.slice(11, 16) : formatClaimedTime(recordedAt.slice(0, 10), 0);
}
