import { activityDecider } from './activity/decider.ts';
import type { ActivityState } from './activity/evolve.ts';
import { anomalyDecider } from './anomaly/decider.ts';
import type { AnomalyState } from './anomaly/evolve.ts';
import { type AssessmentState, assessmentDecider } from './assessment/decider.ts';
import type { CorrectionCommand } from './correction/commands.ts';
import { decideCorrection } from './correction/decide.ts';
import { effectiveEntries } from './correction/effective.ts';
import { type CrewMemberState, crewMemberDecider } from './crew-member/decider.ts';
import { type CriterionState, criterionDecider } from './criterion/decider.ts';
import type { Context, Decider, Rejection, Result } from './decider.ts';
import { decisionDecider } from './decision/decider.ts';
import type { DecisionState } from './decision/state.ts';
import { deskDecider } from './desk/decider.ts';
import type { DeskState } from './desk/evolve.ts';
import type { Entry, NewEvent } from './event.ts';
import { informationRequestDecider } from './information-request/decider.ts';
import type { InformationRequestState } from './information-request/evolve.ts';
import { refuseFuture } from './not-in-future.ts';
import type { ObservationState } from './observation/decider.ts';
import { observationDecider } from './observation/decider.ts';
import { departOnlyInTheOpen } from './procedure.ts';
import type { Reference } from './reference.ts';
import type { Category } from './stream.ts';
import { type SuggestionState, suggestionDecider } from './suggestion/decider.ts';
import { vehicleDecider } from './vehicle/decider.ts';
import type { VehicleState } from './vehicle/state.ts';

/** The state that each kind of stream folds to. */
export interface States {
  readonly vehicle: VehicleState;
  readonly crewmember: CrewMemberState;
  readonly observation: ObservationState;
  readonly assessment: AssessmentState;
  readonly anomaly: AnomalyState;
  readonly activity: ActivityState;
  readonly informationrequest: InformationRequestState;
  readonly decision: DecisionState;
  readonly desk: DeskState;
  readonly criterion: CriterionState;
  readonly suggestion: SuggestionState;
}

/** A decider whose types are known only by its category: what the command handler and the engine see. */
export interface Aggregate<State = unknown> {
  readonly initialState: State;
  readonly evolve: (state: State, entry: Entry) => State;
  readonly subjects: (state: State) => readonly Reference[];
  readonly title: (state: State) => string | null;
  /** The state after a whole stream, as corrected, without what was voided. */
  readonly fold: (history: readonly Entry[]) => State;
  readonly decide: (
    command: { readonly type: string },
    history: readonly Entry[],
    context: Context,
  ) => Result<readonly NewEvent[], Rejection>;
}

/** Whether some of its acts are under rules of procedure; where none is, there is nothing to deviate from. */
type Procedure = 'own' | 'none';

// The one place where a stream's category vouches for the types of its events and commands.
function aggregate<Command, State, Event extends NewEvent>(
  decider: Decider<Command, State, Event>,
  procedure: Procedure = 'none',
): Aggregate<State> {
  const evolve = (state: State, entry: Entry) => decider.evolve(state, entry as Entry<Event>);
  const fold = (history: readonly Entry[]) => effectiveEntries(history).reduce(evolve, decider.initialState);
  return {
    initialState: decider.initialState,
    evolve,
    fold,
    subjects: decider.subjects,
    title: decider.title,
    decide: (command, history, context) => {
      const refusal = refuseFuture(context.act.occurredAt, context.recordedAt, '/occurredAt');
      if (refusal !== undefined) return refusal;
      const corrects = command.type === 'CorrectEntry' || command.type === 'VoidEntry';
      const result = corrects
        ? decideCorrection(command as CorrectionCommand, history)
        : decider.decide(command as Command, fold(history), context);
      if (!result.ok || (procedure === 'own' && !corrects)) return result;
      const kept = departOnlyInTheOpen([], context.act.deviations);
      return kept.ok ? result : kept;
    },
  };
}

export const aggregates: { readonly [Kind in keyof States]: Aggregate<States[Kind]> } = {
  vehicle: aggregate(vehicleDecider),
  crewmember: aggregate(crewMemberDecider),
  observation: aggregate(observationDecider),
  assessment: aggregate(assessmentDecider),
  anomaly: aggregate(anomalyDecider),
  activity: aggregate(activityDecider),
  informationrequest: aggregate(informationRequestDecider),
  decision: aggregate(decisionDecider, 'own'),
  desk: aggregate(deskDecider),
  criterion: aggregate(criterionDecider),
  suggestion: aggregate(suggestionDecider),
};

export const aggregateOf = (category: Category): Aggregate => aggregates[category as keyof States] as Aggregate;
