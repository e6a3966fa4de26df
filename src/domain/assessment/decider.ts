import { sameAuthorOrRole } from '../author.ts';
import { type Context, type Decider, ok, type Rejection, type Result, reject, rejectContent } from '../decider.ts';
import { refuseDuplicateSlugs } from '../duplicate-slugs.ts';
import type { Entry } from '../event.ts';
import { type Grounds, groundsOf } from '../grounds.ts';
import { refuseBefore } from '../not-before.ts';
import { notOnRecord } from '../not-on-record.ts';
import { refuseMissingOwn } from '../own-references.ts';
import { partOf, type Reference, referenceTo } from '../reference.ts';
import { type Said, saidIn } from '../said.ts';
import { thingRecordedIn } from '../thing-recorded-in.ts';
import { type AssessmentCommand, assessmentCommands, type RecordAssessment } from './commands.ts';
import type { AssessmentEvent, AssessmentFacts } from './events.ts';
import { factsOf } from './facts-of.ts';
import { refuseJudgedTwice } from './judged-twice.ts';
import { subjectsOf } from './subjects.ts';
import { refuseSupersession } from './supersession.ts';

export interface Assessment extends Readonly<AssessmentFacts> {
  readonly assessment: Reference;
  /** A judgement is made at this entry's occurredAt. */
  readonly recorded: Said;
  readonly retracted: (Grounds & { readonly said: Said }) | null;
}

/** Null before it is recorded. */
export type AssessmentState = Assessment | null;

type Decision = Result<readonly AssessmentEvent[], Rejection>;

/** A dated judgement. Later ones may supersede or contradict it, its author may retract it; nothing erases it. */
export const assessmentDecider: Decider<AssessmentCommand, AssessmentState, AssessmentEvent> = {
  initialState: null,
  evolve,
  subjects: (state) => (state === null ? [] : subjectsOf(state)),
  title: (state) => state?.title ?? null,
  decide: (command, state, context) => {
    if (command.type === 'RecordAssessment') return record(command, state, context);
    return state === null ? notOnRecord('assessment') : retract(command, state, context);
  },
};

function evolve(state: AssessmentState, entry: Entry<AssessmentEvent>): AssessmentState {
  const said = saidIn(entry);
  switch (entry.type) {
    case 'AssessmentRecorded':
      return { ...entry.facts, assessment: thingRecordedIn(entry), recorded: said, retracted: null };
    case 'AssessmentRetracted':
      return state === null ? null : { ...state, retracted: { ...entry.facts, said } };
  }
}

function record(command: RecordAssessment, state: AssessmentState, context: Context): Decision {
  if (state !== null) {
    return reject('already-recorded', 'This assessment is on record already.', {
      entry: `entry/${state.recorded.sequence}`,
    });
  }
  const facts = factsOf(command);
  return (
    refuseMissingOwn(assessmentCommands, command, referenceTo('assessment', context.commandId)) ??
    refuseForm(facts) ??
    refuseSupersession(facts, context) ??
    ok([{ type: 'AssessmentRecorded', facts }])
  );
}

function refuseForm(facts: AssessmentFacts): Result<never, Rejection> | undefined {
  const { findings, hypotheses, sharedCauses, effects, predictions } = facts;
  if ([findings, hypotheses, sharedCauses, effects, predictions].every(({ length }) => length === 0)) {
    return rejectContent(
      'no-judgement',
      '/findings',
      'An assessment judges: it has a finding, a standing of a hypothesis, a shared cause, an effect or a prediction.',
    );
  }
  return (
    refuseJudgedTwice(facts) ??
    refuseDuplicateSlugs(findings.map(({ slug }, index) => ({ slug, pointer: `/findings/${index}/slug` }))) ??
    refuseDuplicateSlugs(predictions.map(({ slug }, index) => ({ slug, pointer: `/predictions/${index}/slug` })))
  );
}

function retract(
  command: Extract<AssessmentCommand, { readonly type: 'RetractAssessment' }>,
  state: Assessment,
  context: Context,
): Decision {
  if (state.retracted !== null) {
    const { sequence } = state.retracted.said;
    return reject('already-retracted', `This assessment was retracted in #${sequence}.`, {
      entry: `entry/${sequence}`,
    });
  }
  const { by } = state.recorded;
  if (!sameAuthorOrRole(by, context.act.by)) {
    const rule = 'An assessment is retracted by its author, or by the same role of that agency';
    // What is not stated matches nothing, so nobody can show to be who wrote it.
    const isNobody = by.name === undefined && by.role === undefined;
    const detail = isNobody ? `${rule}; of this one neither is on record. Its agency can supersede it.` : `${rule}.`;
    return reject('not-its-author', detail, { author: by, by: context.act.by });
  }
  return (
    refuseMissingOwn(assessmentCommands, command, state.assessment, onRecord(state)) ??
    refuseBefore(state.recorded, context) ??
    ok([{ type: 'AssessmentRetracted', facts: groundsOf(command) }])
  );
}

const onRecord = ({ assessment, findings, predictions }: Assessment): ReadonlySet<Reference> =>
  new Set([
    assessment,
    ...findings.map(({ slug }) => partOf(assessment, 'finding', slug)),
    ...predictions.map(({ slug }) => partOf(assessment, 'prediction', slug)),
  ]);
