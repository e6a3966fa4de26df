import type { Criterion } from '../../domain/criterion/decider.ts';
import { namedAnomalies } from '../../domain/decision/named-anomalies.ts';
import type { DecisionState } from '../../domain/decision/state.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Rows, RowsAt, View } from '../engine/view.ts';
import { type Plain, rowOf } from '../plain.ts';
import { sortableSequence } from '../standing/begun.ts';

export type CriterionRow = Plain<Criterion>;

const allAnomalies = 'anomalies/';
const keys = {
  of: (to: Reference): string => `of/${to}/`,
  anomalies: (decision: Reference): string => `${allAnomalies}${decision}`,
} as const;

/** Every criterion, those attached first; what each is for; and which anomalies each decision is about, awaits or cites. */
export const criteria: View = {
  name: 'criteria',
  version: 1,
  reads: new Set(['criterion', 'decision']),
  fold: (change, rows) => {
    if (change.category === 'decision') foldDecision(change.thing, change.before, change.after, rows);
    if (change.category !== 'criterion' || change.after === null) return;
    const row: CriterionRow = change.after;
    const place = sortableSequence(row.attached.sequence);
    rows.put(change.thing, row, `${row.status === 'attached' ? '0' : '1'}-${place}`);
    const key = `${keys.of(row.to)}${place}`;
    if (row.status === 'attached') rows.put(key, change.thing);
    else rows.remove(key);
  },
};

function foldDecision(decision: Reference, before: DecisionState, after: DecisionState, rows: Rows): void {
  const key = keys.anomalies(decision);
  const named = namedAnomalies(after);
  if (named.length > 0) rows.put(key, named);
  else if (namedAnomalies(before).length > 0) rows.remove(key);
}

type Kept = Pick<Rows, 'get' | 'withPrefix'>;

/** What the criteria of these decisions are read from, read at once for all of them; undefined where there are none. */
export function readAhead(rows: RowsAt, decisions: readonly Reference[]): Kept | undefined {
  // Only criteria are listed, and most records have none.
  if (rows.page(1).items.length === 0) return undefined;
  const anomalies = rows.getAll(decisions.map(keys.anomalies));
  const get = (key: string) => anomalies.get(key) ?? (key.startsWith(allAnomalies) ? undefined : rows.get(key));
  const named = decisions.flatMap((decision) => attachedFor({ get }, decision));
  const attached = rows.withPrefixes([...new Set(named)].map(keys.of));
  return { get, withPrefix: (prefix) => attached.get(prefix) ?? [] };
}

/** The criteria attached to any of these, in the order of the record; `withdrawn` ones are none of them. */
export const criteriaOf = (rows: Kept, to: readonly Reference[]): readonly CriterionRow[] =>
  to
    .flatMap((thing) => rows.withPrefix(keys.of(thing)))
    .map(({ value }) => rowOf<CriterionRow>(rows.get(rowOf<Reference>(value))))
    .sort((left, right) => left.attached.sequence - right.attached.sequence);

/** What criteria of a decision are attached to: itself, and the anomalies that its rows say it names. */
export const attachedFor = (rows: Pick<Kept, 'get'>, decision: Reference): readonly Reference[] => [
  decision,
  ...rowOf<readonly Reference[]>(rows.get(keys.anomalies(decision)) ?? []),
];
