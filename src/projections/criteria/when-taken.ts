import { namedAnomalies } from '../../domain/decision/named-anomalies.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { BasedAct } from '../basis/based-act.ts';
import type { Past } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import { type Titled, titled } from '../title-of.ts';
import { type CriteriaInShort, type CriterionInShort, criteriaOn } from './standing.ts';
import { type CriterionRow, criteria } from './view.ts';

/** A criterion as it stood when a decision was taken. */
export type CriterionWhenTaken = CriterionInShort & {
  /** By which entry it was withdrawn since; null: it was not. */
  readonly withdrawn: number | null;
};

/** How the criteria of a decision stood when it was taken, by what was on record then. */
export type CriteriaWhenTaken = {
  /** The last sequence on record at the latest instant of the taking's own time: what the rule `criterion-met` asked. */
  readonly sequence: number;
  readonly items: readonly CriterionWhenTaken[];
  readonly total: number;
};

/** `then`: the record when the decision was taken; `past`: as it is. */
export function criteriaWhenTaken(past: Past, then: Past, decision: Reference, taking: BasedAct): CriteriaWhenTaken {
  const stream = streamOf(decision);
  const entries = stream === undefined ? [] : entriesUpTo(past, stream, taking.said.sequence);
  const to = [decision, ...namedAnomalies(shownState('decision', entries))];
  const { items, total } = criteriaOn(then, to);
  const rows = past.rows(criteria.name);
  const withdrawn = ({ criterion }: CriterionInShort) =>
    rowOf<CriterionRow>(rows.get(criterion)).withdrawal?.said.sequence ?? null;
  return { sequence: then.sequence, items: items.map((item) => ({ ...item, withdrawn: withdrawn(item) })), total };
}

/** An observation that some criterion was computed from. */
export type Measurement = Titled & { readonly sequence: number };

/** What criteria were computed from, in the order of the record. */
export const measurementsOf = (past: Past, shown: readonly Pick<CriteriaInShort, 'items'>[]): readonly Measurement[] =>
  [...new Set(shown.flatMap(({ items }) => items.flatMap(({ inputs }) => inputs)))]
    .flatMap((observation) => {
      const sequence = past.thing(observation)?.since;
      return sequence === undefined ? [] : { ...titled(past, observation), sequence };
    })
    .sort((left, right) => left.sequence - right.sequence);
