import { type Decider, ok, reject } from '../decider.ts';
import { notOnRecord } from '../not-on-record.ts';
import { refuseMissingOwn } from '../own-references.ts';
import { type Reference, referenceTo } from '../reference.ts';
import { type Said, saidIn } from '../said.ts';
import { firstLine } from '../text.ts';
import { thingRecordedIn } from '../thing-recorded-in.ts';
import { type SuggestionCommand, suggestionCommands } from './commands.ts';
import type { SuggestionEvent } from './events.ts';

/** A suggestion is no entry: it follows from the record by a rule. Only that somebody dismissed it is on record. */
export interface DismissedSuggestion extends Readonly<SuggestionEvent['facts']> {
  readonly suggestion: Reference;
  readonly dismissed: Said;
}

/** Null unless it was dismissed. */
export type SuggestionState = DismissedSuggestion | null;

export const suggestionDecider: Decider<SuggestionCommand, SuggestionState, SuggestionEvent> = {
  initialState: null,
  evolve: (_state, entry) => ({ ...entry.facts, suggestion: thingRecordedIn(entry), dismissed: saidIn(entry) }),
  subjects: (state) => state?.about ?? [],
  title: (state) => state?.title ?? null,
  decide: (command, state, { knowledge, recordedAt }) => {
    if (state !== null) {
      return reject('already-dismissed', `This suggestion was dismissed in #${state.dismissed.sequence}.`, {
        entry: `entry/${state.dismissed.sequence}`,
      });
    }
    const raised = knowledge.suggestion(command.suggestion, recordedAt);
    if (raised === undefined) return notOnRecord('suggestion');
    const missing = refuseMissingOwn(suggestionCommands, command, referenceTo('suggestion', command.suggestion));
    if (missing !== undefined) return missing;
    const { rule, raisedBy, about, question } = raised;
    const { reason, because = [] } = command;
    const facts = { rule, title: firstLine(question), raisedBy, about: [...about], reason, because };
    return ok([{ type: 'SuggestionDismissed', facts }]);
  },
};
