import { type Author, samePerson } from '../../domain/author.ts';
import type { Entry } from '../../domain/event.ts';
import type { Acknowledged } from '../../domain/knowledge.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';
import { inBatches } from '../in-batches.ts';
import { asItStood } from '../records/cited.ts';
import { entriesOn } from './entries-on.ts';

/** What is looked for: the entries on some things after a basis, up to and including a last one. */
export interface Sought {
  readonly things: readonly Reference[];
  readonly basis: number;
  readonly last: number;
  /** The author of the act, to whom their own entries are no news. */
  readonly by: Author;
  /** What they named: the entries that put it on record are known to them. */
  readonly named: readonly Reference[];
  readonly acknowledges: Acknowledged;
}

/** The entries that are looked at, in the order of the record: null where one is no news. */
export function* newsIn(
  past: Past,
  sought: Sought,
): Generator<{ readonly place: number; readonly found: Entry | null }, void> {
  const { things, basis, last, by, named, acknowledges } = sought;
  const seen = new Set([
    ...acknowledges.sequences,
    ...named.flatMap((reference) => asItStood(reference, past.sequence, past).sequence ?? []),
  ]);
  const places = entriesOn(past, things, { after: Math.max(basis, acknowledges.upTo ?? 0) });
  for (const sequence of inBatches(past, upTo(last, places))) {
    const entry = seen.has(sequence) ? undefined : past.entry(sequence);
    yield { place: sequence, found: entry === undefined || samePerson(entry.metadata.by, by) ? null : entry };
  }
}

function* upTo(last: number, ascending: Iterable<number>): Generator<number, void> {
  for (const place of ascending) {
    if (place > last) return;
    yield place;
  }
}
