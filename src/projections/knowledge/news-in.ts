import { type Author, samePerson } from '../../domain/author.ts';
import type { Entry } from '../../domain/event.ts';
import type { Acknowledged } from '../../domain/knowledge.ts';
import type { Reference } from '../../domain/reference.ts';
import { agencyTerm, authorTerm, roleTerm } from '../engine/terms.ts';
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

// Few of what comes after a basis is the author's own.
const ownAtOnce = 20;

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
  const own = inBatches(past, entriesPerhapsBy(past, by, things, after), ownAtOnce);
  let nextOwn = own.next();
  for (const place of entriesOn(past, things, { after })) {
    if (place > last) return;
    while (nextOwn.done !== true && nextOwn.value < place) nextOwn = own.next();
    const isOwn = nextOwn.value === place && isBy(past.entry(place), by);
    yield { place, found: isOwn || seen.has(place) ? null : place };
  }
}

const isBy = (entry: Entry | undefined, by: Author): boolean =>
  entry !== undefined && samePerson(entry.metadata.by, by);

/** The index knows names, roles and agencies, and not whose they are: all that a person did is among these. */
function entriesPerhapsBy(past: Past, { name, role, agency }: Author, things: readonly Reference[], after: number) {
  const who = name === undefined ? role : name;
  if (who === undefined || agency === undefined) return nobodys();
  const terms = [name === undefined ? roleTerm(who) : authorTerm(who), agencyTerm(agency)];
  return entriesOn(past, things, { after, terms });
}

function* nobodys(): Generator<number, void> {}
