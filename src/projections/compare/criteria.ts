import type { Reference } from '../../domain/reference.ts';
import { readings, seriesOf, seriesOfKey } from '../criteria/readings.ts';
import { type CriterionShown, criterionShown, lookedAt } from '../criteria/standing.ts';
import { type CriterionRow, criteria } from '../criteria/view.ts';
import { rowOf } from '../plain.ts';
import { candidatesOf } from './candidates.ts';
import type { Compared } from './differences.ts';
import type { Side, Sides } from './sides.ts';

/** A criterion that is attached, how it stands, and by which observations, the last measured first. */
export type ComparedCriterion = Omit<CriterionShown, 'status' | 'withdrawal' | 'series'> & {
  readonly inputs: readonly Reference[];
};

const mostCriteria = 1_000;

export function compareCriteria(
  sides: Sides,
): Compared<ComparedCriterion, Pick<ComparedCriterion, 'criterion' | 'title'>> {
  const found = candidatesOf(sides);
  const { items } = sides.to.past.rows(criteria.name).page(mostCriteria + 1);
  if (items.length > mostCriteria) found.cut();
  const all = items.slice(0, mostCriteria).map(({ value }) => rowOf<CriterionRow>(value));
  found.addChanged(criteria.name, (key) => (key.startsWith('criterion/') ? [key] : []));
  if (all.length > 0) {
    const bySeries = seriesLookedAt(all, sides);
    found.addChanged(readings.name, (key) => bySeries.get(seriesOfKey(key)) ?? []);
  }
  // What it is attached to may be about other things now, and its own words corrected.
  const attached = Map.groupBy(all, ({ to }) => to);
  found.addRecorded(['TermsChanged', 'FlightProgramDecided', 'EntryCorrected'], (thing) => [
    ...(thing.startsWith('criterion/') ? [thing] : []),
    ...(attached.get(thing) ?? []).map(({ criterion }) => criterion),
  ]);
  return {
    candidates: found.found(),
    at: (side) => (key) => criterionAt(side, key),
    named: ({ criterion, title }) => ({ criterion, title }),
    fields: { groups: ['margin'], lists: {} },
  };
}

/** The criteria by the series of observations that each looks at, at either moment. */
function seriesLookedAt(all: readonly CriterionRow[], { from, to }: Sides): ReadonlyMap<string, readonly Reference[]> {
  const found = new Map<string, Reference[]>();
  for (const row of all) {
    for (const thing of new Set([from, to].flatMap(({ past }) => lookedAt(past, row)))) {
      const series = seriesOf(thing, row.quantity);
      found.set(series, [...(found.get(series) ?? []), row.criterion]);
    }
  }
  return found;
}

function criterionAt({ past }: Side, criterion: string): ComparedCriterion | undefined {
  const row = past.rows(criteria.name).get(criterion);
  if (row === undefined) return undefined;
  const { status, withdrawal: _withdrawal, series, ...shown } = criterionShown(past, rowOf<CriterionRow>(row));
  return status === 'attached' ? { ...shown, inputs: series.map(({ observation }) => observation) } : undefined;
}
