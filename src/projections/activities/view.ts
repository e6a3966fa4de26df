import type { ReportedAnomaly } from '../../domain/anomaly/evolve.ts';
import type { Change, Rows, View } from '../engine/view.ts';
import { openSpanKey } from '../open-span.ts';
import { sortableSequence } from '../standing/begun.ts';
import { foldCorrected, wasCorrected } from '../words.ts';
import { activityRow, keys, orderOf, ordersOf, turnsOf } from './rows.ts';

/** All that was ever planned, by time, and the anomalies about vehicles and people, for those that touch it. */
export const activities: View = {
  name: 'activities',
  version: 4,
  reads: new Set(['activity', 'anomaly']),
  fold: (change, rows) => {
    if (change.category === 'activity') foldActivity(change, rows);
    if (change.category === 'anomaly') foldAnomaly(change, rows);
  },
};

function foldActivity(change: Extract<Change, { category: 'activity' }>, rows: Rows): void {
  const { before, after, thing } = change;
  foldCorrected(change, rows);
  if (after === null) return;
  const order = orderOf(after);
  const former = ordersOf(after);
  rows.put(keys.activity(thing), activityRow(after, wasCorrected(thing, rows)), order);
  // A correction may take a time back that was in the list.
  for (const left of before === null ? [] : ordersOf(before)) {
    if (!former.has(left) || left === order) rows.remove(keys.place(thing, left));
  }
  for (const place of former) {
    if (place !== order) rows.put(keys.place(thing, place), { placeOf: thing }, place);
  }
  const kept = new Set<unknown>([...(before?.replannings ?? []), ...(before?.cancellations ?? [])]);
  const isNew = [...after.replannings, ...after.cancellations].some((turn) => !kept.has(turn));
  if (isNew) for (const { sequence, ...turn } of turnsOf(after)) rows.put(keys.turn(thing, sequence), turn);
}

function foldAnomaly({ before, after, thing }: Extract<Change, { category: 'anomaly' }>, rows: Rows): void {
  for (const key of before === null ? [] : keysOf(before)) rows.remove(key);
  if (after === null) return;
  for (const key of keysOf(after)) rows.put(key, { anomaly: thing, reported: after.reported.sequence });
}

const keysOf = (anomaly: ReportedAnomaly): readonly string[] =>
  anomaly.about.map((about) => {
    const place = anomaly.status === 'open' ? keys.open(about) : `${keys.closed(about)}${openSpanKey(anomaly)}`;
    return `${place}${sortableSequence(anomaly.reported.sequence)}`;
  });
