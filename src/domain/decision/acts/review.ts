import * as z from 'zod';
import { claimedTime } from '../../claimed-time.ts';
import { type CommandOf, defineCommand } from '../../command.ts';
import type { Context, Rejection, Result } from '../../decider.ts';
import { claimedGrounds, groundsOf } from '../../grounds.ts';
import { refuseBefore } from '../../not-before.ts';
import { authorityBreaches, basisBreaches } from '../breaches.ts';
import { refuseUnlessTaken } from '../form.ts';
import { type Proposed, propose } from '../proposal.ts';
import type { Decision } from '../state.ts';
import { acknowledges } from './take.ts';

/** By anyone. */
export const callReview = defineCommand()('CallReview', z.strictObject(claimedGrounds));

/** The expiry left out: as it was, where that hasn't come yet. */
export const reaffirmDecision = defineCommand()(
  'ReaffirmDecision',
  z.strictObject({
    ...claimedGrounds,
    acknowledges: acknowledges.optional(),
    expires: claimedTime.optional(),
  }),
);

/** What follows on a decision that is taken. */
export const refuseUnlessFollows = (state: Decision, context: Context): Result<never, Rejection> | undefined =>
  refuseUnlessTaken(state) ?? refuseBefore(state.taken ?? state.opened, context);

export function review(command: CommandOf<typeof callReview>, state: Decision, context: Context): Proposed {
  const refusal = refuseUnlessFollows(state, context);
  return refusal ?? propose([{ type: 'ReviewCalled', facts: groundsOf(command) }]);
}

export function reaffirm(command: CommandOf<typeof reaffirmDecision>, state: Decision, context: Context): Proposed {
  const refusal = refuseUnlessFollows(state, context);
  if (refusal !== undefined) return refusal;
  const { acknowledges = [], expires = null } = command;
  const facts = { ...groundsOf(command), acknowledges, expires };
  const { act } = context;
  return propose([{ type: 'DecisionReaffirmed', facts }], [...authorityBreaches(state, act), ...basisBreaches(act)]);
}
