import * as z from 'zod';
import { authority, sameAuthority } from '../../author.ts';
import { type CommandOf, defineCommand } from '../../command.ts';
import { type Context, rejectContent } from '../../decider.ts';
import { claimedGrounds, groundsOf } from '../../grounds.ts';
import { authorityBreaches } from '../breaches.ts';
import { transferKind } from '../events/terms.ts';
import { refuseWhenOver } from '../form.ts';
import { type Proposed, propose } from '../proposal.ts';
import type { Decision } from '../state.ts';

/** By the authority that there is; another that takes over departs from `authority-acts`. */
export const transferAuthority = defineCommand()(
  'TransferAuthority',
  z.strictObject({ to: authority, kind: transferKind.optional(), ...claimedGrounds }),
);

export function transfer(command: CommandOf<typeof transferAuthority>, state: Decision, context: Context): Proposed {
  const refusal = refuseWhenOver(state);
  if (refusal !== undefined) return refusal;
  const { to, kind = 'transfer' } = command;
  const from = state.terms.authority.value;
  if (from !== null && sameAuthority(from, to)) {
    return rejectContent('nothing-changes', '/to', 'This is the authority already.', { authority: from });
  }
  const facts = { kind, to, ...groundsOf(command) };
  return propose([{ type: 'AuthorityTransferred', facts }], authorityBreaches(state, context.act));
}
