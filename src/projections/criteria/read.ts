import type { CriterionStanding } from '../../domain/criterion/standing.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Past, Place } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { remembering } from '../records/remembering.ts';
import { type CriterionShown, criterionShown } from './standing.ts';
import { type CriterionRow, criteria } from './view.ts';

interface CriteriaAsked {
  readonly to?: Reference | undefined;
  readonly status?: CriterionRow['status'] | undefined;
  readonly state?: CriterionStanding['state'] | undefined;
}

// A page may hold fewer than asked for where few fit the filters: its `next` goes on.
const mostLookedAt = 1_000;
const chunk = 100;

/** Every criterion and how it stands, those attached first, in the order of the record. */
export function readCriteria(
  whole: Past,
  { to, status, state }: CriteriaAsked,
  page: { readonly limit: number; readonly after?: Place },
): { readonly items: readonly CriterionShown[]; readonly next: Place | null } {
  const past = remembering(whole);
  const rows = past.rows(criteria.name);
  const items: CriterionShown[] = [];
  let place = page.after;
  for (let lookedAt = 0; lookedAt < mostLookedAt; ) {
    const found = rows.page(chunk, place);
    for (const { key, order, value } of found.items) {
      if (items.length === page.limit) return { items, next: place ?? null };
      place = { key, order };
      const row = rowOf<CriterionRow>(value);
      if ((to !== undefined && row.to !== to) || (status !== undefined && row.status !== status)) continue;
      const shown = criterionShown(past, row);
      if (state === undefined || shown.state === state) items.push(shown);
    }
    if (found.next === null) return { items, next: null };
    lookedAt += found.items.length;
  }
  return { items, next: place ?? null };
}

/** One criterion and how it stands; undefined where it is not on record. */
export function criterionAt(whole: Past, criterion: Reference): CriterionShown | undefined {
  const past = remembering(whole);
  const row = past.rows(criteria.name).get(criterion);
  return row === undefined ? undefined : criterionShown(past, rowOf<CriterionRow>(row));
}
