import * as z from 'zod';
import { earliestOf, latestOf, timeTextOf } from '../../claimed-time.ts';
import { type CommandOf, defineCommand } from '../../command.ts';
import { type Context, type Rejection, type Result, reject, rejectContent } from '../../decider.ts';
import { claimedGrounds, groundsOf } from '../../grounds.ts';
import { reference } from '../../reference.ts';
import { authorityBreaches } from '../breaches.ts';
import { lapseKind } from '../events/resolution.ts';
import { refuseUnlessOpen } from '../form.ts';
import { type Proposed, propose } from '../proposal.ts';
import type { Decision } from '../state.ts';
import { refuseUnlessStands } from './options.ts';

/** `into`: the decision that it is merged into. By the authority, unless its default comes into force. */
export const letLapse = defineCommand()(
  'LetLapse',
  z.strictObject({ kind: lapseKind, into: reference('decision').optional(), ...claimedGrounds }),
);

type LetLapse = CommandOf<typeof letLapse>;

export function lapse(command: LetLapse, state: Decision, context: Context): Proposed {
  const { kind, into = null } = command;
  const refusal =
    refuseUnlessOpen(state) ??
    refuseMerging(command, state) ??
    (kind === 'default-in-force' ? refuseDefault(state, context) : undefined);
  if (refusal !== undefined) return refusal;
  const breaches = kind === 'default-in-force' ? [] : authorityBreaches(state, context.act);
  return propose([{ type: 'DecisionLapsed', facts: { kind, into, ...groundsOf(command) } }], breaches);
}

function refuseMerging({ kind, into }: LetLapse, { decision }: Decision): Result<never, Rejection> | undefined {
  if (kind !== 'merged') {
    return into === undefined
      ? undefined
      : rejectContent('not-merged', '/into', `Only a decision that is merged goes into another; this one is ${kind}.`);
  }
  if (into === undefined)
    return rejectContent('merged-into-missing', '/into', 'Name the decision that it is merged into.');
  if (into !== decision) return undefined;
  return rejectContent('merged-into-itself', '/into', 'A decision is merged into another one.');
}

/** Nobody's authority is asked for, so there must be a default, and its time must have come. */
function refuseDefault(state: Decision, { act, recordedAt }: Context): Result<never, Rejection> | undefined {
  const said = state.terms.default.value;
  if (said === null) return reject('no-default', 'No default is stated that could come into force.');
  const { option, from } = said;
  if (from !== null && latestOf(act.occurredAt ?? recordedAt) < earliestOf(from)) {
    return reject('default-not-yet-in-force', `The default is in force only from ${timeTextOf(from)}.`, { from });
  }
  return option === null ? undefined : refuseUnlessStands(state, { option });
}
