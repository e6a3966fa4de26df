import { begunAt } from '../../domain/claimed-time.ts';
import { expiryOf, openReviews } from '../../domain/decision/in-force.ts';
import type { Decision } from '../../domain/decision/state.ts';
import { memoized } from '../../domain/memoized.ts';
import { endsAt, occurredAt, sortableSequence, sortableTime } from '../standing/begun.ts';

/**
 * The place of a row in the list, which also holds all that the clock is held against when it is read, so that a page
 * is answered without looking into its rows.
 */
export interface Place {
  /** `expiring`: taken, and waiting only once it has expired. `waiting`: open, under review, or stale. */
  readonly list: 'expiring' | 'waiting';
  /** By what it is sorted, in milliseconds since 1970 like the other times; null: by nothing, so at the end. */
  readonly at: number | null;
  readonly opened: number;
  readonly neededBy: number | null;
  readonly defaultFrom: number | null;
  readonly expires: number | null;
  /** Something on its record was corrected, and the row has the words as they were recorded. */
  readonly corrected: boolean;
  /** One that was taken waits for a reason. */
  readonly status: 'open' | 'taken';
}

const numberOf = { expiring: '0', waiting: '1' } as const;
/** Before everything that waits, and after what expires. */
export const waitingFrom = { order: numberOf.waiting, key: '' } as const;
/** After everything that has expired by a time, and before what expires then or later. */
export const expiringFrom = (milliseconds: number) =>
  ({ order: `${numberOf.expiring}-${time(milliseconds)}`, key: '' }) as const;

const none = 'none'.padStart(16, '~');
const time = (milliseconds: number | null): string => (milliseconds === null ? none : sortableTime(milliseconds));
const read = (text: string | undefined): number | null =>
  text === undefined || text === none ? null : Number(text) - 1e15;

/** Undefined where it doesn't wait for anybody, and won't by itself. */
export function placeOf(state: Decision, isOver: boolean, corrected: boolean): Place | undefined {
  const opened = state.opened.sequence;
  if (state.status === 'open') {
    const neededBy = endsAt(state.terms.neededBy.value);
    const from = begunAt(state.terms.default.value?.from ?? null, Number.POSITIVE_INFINITY);
    const defaultFrom = Number.isFinite(from) ? from : null;
    const open = { neededBy, defaultFrom, expires: null, corrected, status: 'open' as const };
    return { list: 'waiting', at: neededBy, opened, ...open };
  }
  if (state.status !== 'taken' || isOver) return undefined;
  const expires = endsAt(expiryOf(state));
  const [review] = openReviews(state);
  const taken = { opened, neededBy: null, defaultFrom: null, expires, corrected, status: 'taken' as const };
  if (review !== undefined) return { list: 'waiting', at: occurredAt(review), ...taken };
  return expires === null ? undefined : { list: 'expiring', at: expires, ...taken };
}

/** Of one in force that came back at a time because it is stale, and waits from then on. */
export const returnedAt = (state: Decision, at: number): Place => ({
  list: 'waiting',
  at,
  opened: state.opened.sequence,
  neededBy: null,
  defaultFrom: null,
  expires: endsAt(expiryOf(state)),
  corrected: false,
  status: 'taken',
});

export const orderOf = ({ list, at, opened, neededBy, defaultFrom, expires, corrected, status }: Place): string =>
  [
    numberOf[list],
    time(at),
    sortableSequence(opened),
    time(neededBy),
    time(defaultFrom),
    time(expires),
    corrected ? 'corrected' : 'recorded',
    status,
  ].join('-');

/** Remembered, because every page takes the same orders apart again. */
export const placeIn = memoized((order: string): Place => {
  const [list, at, opened, neededBy, defaultFrom, expires, words, status] = order.split('-');
  return {
    list: list === numberOf.expiring ? 'expiring' : 'waiting',
    at: read(at),
    opened: Number(opened),
    neededBy: read(neededBy),
    defaultFrom: read(defaultFrom),
    expires: read(expires),
    corrected: words === 'corrected',
    status: status === 'taken' ? 'taken' : 'open',
  };
});
