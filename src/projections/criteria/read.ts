import type { CriterionStanding } from '../../domain/criterion/standing.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Past, Place } from '../engine/view.ts';
import { filteredPage } from '../filtered-page.ts';
import { rowOf } from '../plain.ts';
import { remembering } from '../records/remembering.ts';
import { type CriterionShown, criterionSeries, criterionShown } from './standing.ts';
import { type CriterionRow, criteria } from './view.ts';

interface CriteriaAsked {
  readonly to?: Reference | undefined;
  readonly status?: CriterionRow['status'] | undefined;
  readonly state?: CriterionStanding['state'] | undefined;
}

/** Every criterion and how it stands, those attached first, in the order of the record. */
export function readCriteria(
  whole: Past,
  { to, status, state }: CriteriaAsked,
  page: { readonly limit: number; readonly after?: Place },
): { readonly items: readonly CriterionShown[]; readonly next: Place | null } {
  const past = remembering(whole);
  const tell = ({ value }: { readonly value: unknown }): CriterionShown | undefined => {
    const row = rowOf<CriterionRow>(value);
    if ((to !== undefined && row.to !== to) || (status !== undefined && row.status !== status)) return undefined;
    const shown = criterionShown(past, row);
    return state === undefined || shown.state === state ? shown : undefined;
  };
  return filteredPage(past.rows(criteria.name), page, tell, { chunk: 100, most: 1_000 });
}

/** One criterion and how it stands; undefined where it is not on record. */
export function criterionAt(whole: Past, criterion: Reference): CriterionShown | undefined {
  const past = remembering(whole);
  const row = criterionIn(past, criterion);
  return row === undefined ? undefined : criterionShown(past, row);
}

/** A page of all observations of its quantity; undefined where it is not on record. */
export function readCriterionSeries(
  past: Past,
  criterion: Reference,
  page: Parameters<typeof criterionSeries>[2],
): ReturnType<typeof criterionSeries> | undefined {
  const row = criterionIn(past, criterion);
  return row === undefined ? undefined : criterionSeries(past, row, page);
}

function criterionIn(past: Past, criterion: Reference): CriterionRow | undefined {
  const row = past.rows(criteria.name).get(criterion);
  return row === undefined ? undefined : rowOf<CriterionRow>(row);
}
