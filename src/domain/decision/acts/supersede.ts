import * as z from 'zod';
import { type CommandOf, defineCommand } from '../../command.ts';
import { type Context, type Rejection, type Result, reject, rejectContent } from '../../decider.ts';
import { distinct } from '../../distinct.ts';
import { claimedGrounds, groundsOf } from '../../grounds.ts';
import { partOf, type Reference, reference } from '../../reference.ts';
import { authorityBreaches } from '../breaches.ts';
import { type Proposed, propose } from '../proposal.ts';
import type { Decision } from '../state.ts';
import { refuseUnlessFollows } from './review.ts';

/** Wholly, or in named items of its program. By the authority of the decision that is superseded. */
export const supersedeDecision = defineCommand()(
  'SupersedeDecision',
  z.strictObject({
    supersededBy: reference('decision'),
    items: distinct(z.array(reference('program')).min(1).max(100)).optional(),
    ...claimedGrounds,
  }),
);

export const rescindDecision = defineCommand()('RescindDecision', z.strictObject(claimedGrounds));

export function supersede(command: CommandOf<typeof supersedeDecision>, state: Decision, context: Context): Proposed {
  const { supersededBy, items } = command;
  const refusal = refuseUnlessFollows(state, context) ?? refuseItems(items ?? [], state);
  if (refusal !== undefined) return refusal;
  if (supersededBy === state.decision) {
    return rejectContent('superseded-by-itself', '/supersededBy', 'A decision is superseded by another one.');
  }
  const facts = { supersededBy, items: items ?? null, ...groundsOf(command) };
  return propose([{ type: 'DecisionSuperseded', facts }], authorityBreaches(state, context.act));
}

/** Those that are of this decision are on record, which is asked of every reference. */
function refuseItems(items: readonly Reference[], { decision, taken }: Decision): Result<never, Rejection> | undefined {
  const program = new Map((taken?.program ?? []).map((item) => [partOf(decision, 'program', item.id), item]));
  for (const [index, named] of items.entries()) {
    const item = program.get(named);
    if (item === undefined) {
      const detail = `${named} is no item of this decision's program.`;
      return rejectContent('item-of-another', `/items/${index}`, detail, { item: named });
    }
    if (item.supersededBy !== null) {
      const { supersededBy } = item;
      return reject('item-superseded', `${named} is superseded already.`, { item: named, supersededBy });
    }
  }
  return undefined;
}

export function rescind(command: CommandOf<typeof rescindDecision>, state: Decision, context: Context): Proposed {
  const refusal = refuseUnlessFollows(state, context);
  if (refusal !== undefined) return refusal;
  return propose([{ type: 'DecisionRescinded', facts: groundsOf(command) }], authorityBreaches(state, context.act));
}
