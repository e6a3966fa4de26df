import type { Reference } from '../../domain/reference.ts';
import { orderOf } from '../activities/rows.ts';
import type { Change, Past, View } from '../engine/view.ts';
import { sortableSequence } from '../standing/begun.ts';

const beginnings = { anomaly: 'anomaly-', activity: 'activity-', vehicle: 'vehicle-' } as const;
type OngoingKind = keyof typeof beginnings;

/**
 * What is not over: open anomalies as they were reported, planned activities by the time planned, vehicles that are
 * still there as they were registered. Whoever takes over asks for these, and what is over only grows.
 */
export const ongoing: View = {
  name: 'ongoing',
  version: 1,
  reads: new Set(['anomaly', 'activity', 'vehicle']),
  fold: (change, rows) => {
    const place = placeOf(change);
    if (place === undefined) rows.remove(change.thing);
    else rows.put(change.thing, true, place);
  },
};

/** Undefined where it is over. */
function placeOf({ category, after }: Change): string | undefined {
  switch (category) {
    case 'anomaly':
      return after?.status === 'open' ? `${beginnings.anomaly}${sortableSequence(after.reported.sequence)}` : undefined;
    case 'activity':
      return after?.status === 'planned' ? `${beginnings.activity}${orderOf(after)}` : undefined;
    case 'vehicle':
      return after !== null && after.ended === null
        ? `${beginnings.vehicle}${sortableSequence(after.registered.sequence)}`
        : undefined;
    default:
      return undefined;
  }
}

/** Those of a kind, in their order, `most` of them; and whether these are all. */
export function readOngoing(
  past: Past,
  kind: OngoingKind,
  most: number,
): { readonly things: readonly Reference[]; readonly all: boolean } {
  const beginning = beginnings[kind];
  const { items } = past.rows(ongoing.name).page(most + 1, { order: beginning, key: '' });
  const things = items.filter(({ order }) => order.startsWith(beginning)).map(({ key }) => key as Reference);
  return { things: things.slice(0, most), all: things.length <= most };
}
