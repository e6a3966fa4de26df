import type { AnomalyEvent } from './anomaly/events.ts';
import type { AssessmentEvent } from './assessment/events.ts';
import type { DecisionEvent } from './decision/events.ts';
import type { Entry } from './event.ts';
import { type PartKind, partOf, type Reference } from './reference.ts';
import { thingOf } from './stream.ts';

/** A part of a thing, with the text that says what it is; null where none was said. */
export interface DeclaredPart {
  readonly reference: Reference;
  readonly text: string | null;
}

/** The parts of its stream's thing that an entry brings into being, so that others may name them from then on. */
export const declares = (entry: Entry): readonly Reference[] => partsIn(entry).map(({ reference }) => reference);

/** The same with their texts, as the entry has them. */
export function partsIn(entry: Entry): readonly DeclaredPart[] {
  const whole = thingOf(entry.stream);
  if (whole === undefined) return [];
  const part = (kind: PartKind, id: string, text: string | null): DeclaredPart => ({
    reference: partOf(whole, kind, id),
    text,
  });
  // An event of any other type falls through to the end.
  const event = entry as Entry<AnomalyEvent | AssessmentEvent | DecisionEvent>;
  switch (event.type) {
    case 'HypothesisDeclared':
      return [part('hypothesis', event.facts.id, event.facts.text)];
    case 'AssessmentRecorded':
      return [
        ...event.facts.findings.map(({ slug, text }) => part('finding', slug, text)),
        ...event.facts.predictions.map(({ slug, text }) => part('prediction', slug, text)),
      ];
    case 'OptionAdded':
      return [part('option', event.facts.id, event.facts.title)];
    case 'RecommendationMade':
      return [part('recommendation', event.facts.id, event.facts.text)];
    case 'DissentFiled':
      return [part('dissent', event.facts.id, event.facts.text)];
    case 'DecisionTaken':
    case 'FlightProgramDecided':
      return event.facts.program.map(({ id, does }) => part('program', id, does));
    default:
      return [];
  }
}
