import type { AssessmentEvent } from '../../domain/assessment/events.ts';
import type { DecisionEvent } from '../../domain/decision/events.ts';
import type { Entry } from '../../domain/event.ts';
import type { ObservationEvent } from '../../domain/observation/events.ts';
import { type Reference, wholeOf } from '../../domain/reference.ts';
import { thingOf } from '../../domain/stream.ts';
import { type Amended, isAmended } from './amended-by.ts';

/** What an entry did to something on record that others rest on. */
export type Undoing =
  | 'superseded'
  | 'retracted'
  | 'contradicted'
  | 'ruled-out'
  | 'prediction-failed'
  | 'standing-changed'
  | 'another-confirmed'
  | 'shared-cause'
  | 'rescinded'
  | 'corrected'
  | 'voided';

type UndoingEvent = AssessmentEvent | ObservationEvent | DecisionEvent;

/**
 * What an entry did to a thing, a part of one, or an entry (`entry/n`); undefined where it undid nothing of it.
 * `amended`: what it corrected or voided of that which was on record when it was relied on.
 */
export function undoneBy(entry: Entry, reference: Reference, amended: Amended | undefined): Undoing | undefined {
  if (amended !== undefined && isAmended(amended, reference)) return amended.how;
  const event = entry as Entry<UndoingEvent>;
  const whole = wholeOf(reference);
  const isOwn = thingOf(entry.stream) === whole;
  // What was recommended or put to choose is what it was, whatever became of the decision.
  const isDecided = reference === whole || reference.startsWith(`${whole}/program/`);
  const names = (references: readonly Reference[]) =>
    references.some((named) => named === reference || named === whole || named.startsWith(`${reference}/`));
  switch (event.type) {
    case 'AssessmentRecorded': {
      const { supersedes, contradicts, hypotheses } = event.facts;
      if (supersedes.includes(whole)) return 'superseded';
      if (names(contradicts)) return 'contradicted';
      return hypotheses.some((judged) => judged.hypothesis === reference && judged.standing === 'ruled-out')
        ? 'ruled-out'
        : undefined;
    }
    case 'ObservationRecorded': {
      const failed = event.facts.predictions.filter(({ result }) => result === 'failed');
      if (names(event.facts.contradicts)) return 'contradicted';
      return names(failed.map(({ prediction }) => prediction)) ? 'prediction-failed' : undefined;
    }
    case 'AssessmentRetracted':
      return isOwn ? 'retracted' : undefined;
    case 'DecisionSuperseded': {
      const { items } = event.facts;
      const named = items === null ? isDecided : reference === whole || items.includes(reference);
      return isOwn && named ? 'superseded' : undefined;
    }
    case 'DecisionRescinded':
      return isOwn && isDecided ? 'rescinded' : undefined;
    default:
      return undefined;
  }
}
