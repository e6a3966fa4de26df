import { normalText } from '../../domain/author.ts';
import type { ClaimedTime } from '../../domain/claimed-time.ts';
import type { ObservationState } from '../../domain/observation/decider.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { type Reference, wholeOf } from '../../domain/reference.ts';
import { saidIn } from '../../domain/said.ts';
import { thingRecordedIn } from '../../domain/thing-recorded-in.ts';
import type { Change, Past, Rows, View } from '../engine/view.ts';
import { type Plain, rowOf } from '../plain.ts';
import { occurredAt, sortableSequence, sortableTime } from '../standing/begun.ts';

/** What one observation says of one quantity: once or several times. */
export type ReadingRow = Plain<{
  readonly observation: Reference;
  readonly sequence: number;
  /** When it was measured, as claimed. */
  readonly occurredAt: ClaimedTime | null;
  readonly recordedAt: string;
  readonly quantities: readonly Quantity[];
}>;

/** What the keys of all readings of one quantity of one thing begin with. */
export const seriesOf = (about: Reference, name: string): string => `${about}/${encodeURIComponent(normalText(name))}/`;

/** The same, of the key of one. */
export const seriesOfKey = (key: string): string => key.slice(0, key.lastIndexOf('/') + 1);

/** The last measured comes first; of those measured at one time the last recorded. */
const placeOf = (row: ReadingRow): string =>
  `${sortableTime(-occurredAt(row))}-${sortableSequence(Number.MAX_SAFE_INTEGER - row.sequence)}`;

/**
 * Every quantity that was observed, by the thing that the observation is about, the quantity's name and when it was
 * measured, so that the last few of a long series are read without the rest. What is entered late stands where it was
 * measured, and displaces nothing measured later; corrections and voidings count at once.
 */
export const readings: View = {
  name: 'readings',
  version: 2,
  reads: new Set(['observation']),
  fold: (change, rows) => {
    if (change.category === 'observation') foldObservation(change, rows);
  },
};

function foldObservation({ before, after }: Extract<Change, { category: 'observation' }>, rows: Rows): void {
  const now = listed(after);
  for (const key of listed(before).keys()) if (!now.has(key)) rows.remove(key);
  for (const [key, { row, order }] of now) rows.put(key, row, order);
}

function listed(state: ObservationState): ReadonlyMap<string, { readonly row: ReadingRow; readonly order: string }> {
  const found = new Map<string, { row: ReadingRow; order: string }>();
  if (state === null || state.facts.quantities.length === 0) return found;
  const { sequence, occurredAt, recordedAt } = saidIn(state);
  const observation = thingRecordedIn(state);
  const byName = Map.groupBy(state.facts.quantities, ({ name }) => normalText(name));
  for (const about of new Set(state.facts.about.map(wholeOf))) {
    for (const [name, quantities] of byName) {
      const row = { observation, sequence, occurredAt, recordedAt, quantities };
      const first = seriesOf(about, name);
      found.set(`${first}${sortableSequence(sequence)}`, { row, order: `${first}${placeOf(row)}` });
    }
  }
  return found;
}

/** Where a reading stands among all those of its quantity. */
export type PlacedReading = { readonly row: ReadingRow; readonly place: string };

/** The last observations of a quantity that are about any of some things, the last measured first; after a place. */
export function lastReadings(
  past: Past,
  about: readonly Reference[],
  name: string,
  { limit, after = '' }: { readonly limit: number; readonly after?: string | undefined },
): readonly PlacedReading[] {
  const rows = past.rows(readings.name);
  const found = new Map<Reference, PlacedReading>();
  for (const thing of about) {
    const first = seriesOf(thing, name);
    // No key comes after that.
    const from = { order: `${first}${after}`, key: after === '' ? '' : '\u{10FFFF}' };
    for (const { order, value } of rows.page(limit, from).items) {
      if (!order.startsWith(first)) break;
      const row = rowOf<ReadingRow>(value);
      found.set(row.observation, { row, place: order.slice(first.length) });
    }
  }
  return [...found.values()].sort((left, right) => (left.place < right.place ? -1 : 1)).slice(0, limit);
}
