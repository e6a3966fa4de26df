import * as z from 'zod';
import { type CommandOf, defineCommand } from '../../command.ts';
import { type Context, type Rejection, type Result, reject } from '../../decider.ts';
import { distinct } from '../../distinct.ts';
import { claimedGrounds } from '../../grounds.ts';
import { refuseBefore } from '../../not-before.ts';
import { reference } from '../../reference.ts';
import { text } from '../../text.ts';
import { entryReference, statusSince } from '../form.ts';
import { type Proposed, propose } from '../proposal.ts';
import type { Decision } from '../state.ts';

/** What came of it, any number of times, also of one that lapsed or was superseded or rescinded since. */
export const recordOutcome = defineCommand()(
  'RecordOutcome',
  z.strictObject({
    text,
    about: distinct(z.array(reference('prediction')).max(100)).optional(),
    because: claimedGrounds.because,
    completes: z.literal(true).optional(),
  }),
);

export function record(command: CommandOf<typeof recordOutcome>, state: Decision, context: Context): Proposed {
  const since = statusSince(state);
  if (since === null) {
    return reject('not-taken', 'This decision is open: nothing can have come of it.', { status: 'open', entry: null });
  }
  const { text, about = [], because = [], completes = false } = command;
  const refusal = refuseBefore(state.taken ?? since, context) ?? (completes ? refuseCompletion(state) : undefined);
  return refusal ?? propose([{ type: 'OutcomeRecorded', facts: { text, about, because, completes } }]);
}

/** Carried out is what is in force: a decision that is taken, or a default after a lapse. */
function refuseCompletion({ status, lapsed, completed }: Decision): Result<never, Rejection> | undefined {
  if (completed !== null) {
    return reject('already-completed', 'An outcome has completed this decision already.', {
      entry: entryReference(completed),
    });
  }
  if (status === 'taken' || lapsed?.kind === 'default-in-force') return undefined;
  return reject('not-in-force', `This decision is ${status}: there is nothing to complete.`, { status });
}
