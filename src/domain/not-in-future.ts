import { type ClaimedTime, earliestOf } from './claimed-time.ts';
import { type Rejection, type Result, rejectContent } from './decider.ts';
import { type Instant, toMilliseconds } from './id.ts';

// An entry's occurredAt may be this far in the future: clocks differ.
const tolerance = 5 * 60_000;

/** What is on record has happened: "the future" is what lies after the entry was, or would be, recorded. */
export function refuseFuture(
  occurredAt: ClaimedTime | null | undefined,
  recordedAt: Instant,
  pointer: string,
): Result<never, Rejection> | undefined {
  if (occurredAt === null || occurredAt === undefined) return undefined;
  if (earliestOf(occurredAt) <= toMilliseconds(recordedAt) + tolerance) return undefined;
  return rejectContent(
    'in-the-future',
    pointer,
    `This lies in the future, measured by when it is recorded: ${recordedAt}.`,
    { recordedAt },
  );
}
