import { type AssessmentFacts, assessmentRecorded } from '../../../../src/domain/assessment/events.ts';
import { observationRecorded } from '../../../../src/domain/observation/events.ts';
import type { Evidence } from '../../api/records.ts';
import { fitnessWords, healthWords } from '../../screens/board/fitness-words.ts';
import { quantityText } from './quantity-text.ts';
import { confidenceText, kindText, spaced } from './words.ts';

/** What an assessment says of the health or fitness of a thing, in words. */
function effectText(effect: AssessmentFacts['effects'][number]): string {
  const sure = effect.confidence === null ? '' : ` (${confidenceText(effect.confidence)})`;
  switch (effect.on) {
    case 'health':
      return `${effect.subsystem} ${healthWords[effect.status]}${sure}`;
    case 'fitness': {
      const limits = [...effect.limits, ...(effect.atMost === null ? [] : [`at most ${effect.atMost} aboard`])];
      const within = limits.length === 0 ? '' : `: ${limits.join('; ')}`;
      return `${effect.return} return: ${fitnessWords[effect.fitness]}${within}${sure}`;
    }
    case 'crew-member':
      return `${effect.text}${sure}`;
  }
}

/** What an observation or an assessment on a record says beyond its title, a line each. */
export function saidIn({ type, facts }: Pick<Evidence, 'type' | 'facts'>): readonly string[] {
  if (type === 'ObservationRecorded') {
    const observed = observationRecorded.facts.safeParse(facts).data;
    if (observed === undefined) return [];
    const { kind, title, text, quantities } = observed;
    return [
      kindText(kind) + (text === title ? '' : `: ${text}`),
      ...quantities.map(quantityText),
      ...observed.predictions.map(({ result }) => `a prediction ${result}`),
    ];
  }
  const assessed = assessmentRecorded.facts.safeParse(facts).data;
  if (assessed === undefined) return [];
  return [
    ...(assessed.text === null || assessed.text === assessed.title ? [] : [assessed.text]),
    ...assessed.findings.map(({ text, basis, confidence }) =>
      [text, basis === null ? null : kindText(basis), confidence === null ? null : confidenceText(confidence)]
        .filter((part) => part !== null)
        .join(' · '),
    ),
    ...assessed.hypotheses.map(({ hypothesis, standing, likelihood }) => {
      const likely = likelihood === null ? '' : ` (${quantityText(likelihood)})`;
      return `hypothesis ${hypothesis.split('/').at(-1)}: ${spaced(standing)}${likely}`;
    }),
    ...assessed.effects.map(effectText),
    ...assessed.predictions.map(({ text }) => `predicts: ${text}`),
  ];
}
