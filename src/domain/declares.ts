import type { AnomalyEvent } from './anomaly/events.ts';
import type { AssessmentEvent } from './assessment/events.ts';
import type { DecisionEvent } from './decision/events.ts';
import type { Entry } from './event.ts';
import { partOf, type Reference } from './reference.ts';
import { thingOf } from './stream.ts';

/** The parts of its stream's thing that an entry brings into being, so that others may name them from then on. */
export function declares(entry: Entry): readonly Reference[] {
  const whole = thingOf(entry.stream);
  if (whole === undefined) return [];
  // An event of any other type falls through to the end.
  const event = entry as Entry<AnomalyEvent | AssessmentEvent | DecisionEvent>;
  switch (event.type) {
    case 'HypothesisDeclared':
      return [partOf(whole, 'hypothesis', event.facts.id)];
    case 'AssessmentRecorded':
      return [
        ...event.facts.findings.map(({ slug }) => partOf(whole, 'finding', slug)),
        ...event.facts.predictions.map(({ slug }) => partOf(whole, 'prediction', slug)),
      ];
    case 'OptionAdded':
      return [partOf(whole, 'option', event.facts.id)];
    case 'RecommendationMade':
      return [partOf(whole, 'recommendation', event.facts.id)];
    case 'DissentFiled':
      return [partOf(whole, 'dissent', event.facts.id)];
    case 'DecisionTaken':
    case 'FlightProgramDecided':
      return event.facts.program.map(({ id }) => partOf(whole, 'program', id));
    default:
      return [];
  }
}
