import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import { watchRules } from '../../domain/watch-rules.ts';
import { rowOf } from '../plain.ts';
import { evaDecisionOf } from './propose.ts';
import { raise, type Seen } from './raise.ts';
import { type EvaRow, keys } from './row.ts';

/** An anomaly that meets more of them is told of by the first to begin. */
const mostEvas = 5;
const day = 24 * 3_600_000;

/** What was planned for a time that has long passed is over, or forgotten: nobody decides it any more. */
export const isAhead = ({ until }: Pick<EvaRow, 'until'>, { logTime }: Pick<Seen, 'logTime'>): boolean =>
  until === null || until + day >= logTime;

/** The EVAs that are planned from any of these vehicles. */
export const evasOf = (vehicles: readonly Reference[], seen: Seen): readonly EvaRow[] =>
  vehicles.flatMap((vehicle) =>
    seen.rows.withPrefix(keys.eva(vehicle)).flatMap(({ key, value }) => {
      const eva = rowOf<EvaRow>(value);
      if (isAhead(eva, seen)) return eva;
      seen.rows.remove(key);
      return [];
    }),
  );

/** Anomalies have just met EVAs beside them, each of which may be named several times. */
export function raiseOnEvas(evas: readonly EvaRow[], anomalies: readonly Reference[], seen: Seen): void {
  const until = (eva: EvaRow) => eva.until ?? Number.POSITIVE_INFINITY;
  const first = [...new Map(evas.map((eva) => [eva.activity, eva])).values()]
    .sort((left, right) => until(left) - until(right) || compare(left.activity, right.activity))
    .slice(0, mostEvas);
  for (const { activity } of first) {
    const stream = streamOf(activity);
    const state = stream === undefined ? null : seen.states.get('activity', stream);
    if (state === null) continue;
    const proposal = evaDecisionOf(state, seen.states);
    raise(watchRules.anomalyBesideEva, activity, proposal, { ...seen, anomalies });
  }
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
