import { type Decider, ok, type Rejection, type Result, reject, rejectContent } from '../decider.ts';
import type { Entry } from '../event.ts';
import { type Grounds, groundsOf } from '../grounds.ts';
import { refuseBefore } from '../not-before.ts';
import { notOnRecord } from '../not-on-record.ts';
import { refuseMissingOwn } from '../own-references.ts';
import { parseReference, type Reference, referenceTo, wholeOf } from '../reference.ts';
import { type Said, saidIn } from '../said.ts';
import { firstLine } from '../text.ts';
import { thingRecordedIn } from '../thing-recorded-in.ts';
import { type CriterionCommand, criterionCommands } from './commands.ts';
import type { CriterionEvent, CriterionFacts } from './events.ts';
import { conditionInWords } from './limit.ts';

export interface Criterion extends Readonly<CriterionFacts> {
  readonly criterion: Reference;
  readonly attached: Said;
  readonly status: 'attached' | 'withdrawn';
  readonly withdrawal: (Grounds & { readonly said: Said }) | null;
}

/** Null before it is attached. */
export type CriterionState = Criterion | null;

type Decision = Result<readonly CriterionEvent[], Rejection>;
type Attach = Extract<CriterionCommand, { readonly type: 'AttachCriterion' }>;

/** A flight rule or limit as data, attached to a decision or an anomaly until it is withdrawn. Whether it is met is a view. */
export const criterionDecider: Decider<CriterionCommand, CriterionState, CriterionEvent> = {
  initialState: null,
  evolve,
  subjects: (state) => (state === null ? [] : [state.to, ...state.about, ...state.against.map(wholeOf)]),
  title: (state) => state?.title ?? null,
  decide: (command, state, context) => {
    const own = state?.criterion ?? referenceTo('criterion', context.commandId);
    const missing = refuseMissingOwn(criterionCommands, command, own, new Set(state === null ? [] : [own]));
    if (missing !== undefined) return missing;
    if (command.type === 'AttachCriterion') return attach(command, state);
    if (state === null) return notOnRecord('criterion');
    if (state.withdrawal !== null) {
      const { sequence } = state.withdrawal.said;
      const facts = { entry: `entry/${sequence}` };
      return reject('criterion-withdrawn', `This criterion was withdrawn in #${sequence}.`, facts);
    }
    return (
      refuseBefore(state.attached, context) ?? ok([{ type: 'CriterionWithdrawn' as const, facts: groundsOf(command) }])
    );
  },
};

function evolve(state: CriterionState, entry: Entry<CriterionEvent>): CriterionState {
  switch (entry.type) {
    case 'CriterionAttached': {
      const criterion = thingRecordedIn(entry);
      return { ...entry.facts, criterion, attached: saidIn(entry), status: 'attached', withdrawal: null };
    }
    case 'CriterionWithdrawn':
      return state === null
        ? null
        : { ...state, status: 'withdrawn', withdrawal: { ...entry.facts, said: saidIn(entry) } };
  }
}

function attach(command: Attach, state: CriterionState): Decision {
  if (state !== null) {
    return reject('already-attached', 'This criterion is on record already.', {
      entry: `entry/${state.attached.sequence}`,
    });
  }
  const { to, quantity, unit, limit, ofLast = 1, times = 1, about = [], against = [] } = command;
  if (times > ofLast) {
    return rejectContent('more-times-than-observations', '/times', `There are never ${times} of the last ${ofLast}.`, {
      times,
      ofLast,
    });
  }
  const foreign = parseReference(to)?.kind === 'decision' ? against.findIndex((option) => wholeOf(option) !== to) : -1;
  if (foreign !== -1) {
    const detail = 'This is no option of the decision that the criterion is attached to.';
    return rejectContent('option-of-another', `/against/${foreign}`, detail, { option: against[foreign] });
  }
  const { title, text = null, rule = null } = command;
  const condition = { quantity, unit, limit, times, ofLast };
  const named = title ?? firstLine(text ?? conditionInWords(condition));
  return ok([{ type: 'CriterionAttached', facts: { to, title: named, text, rule, ...condition, about, against } }]);
}
