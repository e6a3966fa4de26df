import type { Context, Decider } from '../decider.ts';
import { ok } from '../decider.ts';
import { refuseBefore } from '../not-before.ts';
import { notOnRecord } from '../not-on-record.ts';
import { refuseMissingOwn } from '../own-references.ts';
import { departOnlyInTheOpen } from '../procedure.ts';
import { partOf, type Reference, referenceTo } from '../reference.ts';
import { transfer } from './acts/authority-transfer.ts';
import { change } from './acts/change-terms.ts';
import { concur } from './acts/concurrences.ts';
import { defer } from './acts/defer.ts';
import { answer, file, withdraw } from './acts/dissents.ts';
import { cite } from './acts/evidence.ts';
import { lapse } from './acts/lapse.ts';
import { open, openedId } from './acts/open.ts';
import { add, rejectAnOption } from './acts/options.ts';
import { record } from './acts/outcomes.ts';
import { answerThePoll } from './acts/poll.ts';
import { recommend } from './acts/recommendations.ts';
import { reaffirm, review } from './acts/review.ts';
import { rescind, supersede } from './acts/supersede.ts';
import { take } from './acts/take.ts';
import { type DecisionCommand, decisionCommands } from './commands.ts';
import type { DecisionEvent } from './events.ts';
import { evolveDecision } from './evolve.ts';
import type { Proposed } from './proposal.ts';
import type { Decision, DecisionState } from './state.ts';
import { subjects } from './subjects.ts';

/**
 * A question with terms, from opening to outcome. Each act checks its form, which is never departed from, and says
 * which rules of procedure it doesn't keep; those it departs from in the open or not at all.
 *
 * What people say about a decision (recommendations, dissents, answers, withdrawals, poll answers, concurrences,
 * citations) is accepted at any time, and marked *after* when it comes once the decision is open no longer; outcomes,
 * too, once it is. Nothing else is, after it lapsed, was superseded or rescinded.
 */
export const decisionDecider: Decider<DecisionCommand, DecisionState, DecisionEvent> = {
  initialState: null,
  evolve: evolveDecision,
  subjects,
  title: (state) => state?.title ?? null,
  decide: (command, state, context) => {
    const own = state?.decision ?? referenceTo('decision', idOf(command, context));
    const missing = refuseMissingOwn(decisionCommands, command, own, state === null ? new Set() : onRecord(state));
    if (missing !== undefined) return missing;
    const proposed = act(command, state, context);
    if (!proposed.ok) return proposed;
    const { events, breaches } = proposed.value;
    const procedure = departOnlyInTheOpen(breaches, context.act.deviations);
    return procedure.ok ? ok(events) : procedure;
  },
};

const idOf = (command: DecisionCommand, context: Context) =>
  command.type === 'OpenDecision' ? openedId(command, context) : context.commandId;

const onRecord = (state: Decision): ReadonlySet<Reference> =>
  new Set([
    state.decision,
    ...state.options.map(({ id }) => partOf(state.decision, 'option', id)),
    ...(state.taken?.program ?? []).map(({ id }) => partOf(state.decision, 'program', id)),
    ...state.recommendations.map(({ id }) => partOf(state.decision, 'recommendation', id)),
    ...state.dissents.map(({ id }) => partOf(state.decision, 'dissent', id)),
  ]);

function act(command: DecisionCommand, state: DecisionState, context: Context): Proposed {
  if (command.type === 'OpenDecision') return open(command, state, context);
  if (state === null) return notOnRecord('decision');
  const proposed = actOn(command, state, context);
  // Whatever is done or said about it refers to the question.
  return proposed.ok ? (refuseBefore(state.opened, context) ?? proposed) : proposed;
}

type ActOnOne = Exclude<DecisionCommand, { readonly type: 'OpenDecision' }>;

function actOn(command: ActOnOne, state: Decision, context: Context): Proposed {
  switch (command.type) {
    case 'ChangeTerms':
      return change(command, state);
    case 'AddOption':
      return add(command, state);
    case 'RejectOption':
      return rejectAnOption(command, state, context);
    case 'CiteEvidence':
      return cite(command, state);
    case 'MakeRecommendation':
      return recommend(command, state, context);
    case 'AnswerPoll':
      return answerThePoll(command, context);
    case 'RecordConcurrence':
      return concur(command, state);
    case 'FileDissent':
      return file(command, state, context);
    case 'AnswerDissent':
      return answer(command, state, context);
    case 'WithdrawDissent':
      return withdraw(command, state, context);
    case 'TransferAuthority':
      return transfer(command, state, context);
    case 'DeferDecision':
      return defer(command, state, context);
    case 'TakeDecision':
    case 'DecideFlightProgram':
      return take(command, state, context);
    case 'LetLapse':
      return lapse(command, state, context);
    case 'CallReview':
      return review(command, state, context);
    case 'ReaffirmDecision':
      return reaffirm(command, state, context);
    case 'SupersedeDecision':
      return supersede(command, state, context);
    case 'RescindDecision':
      return rescind(command, state, context);
    case 'RecordOutcome':
      return record(command, state, context);
  }
}
