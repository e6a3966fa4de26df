import type { ClaimedTime } from '../../domain/claimed-time.ts';
import { parseReference, partOf, type Reference, wholeOf } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { asItStands, type Standing } from './cited.ts';
import { predictionOutcome } from './prediction-outcome.ts';
import { entriesUpTo, shownState } from './state-at.ts';

/** What would be seen if a judgement was right, and what was seen. */
export interface PredictionOnRecord {
  readonly prediction: Reference;
  readonly text: string;
  readonly due: ClaimedTime | null;
  /** The entry of the assessment that makes it. */
  readonly sequence: number;
  /** `held`, `failed` or `disputed`, by the observations that say so. */
  readonly asItStands: Standing;
  /** What observations found, also where its assessment stands no longer; null: none says. */
  readonly seen: NonNullable<ReturnType<typeof predictionOutcome>> | null;
}

/** The predictions of the assessments among some things, or of which a part is among them. */
export function predictionsIn(past: Past, references: readonly Reference[]): readonly PredictionOnRecord[] {
  const assessments = references.filter((reference) => parseReference(reference)?.kind === 'assessment').map(wholeOf);
  return [...new Set(assessments)].flatMap((assessment) => {
    const stream = streamOf(assessment);
    const state = stream === undefined ? null : shownState('assessment', entriesUpTo(past, stream, past.sequence));
    return (state?.predictions ?? []).map(({ slug, text, due }) => {
      const prediction = partOf(assessment, 'prediction', slug);
      const sequence = state?.recorded.sequence ?? 0;
      const seen = predictionOutcome(past, prediction, past.sequence) ?? null;
      return { prediction, text, due, sequence, asItStands: asItStands(prediction, past), seen };
    });
  });
}
