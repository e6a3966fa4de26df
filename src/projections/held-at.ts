import { aggregates, type States } from '../domain/aggregate.ts';
import { effectiveEntries } from '../domain/correction/effective.ts';
import type { StreamName } from '../domain/stream.ts';
import type { Past } from './engine/view.ts';
import { entriesUpTo } from './records/state-at.ts';
import { occurredAt } from './standing/begun.ts';

/**
 * A stream's state as it held at a time (milliseconds since 1970), by all that is on record: what had occurred by then,
 * in its words as last corrected, in the order of the record. What has happened to a thing was of a thing that was there, though the
 * entry that began it may claim no time, or a later one. Null: as it stands.
 */
export function heldAt<Kind extends keyof States>(
  past: Past,
  category: Kind,
  stream: StreamName,
  time: number | null,
): States[Kind] {
  if (time === null) return past.state(category, stream);
  const { initialState, evolve } = aggregates[category];
  const entries = effectiveEntries(entriesUpTo(past, stream, past.sequence), 'all');
  const last = entries.findLastIndex(({ metadata }) => occurredAt(metadata) <= time);
  return entries
    .filter(({ metadata }, index) => occurredAt(metadata) <= time || (index === 0 && last > 0))
    .reduce(evolve, initialState);
}
