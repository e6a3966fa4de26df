import type { Reference } from '../../domain/reference.ts';
import { typeTerm } from '../engine/terms.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo, shownState } from './state-at.ts';

const mostLookedAt = 200;

/** What observations found of a prediction up to a sequence; undefined where none says, as those voided don't. */
export function predictionOutcome(
  past: Past,
  prediction: Reference,
  at: number,
): { readonly state: 'held' | 'failed' | 'disputed'; readonly because: readonly number[] } | undefined {
  const terms = [prediction, typeTerm('ObservationRecorded')];
  const found = past.concerning(terms, { limit: mostLookedAt, after: at + 1, descending: true }).flatMap((sequence) => {
    const entry = past.entry(sequence);
    const state = entry === undefined ? null : shownState('observation', entriesUpTo(past, entry.stream, at));
    const outcomes = state?.facts.predictions.filter((outcome) => outcome.prediction === prediction) ?? [];
    return outcomes.map(({ result }) => ({ sequence, result }));
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const state = found.every(({ result }) => result === first.result) ? first.result : 'disputed';
  return { state, because: found.map(({ sequence }) => sequence).reverse() };
}
