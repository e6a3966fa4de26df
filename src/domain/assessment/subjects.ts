import { type Reference, wholeOf } from '../reference.ts';
import type { AssessmentFacts } from './events.ts';

/** The wholes that an assessment judges: what it says it is about, and what its judgements are on. */
export function subjectsOf(facts: AssessmentFacts): readonly Reference[] {
  const named = [
    ...facts.about,
    ...facts.hypotheses.map(({ hypothesis }) => hypothesis),
    ...facts.sharedCauses.flatMap(({ anomalies }) => anomalies),
    ...facts.effects.map((effect) => (effect.on === 'crew-member' ? effect.crewMember : effect.vehicle)),
  ];
  return [...new Set(named.map(wholeOf))];
}
