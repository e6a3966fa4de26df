import * as z from 'zod';
import { claimedTime } from '../../claimed-time.ts';
import { type CommandOf, defineCommand } from '../../command.ts';
import type { Context, Rejection, Result } from '../../decider.ts';
import { claimedGrounds, groundsOf } from '../../grounds.ts';
import { refuseBefore } from '../../not-before.ts';
import { refuseRunOut } from '../../not-run-out.ts';
import { acknowledgedIn, claimedAcknowledges } from '../acknowledges.ts';
import { authorityBreaches, basisBreaches } from '../breaches.ts';
import type { DecisionEvent } from '../events.ts';
import { refuseUnlessTaken } from '../form.ts';
import { knowledgeBreaches } from '../knowledge-breaches.ts';
import { type Proposed, propose } from '../proposal.ts';
import { standingAfter } from '../standing-after.ts';
import type { Decision } from '../state.ts';

/** By anyone. */
export const callReview = defineCommand()('CallReview', z.strictObject(claimedGrounds));

/** The expiry left out: as it was, where that hasn't come yet. */
export const reaffirmDecision = defineCommand()(
  'ReaffirmDecision',
  z.strictObject({
    ...claimedGrounds,
    acknowledges: claimedAcknowledges.optional(),
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
  const refusal =
    refuseUnlessFollows(state, context) ?? refuseRunOut(command.expires, context.act.occurredAt, '/expires');
  if (refusal !== undefined) return refusal;
  const { expires = null } = command;
  const facts = { ...groundsOf(command), acknowledges: acknowledgedIn(command.acknowledges), expires };
  const reaffirming: readonly DecisionEvent[] = [{ type: 'DecisionReaffirmed', facts }];
  const after = standingAfter(state, reaffirming, context);
  const last = after.reaffirmations.at(-1);
  const { act } = context;
  return propose(reaffirming, [
    ...authorityBreaches(state, act),
    ...basisBreaches(act),
    ...(last === undefined ? [] : knowledgeBreaches(after, last, context)),
  ]);
}
