import type { ClaimedTime } from '../../domain/claimed-time.ts';
import { expiryOf, openReviews } from '../../domain/decision/in-force.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Said, saidAs } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { type Staleness, stalenessOf } from '../staleness/told-staleness.ts';
import { endsAt } from '../standing/begun.ts';

/** Why a decision that was taken waits again. */
export type Reason =
  | { readonly why: 'expired'; readonly expires: ClaimedTime }
  | (Said & { readonly why: 'review-called'; readonly reason: string | null })
  | ({ readonly why: 'stale' } & Staleness);

/** At a time (milliseconds since 1970). */
export function reasonsFor(past: Past, decision: Reference, now: number): readonly Reason[] {
  const stream = streamOf(decision);
  const state = stream === undefined ? null : past.state('decision', stream);
  if (state === null) return [];
  const expires = expiryOf(state);
  const end = endsAt(expires);
  const staleness = stalenessOf(past, decision);
  return [
    ...(expires !== null && end !== null && end < now ? [{ why: 'expired' as const, expires }] : []),
    ...openReviews(state).map((review) => ({
      why: 'review-called' as const,
      ...saidAs(review),
      reason: review.reason,
    })),
    ...(staleness !== null && staleness.flags.length > 0 ? [{ why: 'stale' as const, ...staleness }] : []),
  ];
}
