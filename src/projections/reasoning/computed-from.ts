import type { Reference } from '../../domain/reference.ts';
import { rememberedWith } from '../../domain/remembered-with.ts';
import { criterionInShort } from '../criteria/standing.ts';
import { type CriterionRow, criteria } from '../criteria/view.ts';
import type { Past } from '../engine/view.ts';
import { rowOf } from '../plain.ts';

/** The observations that a criterion is computed from; of a withdrawn one none, as it is asked no longer. */
export function inputsOf(past: Past, node: Reference): readonly Reference[] {
  const row = node.startsWith('criterion/') ? past.rows(criteria.name).get(node) : undefined;
  return row === undefined ? [] : inputsIn(past, rowOf<CriterionRow>(row));
}

const inputsIn = (past: Past, row: CriterionRow): readonly Reference[] =>
  row.status === 'attached' ? criterionInShort(past, row).inputs : [];

/** The criteria that are computed from an observation. `cut`: more are attached than were looked at. */
export interface ComputedFrom {
  readonly criteria: readonly Reference[];
  readonly cut: boolean;
}

export function computedFrom(past: Past, node: Reference): ComputedFrom {
  if (!node.startsWith('observation/')) return { criteria: [], cut: false };
  const { byInput, cut } = attachedIn(past);
  return { criteria: byInput.get(node) ?? [], cut };
}

const mostCriteria = 200;

interface Attached {
  readonly byInput: ReadonlyMap<Reference, readonly Reference[]>;
  readonly cut: boolean;
}

// An observation doesn't know what is computed from it: what is attached is looked through, once for a whole graph.
const attachedIn = rememberedWith((past: Past): Attached => {
  const { items } = past.rows(criteria.name).page(mostCriteria + 1);
  const attached = items.map(({ value }) => rowOf<CriterionRow>(value)).filter(({ status }) => status === 'attached');
  const byInput = new Map<Reference, Reference[]>();
  for (const row of attached.slice(0, mostCriteria)) {
    for (const input of inputsIn(past, row)) byInput.set(input, [...(byInput.get(input) ?? []), row.criterion]);
  }
  return { byInput, cut: attached.length > mostCriteria };
});
