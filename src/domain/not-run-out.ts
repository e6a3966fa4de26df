import { type ClaimedTime, timeTextOf } from './claimed-time.ts';
import { type Rejection, type Result, rejectContent } from './decider.ts';
import { isClearlyBefore } from './not-before.ts';

/**
 * What holds until a time still holds when it is said: an end before that is a slip, of one time or the other. Refused
 * only where both are claimed and no reading of the two agrees, so what ends on the day of the act passes, and so does
 * *about* that day. Whoever enters late, and doesn't say when it was, has what expired since on record as expired.
 */
export function refuseRunOut(
  until: ClaimedTime | undefined,
  occurredAt: ClaimedTime | null | undefined,
  pointer: string,
): Result<never, Rejection> | undefined {
  if (until === undefined || occurredAt === null || occurredAt === undefined || !isClearlyBefore(until, occurredAt))
    return undefined;
  return rejectContent(
    'run-out-already',
    pointer,
    `${timeTextOf(until)} lies before the act itself, which is said to be at ${timeTextOf(occurredAt)}: it would never have held. Check both times.`,
    { occurredAt },
  );
}
