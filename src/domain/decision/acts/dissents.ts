import * as z from 'zod';
import { samePerson } from '../../author.ts';
import { type CommandOf, defineCommand } from '../../command.ts';
import { type Context, type Rejection, type Result, reject } from '../../decider.ts';
import { claimedGrounds, groundsOf } from '../../grounds.ts';
import { slug, type Uuid } from '../../id.ts';
import { refuseBefore } from '../../not-before.ts';
import { text } from '../../text.ts';
import { dissentAnswer } from '../events/deliberation.ts';
import { entryReference } from '../form.ts';
import { type Proposed, propose } from '../proposal.ts';
import type { Decision, Dissent } from '../state.ts';
import { refuseUnknownOption } from './options.ts';

/** At any time; marked *after* when the decision is open no longer. */
export const fileDissent = defineCommand()(
  'FileDissent',
  z.strictObject({ text, option: slug.optional(), because: claimedGrounds.because }),
);

interface InPath {
  readonly dissent: Uuid;
}

/** By another than the dissenter. The answer left out: not stated which. */
export const answerDissent = defineCommand<InPath>()(
  'AnswerDissent',
  z.strictObject({ answer: dissentAnswer.optional(), text: text.optional(), because: claimedGrounds.because }),
);

/** By the dissenter only. */
export const withdrawDissent = defineCommand<InPath>()('WithdrawDissent', z.strictObject(claimedGrounds));

export function file(
  { text, option, because = [] }: CommandOf<typeof fileDissent>,
  state: Decision,
  { commandId }: Context,
): Proposed {
  const refusal = refuseUnknownOption(state, option, '/option');
  if (refusal !== undefined) return refusal;
  return propose([{ type: 'DissentFiled', facts: { id: commandId, text, option: option ?? null, because } }]);
}

export function answer(command: CommandOf<typeof answerDissent>, state: Decision, context: Context): Proposed {
  const dissent = state.dissents.find(({ id }) => id === command.dissent);
  if (dissent === undefined) return noSuchDissent(command);
  const refusal = refuseWhenWithdrawn(dissent) ?? refuseBefore(dissent, context);
  if (refusal !== undefined) return refusal;
  const entry = entryReference(dissent);
  if (dissent.answered !== null) {
    return reject('already-answered', 'This dissent is answered already.', { entry: entryReference(dissent.answered) });
  }
  if (samePerson(context.act.by, dissent.by)) {
    return reject('dissenter-answers', 'A dissent is answered by another than the dissenter.', { entry });
  }
  const { answer = 'not-stated', text = null, because = [] } = command;
  return propose([{ type: 'DissentAnswered', facts: { dissent: dissent.id, answer, text, because } }]);
}

export function withdraw(command: CommandOf<typeof withdrawDissent>, state: Decision, context: Context): Proposed {
  const dissent = state.dissents.find(({ id }) => id === command.dissent);
  if (dissent === undefined) return noSuchDissent(command);
  const refusal = refuseWhenWithdrawn(dissent) ?? refuseBefore(dissent, context);
  if (refusal !== undefined) return refusal;
  if (!samePerson(context.act.by, dissent.by)) {
    const facts = { entry: entryReference(dissent), dissenter: dissent.by };
    return reject('only-the-dissenter-withdraws', 'Only the dissenter withdraws a dissent.', facts);
  }
  return propose([{ type: 'DissentWithdrawn', facts: { dissent: dissent.id, ...groundsOf(command) } }]);
}

const noSuchDissent = ({ dissent }: InPath) =>
  reject('no-such-dissent', `There is no dissent ${dissent} from this decision.`, { dissent });

const refuseWhenWithdrawn = ({ withdrawn }: Dissent): Result<never, Rejection> | undefined =>
  withdrawn === null
    ? undefined
    : reject('dissent-withdrawn', 'This dissent was withdrawn.', { entry: entryReference(withdrawn) });
