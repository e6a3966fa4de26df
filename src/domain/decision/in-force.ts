import type { Applicability } from '../applicability.ts';
import { begunAt, type ClaimedTime, latestOf } from '../claimed-time.ts';
import { type Instant, toMilliseconds } from '../id.ts';
import type { Decision, ProgramItemState } from './state.ts';

/** Until when it holds: a reaffirmation sets a new expiry, or outlives one that had run out by then. */
export function expiryOf({ taken, reaffirmations }: Pick<Decision, 'taken' | 'reaffirmations'>): ClaimedTime | null {
  let expiry = taken?.expires ?? null;
  for (const { expires, occurredAt, recordedAt } of reaffirmations) {
    if (expires !== null) expiry = expires;
    else if (expiry !== null && latestOf(expiry) < begunAt(occurredAt, toMilliseconds(recordedAt as Instant)))
      expiry = null;
  }
  return expiry;
}

/** The reviews that were called and that no reaffirmation has answered yet. */
export function openReviews({ reviews, reaffirmations }: Pick<Decision, 'reviews' | 'reaffirmations'>) {
  const answered = reaffirmations.at(-1)?.sequence ?? 0;
  return reviews.filter(({ sequence }) => sequence > answered);
}

/** An item's own applicability, or the decision's; both where nobody says. */
export const applicabilityOf = (item: Pick<ProgramItemState, 'applicability'>, { terms }: Decision): Applicability =>
  item.applicability ?? terms.applicability.value ?? 'both';
