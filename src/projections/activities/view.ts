import type { Change, Rows, View } from '../engine/view.ts';
import { foldCorrected, wasCorrected } from '../words.ts';
import { activityRow, keys, orderOf, ordersOf, turnsOf } from './rows.ts';

/** All that was ever planned, by time, and the anomalies about vehicles and people, for those that touch it. */
export const activities: View = {
  name: 'activities',
  version: 2,
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

function foldAnomaly({ after, thing }: Extract<Change, { category: 'anomaly' }>, rows: Rows): void {
  if (after === null) return;
  const [now, before] = after.status === 'open' ? (['open', 'closed'] as const) : (['closed', 'open'] as const);
  const { sequence } = after.reported;
  for (const about of after.about) {
    rows.remove(keys.anomaly(before, about, sequence));
    rows.put(keys.anomaly(now, about, sequence), { anomaly: thing, reported: sequence });
  }
}
