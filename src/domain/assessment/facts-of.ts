import type * as z from 'zod';
import { type Slug, slug } from '../id.ts';
import { firstLine } from '../text.ts';
import type { RecordAssessment } from './commands.ts';
import { effectOf } from './effect.ts';
import type { AssessmentFacts } from './events.ts';
import type { claimedHypothesisStanding } from './judgement.ts';

/** What is stored of an assessment: every key, and a slug for every finding and prediction. */
export function factsOf(command: RecordAssessment): AssessmentFacts {
  const { findings = [], hypotheses = [], sharedCauses = [], effects = [], predictions = [] } = command;
  return {
    about: command.about,
    title: command.title ?? titleOf(command),
    text: command.text ?? null,
    findings: findings.map((finding, index) => ({
      slug: finding.slug ?? placed(index),
      text: finding.text,
      basis: finding.basis ?? null,
      confidence: finding.confidence ?? null,
      cites: finding.cites ?? [],
    })),
    hypotheses: hypotheses.map(withLikelihood),
    sharedCauses: sharedCauses.map(withLikelihood),
    effects: effects.map(effectOf),
    predictions: predictions.map((prediction, index) => ({
      slug: prediction.slug ?? placed(index),
      text: prediction.text,
      quantities: prediction.quantities ?? [],
      due: prediction.due ?? null,
    })),
    supersedes: command.supersedes ?? [],
    contradicts: command.contradicts ?? [],
    cites: command.cites ?? [],
  };
}

/** The slug of what was given none: its place, "1", "2" … */
const placed = (index: number): Slug => slug.parse(String(index + 1));

const withLikelihood = <Judgement extends Pick<z.infer<typeof claimedHypothesisStanding>, 'likelihood'>>(
  judgement: Judgement,
) => ({ ...judgement, likelihood: judgement.likelihood ?? null });

function titleOf({ text, findings = [], effects = [], predictions = [] }: RecordAssessment): string | null {
  const texts = [
    text,
    findings[0]?.text,
    effects.find((effect) => effect.on === 'crew-member')?.text,
    predictions[0]?.text,
  ];
  const first = texts.find((candidate) => candidate !== undefined);
  return first === undefined ? null : firstLine(first);
}
