import * as z from 'zod';
import { claimedTime } from '../../claimed-time.ts';
import { type CommandOf, defineCommand } from '../../command.ts';
import type { Context } from '../../decider.ts';
import { claimedGrounds, groundsOf } from '../../grounds.ts';
import { refuseRunOut } from '../../not-run-out.ts';
import { authorityBreaches } from '../breaches.ts';
import { refuseUnlessOpen } from '../form.ts';
import { type Proposed, propose } from '../proposal.ts';
import type { Decision } from '../state.ts';

/** `until` is the new needed-by; left out, the one that there is stays. */
export const deferDecision = defineCommand()(
  'DeferDecision',
  z.strictObject({ until: claimedTime.optional(), ...claimedGrounds }),
);

export function defer(command: CommandOf<typeof deferDecision>, state: Decision, context: Context): Proposed {
  const refusal = refuseUnlessOpen(state) ?? refuseRunOut(command.until, context.act.occurredAt, '/until');
  if (refusal !== undefined) return refusal;
  const facts = { until: command.until ?? null, ...groundsOf(command) };
  return propose([{ type: 'DecisionDeferred', facts }], authorityBreaches(state, context.act));
}
