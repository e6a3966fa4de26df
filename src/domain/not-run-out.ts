import { type ClaimedTime, timeTextOf } from './claimed-time.ts';
import { type Context, type Rejection, type Result, rejectContent } from './decider.ts';
import { isClearlyBefore } from './not-before.ts';

/**
 * What holds until a time still holds when it is said: an end before that is a slip, of one time or the other. Refused
 * only where no reading of the two agrees, so what ends on the day of the act passes, and so does *about* that day.
 */
export function refuseRunOut(
  until: ClaimedTime | undefined,
  pointer: string,
  { act, recordedAt }: Context,
): Result<never, Rejection> | undefined {
  const said = act.occurredAt ?? recordedAt;
  if (until === undefined || !isClearlyBefore(until, said)) return undefined;
  const when = act.occurredAt === undefined ? 'as it is recorded, at' : 'at';
  return rejectContent(
    'run-out-already',
    pointer,
    `This lies before the act itself, which is said to be ${when} ${timeTextOf(said)}: it would never have held. Check both times.`,
    { occurredAt: said },
  );
}
