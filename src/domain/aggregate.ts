import { earliestOf } from './claimed-time.ts';
import type { CorrectionCommand } from './correction/commands.ts';
import { decideCorrection } from './correction/decide.ts';
import { effectiveEntries } from './correction/effective.ts';
import { type Context, type Decider, type Rejection, type Result, rejectContent } from './decider.ts';
import type { Entry, NewEvent } from './event.ts';
import { toMilliseconds } from './id.ts';
import type { ObservationState } from './observation/decider.ts';
import { observationDecider } from './observation/decider.ts';
import type { Reference } from './reference.ts';
import type { Category } from './stream.ts';

/** The state that each kind of stream folds to. */
export interface States {
  readonly observation: ObservationState;
}

/** A decider whose types are known only by its category: what the command handler and the engine see. */
export interface Aggregate<State = unknown> {
  readonly initialState: State;
  readonly evolve: (state: State, entry: Entry) => State;
  readonly subjects: (state: State) => readonly Reference[];
  /** The state after a whole stream, as corrected, without what was voided. */
  readonly fold: (history: readonly Entry[]) => State;
  readonly decide: (
    command: { readonly type: string },
    history: readonly Entry[],
    context: Context,
  ) => Result<readonly NewEvent[], Rejection>;
}

// An entry's occurredAt may be this far in the future: clocks differ.
const tolerance = 5 * 60_000;

// The one place where a stream's category vouches for the types of its events and commands.
function aggregate<Command, State, Event extends NewEvent>(decider: Decider<Command, State, Event>): Aggregate<State> {
  const evolve = (state: State, entry: Entry) => decider.evolve(state, entry as Entry<Event>);
  const fold = (history: readonly Entry[]) => effectiveEntries(history).reduce(evolve, decider.initialState);
  return {
    initialState: decider.initialState,
    evolve,
    fold,
    subjects: decider.subjects,
    decide: (command, history, context) => {
      const { occurredAt } = context.act;
      if (occurredAt !== undefined && earliestOf(occurredAt) > toMilliseconds(context.recordedAt) + tolerance) {
        return rejectContent('in-the-future', '/occurredAt', 'This lies in the future, measured by the log.', {
          recordedAt: context.recordedAt,
        });
      }
      return command.type === 'CorrectEntry' || command.type === 'VoidEntry'
        ? decideCorrection(command as CorrectionCommand, history)
        : decider.decide(command as Command, fold(history), context);
    },
  };
}

export const aggregates: { readonly [Kind in keyof States]: Aggregate<States[Kind]> } = {
  observation: aggregate(observationDecider),
};

export const aggregateOf = (category: Category): Aggregate => aggregates[category as keyof States] as Aggregate;
