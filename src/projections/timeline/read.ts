import { spanOf } from '../../domain/claimed-time.ts';
import type { Entry } from '../../domain/event.ts';
import { type Instant, toMilliseconds } from '../../domain/id.ts';
import { type Reference, wholeOf } from '../../domain/reference.ts';
import { thingOf } from '../../domain/stream.ts';
import { amendmentsOf, occurredAsCorrected, voidedBy } from '../amendments.ts';
import { agencyTerm, authorTerm, roleTerm, typeTerm } from '../engine/terms.ts';
import type { Past } from '../engine/view.ts';
import { inBatches } from '../in-batches.ts';
import { remembering } from '../records/remembering.ts';
import type { LookUp } from '../search/look-up.ts';
import { type Titled, titleOf } from '../title-of.ts';
import { concerned } from './concerned.ts';
import { headlineOf, optionIn } from './headline.ts';
import { isThingKind, typesOfKind } from './types-of-kind.ts';

/** What is asked of the timeline; all that is stated must hold. */
export interface TimelineAsked {
  readonly concerning?: readonly Reference[] | undefined;
  /** A type of entry, or a kind of thing: the entries of whose records are meant. */
  readonly kind?: string | undefined;
  readonly author?: string | undefined;
  readonly role?: string | undefined;
  readonly agency?: string | undefined;
  /** By log time, both inclusive. */
  readonly recordedFrom?: Instant | undefined;
  readonly recordedTo?: Instant | undefined;
  /** By what is claimed, as last corrected: what may have been between the two, both inclusive. */
  readonly occurredFrom?: Instant | undefined;
  readonly occurredTo?: Instant | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
  /** What must stand in an entry. */
  readonly lookUp?: LookUp | undefined;
}

export interface TimelineItem {
  readonly entry: Entry;
  readonly headline: string;
  /** The sequences of the entries that corrected it. */
  readonly correctedBy: readonly number[];
  readonly voidedBy: number | null;
  readonly concerns: readonly Titled[];
}

export interface TimelinePage {
  readonly items: readonly TimelineItem[];
  /** The sequence to go on from; null at the end. */
  readonly next: number | null;
}

// What the index can't tell is found by looking: a page may hold fewer than asked for, and its `next` goes on.
const mostLookedAt = 2_000;
const chunk = 250;

/** `sequenceAt`: the largest sequence whose log time is not past an instant in milliseconds. */
export function readTimeline(
  past: Past,
  sequenceAt: (time: number) => number,
  asked: TimelineAsked,
  page: { readonly limit: number; readonly after?: number },
): TimelinePage {
  const descending = asked.order !== 'asc';
  const { above, below } = boundsOf(past, sequenceAt, asked);
  const found: Entry[] = [];
  const told = (next: number | null): TimelinePage => ({ items: describe(remembering(past), found), next });
  let place = page.after ?? (descending ? below : above);
  for (let lookedAt = 0; lookedAt < mostLookedAt; ) {
    const sequences = candidates(past, asked, { limit: chunk, after: place, descending });
    for (const sequence of inBatches(past, sequences, page.limit + 1)) {
      if (sequence <= above || sequence >= below) return told(null);
      const entry = past.entry(sequence);
      if (entry !== undefined && isMeant(past, entry, asked)) {
        if (found.length === page.limit) return told(place);
        found.push(entry);
      }
      // The last one that was shown, or that nobody asked for: the next page begins after it.
      place = sequence;
    }
    if (sequences.length < chunk) return told(null);
    lookedAt += sequences.length;
  }
  return told(place);
}

/** The sequences between which, both exclusive, the log time is that asked for. */
function boundsOf(past: Past, sequenceAt: (time: number) => number, { recordedFrom, recordedTo }: TimelineAsked) {
  return {
    above: recordedFrom === undefined ? 0 : sequenceAt(toMilliseconds(recordedFrom) - 1),
    below:
      Math.min(past.sequence, recordedTo === undefined ? past.sequence : sequenceAt(toMilliseconds(recordedTo))) + 1,
  };
}

/** By what the index knows. The first of several kinds together are among the first of each. */
function candidates(
  past: Past,
  { concerning = [], kind, author, role, agency, lookUp }: TimelineAsked,
  place: { readonly limit: number; readonly after: number; readonly descending: boolean },
): readonly number[] {
  const options = { ...place, also: lookUp?.sought ?? [] };
  const terms: string[] = [
    ...concerning,
    ...(author === undefined ? [] : [authorTerm(author)]),
    ...(role === undefined ? [] : [roleTerm(role)]),
    ...(agency === undefined ? [] : [agencyTerm(agency)]),
  ];
  if (kind === undefined) return past.concerning(terms, options);
  const types = isThingKind(kind) ? typesOfKind(kind) : [kind];
  const sequences = types.flatMap((type) => past.concerning([...terms, typeTerm(type)], options));
  return sequences.sort((left, right) => (options.descending ? right - left : left - right)).slice(0, options.limit);
}

function isMeant(past: Past, entry: Entry, { kind, occurredFrom, occurredTo, lookUp }: TimelineAsked): boolean {
  if (lookUp?.meets(entry) === false) return false;
  if (kind !== undefined && isThingKind(kind) && thingOf(entry.stream)?.startsWith(`${kind}/`) !== true) return false;
  if (occurredFrom === undefined && occurredTo === undefined) return true;
  const { earliest, latest } = spanOf(occurredAsCorrected(past, entry) ?? entry.metadata.recordedAt);
  return (
    (occurredFrom === undefined || latest >= toMilliseconds(occurredFrom)) &&
    (occurredTo === undefined || earliest <= toMilliseconds(occurredTo))
  );
}

/** Entries with what is shown beside each; what that needs is read for all of them at once. */
export function describe(past: Past, entries: readonly Entry[]): readonly TimelineItem[] {
  const unknown = entries.filter((entry) => !kept.has(entry));
  past.readAhead({ subjects: unknown.map(({ sequence }) => sequence) });
  const named = entries.flatMap((entry) => kept.get(entry)?.names ?? namedBy(past, entry));
  past.readAhead({ things: [...new Set(named)] });
  return entries.map((entry) => itemOf(past, entry));
}

/** An item in which everything is called as it was recorded, and what that is. */
interface Kept {
  readonly item: TimelineItem;
  readonly names: readonly Reference[];
}

/** Of entries that are kept: right wherever nothing was corrected on the records of what is named. */
const kept = new WeakMap<Entry, Kept>();

function itemOf(past: Past, entry: Entry): TimelineItem {
  const asRecorded = (reference: Reference) => past.thing(reference)?.corrected === false;
  const known = kept.get(entry);
  if (known?.names.every(asRecorded)) return known.item;
  const names = new Set(namedBy(past, entry));
  const title = (reference: Reference) => {
    names.add(reference).add(wholeOf(reference));
    return titleOf(past, reference);
  };
  const item = {
    entry,
    headline: headlineOf(entry, title),
    correctedBy: amendmentsOf(past, entry, 'EntryCorrected'),
    voidedBy: voidedBy(past, entry),
    concerns: concerned(past, entry).map((reference) => ({ reference, title: title(reference) })),
  };
  // An entry is no thing, and is called nothing.
  const things = [...names].filter((reference) => !reference.startsWith('entry/'));
  if (things.every(asRecorded)) kept.set(entry, { item, names: things });
  return item;
}

const namedBy = (past: Past, entry: Entry): readonly Reference[] => [
  ...concerned(past, entry),
  ...[optionIn(entry) ?? []].flat(),
];
