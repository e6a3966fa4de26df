import { aggregates } from '../../domain/aggregate.ts';
import type { Reference } from '../../domain/reference.ts';
import { typeTerm } from '../engine/terms.ts';
import type { Past } from '../engine/view.ts';
import { once } from '../records/once.ts';
import { entriesUpTo } from '../records/state-at.ts';
import { type Fate, fateOf } from './fate-of.ts';
import { type Judgement, judgementsOf } from './judgement.ts';

/** A judgement that was made at any time, with what became of its assessment. */
export type MadeJudgement = Judgement & { readonly fate: Fate };

export type History = {
  /** Oldest first, whether they stand or not. */
  readonly judgements: readonly MadeJudgement[];
  /** There are older ones than these. */
  readonly more: boolean;
};

/**
 * What the newest assessments that name a thing judge, up to a sequence that is not beyond that of `past`; those on
 * other things, too, which the same assessments judge.
 */
export const historyOf = once((past: Past, thing: Reference, at: number, limit: number): History => {
  const terms = [thing, typeTerm('AssessmentRecorded')];
  const found = past.concerning(terms, { limit: limit + 1, after: at + 1, descending: true });
  past.readAhead({ entries: found });
  const made = found
    .slice(0, limit)
    .reverse()
    .flatMap((sequence) => {
      const entry = past.entry(sequence);
      const state = entry === undefined ? null : aggregates.assessment.fold(entriesUpTo(past, entry.stream, at));
      if (state === null) return [];
      const fate = fateOf(past, state.assessment, at);
      return judgementsOf(state).map((judgement) => ({ ...judgement, fate }));
    });
  return { judgements: made, more: found.length > limit };
});
