import { type Instant, toMilliseconds } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past, Place } from '../engine/view.ts';
import type { JsonText } from '../json-text.ts';
import { rowOf } from '../plain.ts';
import { asCorrected } from '../words.ts';
import { orderOf, placeIn, placeOf, waitingFrom } from './order.ts';
import { type PendingDecision, pendingDecision } from './row.ts';
import { pendingDecisions } from './view.ts';

type Found = Place & { readonly value: string };

/** What the clock says of one that waits. */
export interface Clock {
  /** Open, and the latest instant of its needed-by has passed. */
  readonly overdue: boolean;
  /** Until needed-by; less than nothing where it is overdue, null where no needed-by is stated or it was taken. */
  readonly secondsLeft: number | null;
  /** Open, and the time has come from which its default holds if nobody decides. */
  readonly defaultInForce: boolean;
  readonly expired: boolean;
}

/** A row as it is shown: the place says the time, and whether something on the record was corrected. */
export type PendingItem = Clock & { readonly corrected: boolean } & PendingDecision;

export interface PendingPage {
  readonly texts: readonly JsonText<PendingItem>[];
  readonly next: Place | null;
}

/**
 * What has expired comes first, by when it did; then what waits, by needed-by (one under review: by when that was
 * called), and at last what nobody has said a needed-by for.
 */
export function readPendingDecisions(past: Past, now: Instant, page: { limit: number; after?: Place }): PendingPage {
  const time = toMilliseconds(now);
  const found = pendingAfter(past, time, page.limit + 1, page.after);
  const shown = found.slice(0, page.limit);
  const last = found.length > shown.length ? shown.at(-1) : undefined;
  return {
    texts: shown.map((row) => withClock(textOf(row, past), row.order, time)),
    next: last === undefined ? null : { order: last.order, key: last.key },
  };
}

/** One decision as the board has it; undefined where it isn't on it at `now`. */
export function pendingDecisionOf(past: Past, now: Instant, decision: Reference): PendingItem | undefined {
  const time = toMilliseconds(now);
  const row = past.rows(pendingDecisions.name).get(decision);
  const stream = streamOf(decision);
  const state = row === undefined || stream === undefined ? null : past.state('decision', stream);
  const corrected = stream !== undefined && past.entries(stream).some(({ type }) => type === 'EntryCorrected');
  // What is over has no row.
  const place = state === null ? undefined : placeOf(state, false, corrected);
  if (place === undefined || (place.list === 'expiring' && (place.expires === null || place.expires >= time)))
    return undefined;
  const order = orderOf(place);
  return JSON.parse(withClock(textOf({ key: decision, order, value: JSON.stringify(row) }, past), order, time));
}

/**
 * Those of the first `most` decisions on the board, waiting or to expire, of which the clock says something else at one
 * time than at another (milliseconds since 1970), though nothing was recorded; and whether these are all.
 */
export function turnedBetween(
  past: Past,
  from: number,
  to: number,
  most: number,
): { readonly decisions: readonly Reference[]; readonly all: boolean } {
  const rows = past.rows(pendingDecisions.name);
  const isBetween = (time: number | null) => time !== null && time >= from && time <= to;
  const { items, next } = rows.pageText(most);
  const turned = items.filter(({ order }) => {
    const { neededBy, defaultFrom, expires } = placeIn(order);
    return [neededBy, defaultFrom, expires].some(isBetween);
  });
  return { decisions: turned.map(({ key }) => key as Reference), all: next === null };
}

/** At most `most` of them, across the border between the two lists. */
function pendingAfter(past: Past, time: number, most: number, after: Place | undefined): readonly Found[] {
  const rows = past.rows(pendingDecisions.name);
  if (after !== undefined && placeIn(after.order).list === 'waiting') return [...rows.pageText(most, after).items];
  const found: Found[] = [];
  for (const row of rows.pageText(most, after).items) {
    const { list, expires } = placeIn(row.order);
    // They are sorted by it: what follows expires later still.
    if (list !== 'expiring' || expires === null || expires >= time) break;
    found.push(row);
  }
  if (found.length < most) found.push(...rows.pageText(most - found.length, waitingFrom).items);
  return found;
}

/** As it was recorded a row's text is taken over as it is: reading and writing it again would cost more than the rest. */
function textOf({ value, order }: Found, past: Past): string {
  if (!placeIn(order).corrected) return value;
  const row = rowOf<PendingDecision>(JSON.parse(value));
  const state = asCorrected('decision', row.decision, past);
  return state === null ? value : JSON.stringify(pendingDecision(state, row.awaits, row.requests));
}

function withClock(text: string, order: string, now: number): JsonText<PendingItem> {
  const { neededBy, defaultFrom, expires, corrected } = placeIn(order);
  const clock: Clock & Pick<PendingItem, 'corrected'> = {
    overdue: neededBy !== null && neededBy < now,
    secondsLeft: neededBy === null ? null : Math.floor((neededBy - now) / 1000),
    defaultInForce: defaultFrom !== null && defaultFrom <= now,
    expired: expires !== null && expires < now,
    corrected,
  };
  return `${JSON.stringify(clock).slice(0, -1)},${text.slice(1)}` as JsonText<PendingItem>;
}
