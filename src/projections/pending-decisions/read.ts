import { type Instant, toMilliseconds } from '../../domain/id.ts';
import type { Past } from '../engine/view.ts';
import { timesIn, waitingFrom } from './order.ts';
import { pendingDecisions } from './view.ts';

type Place = { readonly order: string; readonly key: string };

/** Rows as JSON text: a `PendingDecision` with what the clock says of it. */
export interface PendingPage {
  readonly texts: readonly string[];
  readonly next: Place | null;
}

/**
 * What has expired comes first, by when it did; then what waits, by needed-by (one under review: by when that was
 * called), and at last what nobody has said a needed-by for.
 */
export function readPendingDecisions(past: Past, now: Instant, page: { limit: number; after?: Place }): PendingPage {
  const rows = past.rows(pendingDecisions.name);
  const time = toMilliseconds(now);
  const texts: string[] = [];
  let after = page.after;
  if (after === undefined || timesIn(after.order).list === 'expiring') {
    const expiring = rows.pageText(page.limit, after);
    for (const { key, order, value } of expiring.items) {
      const { list, expires } = timesIn(order);
      // They are sorted by it: what follows expires later still.
      if (list !== 'expiring' || expires === null || expires >= time) break;
      texts.push(withClock(value, order, time));
      after = { order, key };
    }
    if (texts.length === page.limit) return { texts, next: after ?? null };
    after = waitingFrom;
  }
  const waiting = rows.pageText(page.limit - texts.length, after);
  for (const { order, value } of waiting.items) texts.push(withClock(value, order, time));
  return { texts, next: waiting.next };
}

/** The row's text is taken over as it is: reading and writing it again would cost more than all the rest. */
function withClock(text: string, order: string, now: number): string {
  const { list, due, defaultFrom, expires } = timesIn(order);
  const isDue = list === 'waiting' && due !== null && due < now;
  const clock = {
    overdue: isDue,
    secondsLeft: list === 'expiring' || due === null ? null : Math.floor((due - now) / 1000),
    defaultInForce: defaultFrom !== null && defaultFrom <= now,
    expired: expires !== null && expires < now,
  };
  return `${JSON.stringify(clock).slice(0, -1)},${text.slice(1)}`;
}
