import { type ClaimedTime, earliestOf, latestOf, spanOf } from './claimed-time.ts';
import { type Context, type Rejection, type Result, rejectContent } from './decider.ts';
import type { Said } from './said.ts';

/**
 * What follows on an entry didn't occur before it. Refused only where both times are claimed and no reading of the two
 * agrees: a date doesn't contradict a minute of that day, and *about* leaves room that nobody measured.
 */
export function refuseBefore(said: Said, { act }: Context): Result<never, Rejection> | undefined {
  const { occurredAt: first } = said;
  const { occurredAt: then } = act;
  if (first === null || then === undefined || !isClearlyBefore(then, first)) return undefined;
  return rejectContent(
    'before-what-it-refers-to',
    '/occurredAt',
    `This lies before #${said.sequence}, which it follows.`,
    {
      entry: `entry/${said.sequence}`,
      occurredAt: first,
    },
  );
}

/** What follows on several: the first that it lies before. */
export function refuseBeforeAny(
  all: readonly (Said | null | undefined)[],
  context: Context,
): Result<never, Rejection> | undefined {
  for (const said of all) {
    const refusal = said == null ? undefined : refuseBefore(said, context);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** No reading of the two agrees with anything else. */
export const isClearlyBefore = (left: ClaimedTime, right: ClaimedTime): boolean =>
  !spanOf(left).about && !spanOf(right).about && latestOf(left) < earliestOf(right);
