import { earliestOf } from '../../domain/claimed-time.ts';
import { expiryOf, openReviews } from '../../domain/decision/in-force.ts';
import type { Decision } from '../../domain/decision/state.ts';
import { endsAt, occurredAt, sortableSequence, sortableTime } from '../standing/begun.ts';

/**
 * The place of a row in the list, which also holds the times that the clock is held against when it is read, so that
 * a page is answered without looking into its rows: class, when it is due, when it was opened, from when its default
 * is in force, when it expires.
 */
export interface Times {
  /** `expiring`: taken, and waiting only once it has expired. `waiting`: open, or under review. */
  readonly list: 'expiring' | 'waiting';
  /** In milliseconds since 1970, like the others; null: never. */
  readonly due: number | null;
  readonly defaultFrom: number | null;
  readonly expires: number | null;
}

const listOf = { '0': 'expiring', '1': 'waiting' } as const;
/** Before everything that waits, and after what expires. */
export const waitingFrom = { order: '1', key: '' } as const;

const none = 'none'.padStart(16, '~');
const time = (milliseconds: number | null): string => (milliseconds === null ? none : sortableTime(milliseconds));
const read = (text: string | undefined): number | null =>
  text === undefined || text === none ? null : Number(text) - 1e15;

/** Undefined where it doesn't wait for anybody, and won't by itself. */
export function orderOf(state: Decision, carriedOut: boolean): string | undefined {
  if (state.status === 'open') {
    const value = state.terms.default.value?.from ?? null;
    const earliest = value === null ? null : earliestOf(value);
    const defaultFrom = earliest !== null && Number.isFinite(earliest) ? earliest : null;
    return text('1', endsAt(state.terms.neededBy.value), state, defaultFrom, null);
  }
  if (state.status !== 'taken' || carriedOut) return undefined;
  const expires = endsAt(expiryOf(state));
  const [review] = openReviews(state);
  if (review !== undefined) return text('1', occurredAt(review), state, null, expires);
  return expires === null ? undefined : text('0', expires, state, null, expires);
}

const text = (
  list: keyof typeof listOf,
  due: number | null,
  { opened }: Decision,
  defaultFrom: number | null,
  expires: number | null,
): string => `${list}-${time(due)}-${sortableSequence(opened.sequence)}-${time(defaultFrom)}-${time(expires)}`;

export function timesIn(order: string): Times {
  const [list, due, , defaultFrom, expires] = order.split('-');
  return {
    list: listOf[list as keyof typeof listOf],
    due: read(due),
    defaultFrom: read(defaultFrom),
    expires: read(expires),
  };
}
