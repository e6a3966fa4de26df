import type { FactsOf } from '../../domain/decision/events.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Change, Rows } from '../engine/view.ts';
import { type Plain, rowOf } from '../plain.ts';

/** A decision that is superseded by one which may be open still: then nothing holds in its place yet. */
export type Superseded = Plain<{
  readonly decision: Reference;
  readonly title: string;
  /** The items of its program; null: the whole. */
  readonly items: readonly Reference[] | null;
  readonly sequence: number;
}>;

const prefixOf = (successor: Reference): string => `supersedes/${successor}/`;

/** Keeps what each decision supersedes; the ones that this change is about. */
export function foldSuperseded(
  { entry, thing, after }: Extract<Change, { category: 'decision' }>,
  rows: Rows,
): readonly Reference[] {
  if (entry.type !== 'DecisionSuperseded' || after === null) return [];
  const { supersededBy, items } = entry.facts as FactsOf<'DecisionSuperseded'>;
  const row: Superseded = { decision: thing, title: after.title, items, sequence: entry.sequence };
  rows.put(`${prefixOf(supersededBy)}${thing}/${entry.sequence}`, row);
  return [supersededBy];
}

export const supersededBy = (successor: Reference, rows: Pick<Rows, 'withPrefix'>): readonly Superseded[] =>
  rows
    .withPrefix(prefixOf(successor))
    .map(({ value }) => rowOf<Superseded>(value))
    .sort((left, right) => left.sequence - right.sequence);
