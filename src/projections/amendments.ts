import type { ClaimedTime } from '../domain/claimed-time.ts';
import { changesIn } from '../domain/correction/events.ts';
import type { Entry } from '../domain/event.ts';
import { thingOf } from '../domain/stream.ts';
import { occurredAtPointer, typeTerm } from './engine/terms.ts';
import type { Past } from './engine/view.ts';

// An entry can be corrected any number of times; nobody reads on after so many.
const mostCorrections = 1_000;

/** The sequences of the entries that corrected or voided an entry, in the order of the record. */
export const amendmentsOf = (
  past: Past,
  { stream, sequence }: Entry,
  type: 'EntryCorrected' | 'EntryVoided',
): readonly number[] => {
  const thing = thingOf(stream);
  return thing !== undefined && past.thing(thing)?.corrected === true
    ? past.concerning([`entry/${sequence}`, typeTerm(type)], { limit: mostCorrections })
    : [];
};

/** The entry that struck it through; null: none did. */
export const voidedBy = (past: Past, entry: Entry): number | null =>
  amendmentsOf(past, entry, 'EntryVoided')[0] ?? null;

/** When it says that it was, as last corrected, struck through or not; null: as it was recorded. */
export function occurredAsCorrected(past: Past, entry: Entry): ClaimedTime | null {
  const changes = amendmentsOf(past, entry, 'EntryCorrected')
    .map((sequence) => past.entry(sequence))
    .flatMap((correction) => (correction === undefined ? [] : changesIn(correction)));
  const last = changes.findLast(({ pointer }) => pointer === occurredAtPointer);
  return last === undefined ? entry.metadata.occurredAt : (last.is as ClaimedTime | null);
}
