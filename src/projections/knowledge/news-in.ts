import type { Author } from '../../domain/author.ts';
import type { Acknowledged } from '../../domain/knowledge.ts';
import type { Reference } from '../../domain/reference.ts';
import { personTerm } from '../engine/terms.ts';
import type { Past } from '../engine/view.ts';
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

/** The places that are looked at, in the order of the record: `found` is null where the entry there is no news. */
export function* newsIn(
  past: Past,
  sought: Sought,
): Generator<{ readonly place: number; readonly found: number | null }, void> {
  const { things, last, by, named, acknowledges } = sought;
  const after = Math.max(sought.basis, acknowledges.upTo ?? 0);
  const seen = new Set([
    ...acknowledges.sequences,
    ...named.flatMap((reference) => asItStood(reference, past.sequence, past).sequence ?? []),
  ]);
  const own = entriesBy(past, by, things, { after, upTo: last });
  let nextOwn = own.next();
  for (const place of entriesOn(past, things, { after, upTo: last })) {
    while (nextOwn.done !== true && nextOwn.value < place) nextOwn = own.next();
    const isOwn = nextOwn.value === place;
    yield { place, found: isOwn || seen.has(place) ? null : place };
  }
}

function entriesBy(
  past: Past,
  by: Author,
  things: readonly Reference[],
  window: { readonly after: number; readonly upTo: number },
): Generator<number, void> {
  const person = personTerm(by);
  return person === undefined ? nobodys() : entriesOn(past, things, { ...window, terms: [person] });
}

function* nobodys(): Generator<number, void> {}
