import { latestOf } from '../../domain/claimed-time.ts';
import { isCorrection } from '../../domain/correction/events.ts';
import { doneBy } from '../../domain/decision/knowledge-breaches.ts';
import type { Entry } from '../../domain/event.ts';
import { type Instant, toInstant } from '../../domain/id.ts';
import { type Reference, wholeOf } from '../../domain/reference.ts';
import { logStream, thingOf } from '../../domain/stream.ts';
import { occurredAsCorrected, voidedBy } from '../amendments.ts';
import type { Past } from '../engine/view.ts';
import { inBatches } from '../in-batches.ts';
import { relevantThings } from '../knowledge/about.ts';
import { entriesOn } from '../knowledge/entries-on.ts';
import { newsIn, type Sought } from '../knowledge/news-in.ts';
import { asItStands, type Standing } from '../records/cited.ts';
import { remembering } from '../records/remembering.ts';
import { saysNoMoreBy } from '../records/says-no-more-by.ts';
import type { Steps } from '../steps.ts';
import { amendedBy } from './amended-by.ts';
import type { BasedAct } from './based-act.ts';
import { entriesClaimingTimes } from './entries-claiming-times.ts';
import { type EntryOnRecord, entryOnRecord } from './entry-on-record.ts';
import { type Group, type LookedAt, pageOf } from './group.ts';
import { inOrder } from './in-order.ts';
import { entriesPutBefore, namedIn, type PutBefore, putBefore, putBeforeItem } from './put-before.ts';
import { type RestedOn, restedOn, type Undone } from './rested-on.ts';
import { undoneBy } from './undone-by.ts';

/** An entry that came after an act and bears on what it was done on, or did until something undid that in turn. */
export interface Since extends EntryOnRecord {
  /** What of that which was put before the author, or which it rested on, it undid; none where it only came late. */
  readonly undid: readonly (Undone & Pick<Standing, 'title' | 'sequence'>)[];
  /** It claims that what it says had happened by the time of the act: it was so, and was not on record. */
  readonly alreadyHappened: boolean;
}

/** That, before it is told. */
interface Found {
  readonly entry: Entry;
  readonly undid: readonly Undone[];
  readonly alreadyHappened: boolean;
}

/** What an act was done on, in four groups; each is a page that begins after a place. */
export interface Basis {
  /** Cited, or acknowledged. */
  readonly putBefore: (after?: number) => Steps<Group<PutBefore>>;
  /** On record up to the basis, about the same things. The newest first; what is on the record of the thing itself is before whoever acts on it. */
  readonly notPutBefore: (after?: number) => Steps<Group<EntryOnRecord>>;
  /** Recorded after the basis and by the time of the act, by others. */
  readonly notSeen: (after?: number) => Steps<Group<EntryOnRecord>>;
  readonly since: (after?: number) => Steps<Group<Since>>;
  /** The latest instant of the time of the act, and what was on record then. */
  readonly doneBy: { readonly instant: Instant; readonly sequence: number };
}

const mostAcknowledged = 10_000;

/** What an act was done on. */
export function basisOf(whole: Past, act: BasedAct): Basis {
  const past = remembering(whole);
  const { said, basis, acknowledges, concern, first, stream } = act;
  const time = doneBy(said);
  const last = past.sequenceAt(time, first - 1);
  const things = relevantThings(past, concern, said.sequence);
  const sought: Sought = { things, basis: basis ?? last, last, by: said.by, named: namedIn(act), acknowledges };
  const known = () => entriesPutBefore(past, act);

  function* onRecord(after: number): Generator<LookedAt<number>, void> {
    const before = known();
    const own = new Set(past.entries(stream).map(({ sequence }) => sequence));
    for (const place of entriesOn(past, things, { after, descending: true })) {
      yield { place, found: before.has(place) || own.has(place) ? null : place };
    }
  }

  /** On the record of the thing itself ahead of the act: that was before whoever acted, however late all of it was entered. */
  const isBefore = (entry: Entry): boolean => entry.sequence < first && entry.stream === stream;

  /** What undid something of that names it, and what had happened says when: nothing else on the same things is read. */
  function* later(after: number, rested: RestedOn): Generator<LookedAt<Found>, void> {
    const places = new Set([...rested.references].flatMap((reference) => [reference, wholeOf(reference)]));
    const turns = [...rested.turned.keys()].filter((place) => place > after).sort((left, right) => left - right);
    const undoing = inOrder(entriesOn(past, [...places], { after }), turns);
    const claiming = entriesClaimingTimes(past, [...new Set([...things, ...places])], after);
    for (const place of inBatches(past, inOrder(undoing, claiming))) {
      const entry = place >= first && place <= said.sequence ? undefined : past.entry(place);
      yield { place, found: entry === undefined ? null : sinceIn(entry, rested) };
    }
  }

  function sinceIn(entry: Entry, { references, turned, isDoubted }: RestedOn): Found | null {
    const amended = amendedBy(past, entry);
    // What came on record after the act was not what it was done on.
    const before = amended !== undefined && amended.entry.sequence <= said.sequence ? amended : undefined;
    const named = [...references].flatMap((reference): readonly Undone[] => {
      const how = undoneBy(entry, reference, before);
      if (how === undefined || (how === 'ruled-out' && isDoubted(reference))) return [];
      return [{ reference, how, noLongerBy: saysNoMoreBy(past, entry) }];
    });
    const undid = eachOnce(entry, [...named, ...(turned.get(entry.sequence) ?? [])]);
    const alreadyHappened = !isBefore(entry) && hadHappened(past, entry, time);
    return undid.length > 0 || alreadyHappened ? { entry, undid, alreadyHappened } : null;
  }

  function acknowledged(): readonly number[] {
    const found = new Set(acknowledges.sequences);
    if (acknowledges.upTo !== null) {
      const upTo = { ...sought, last: Math.min(last, acknowledges.upTo), acknowledges: nothing };
      for (const { place, found: entry } of newsIn(past, upTo)) {
        if (entry !== null) found.add(place);
        if (found.size === mostAcknowledged) break;
      }
    }
    return [...found].sort((left, right) => left - right);
  }

  const places = {
    itemOf: (place: number) => entryOnRecord(past, past.entry(place) as Entry),
    ahead: (found: readonly number[]) => {
      past.readAhead({ entries: found });
      const things = found.flatMap((place) => thingOf(past.entry(place)?.stream ?? logStream) ?? []);
      past.readAhead({ things: [...new Set(things)] });
    },
    by: 'index' as const,
  };

  return {
    doneBy: { instant: toInstant(time), sequence: last },
    *putBefore(after = 0) {
      const all = putBefore(past, act, acknowledged());
      const numbered = all.map((found, index) => ({ place: index + 1, found }));
      const page = yield* pageOf(numbered.slice(after), after === 0, {
        itemOf: (found) => putBeforeItem(past, act, found),
      });
      return { ...page, total: all.length };
    },
    notPutBefore: (after) => pageOf(onRecord(after ?? sought.basis + 1), after === undefined, places),
    notSeen: (after) => pageOf(newsIn(past, { ...sought, basis: after ?? sought.basis }), after === undefined, places),
    since(after) {
      const references = putBefore(past, act, acknowledged()).map(({ reference }) => reference);
      const found = later(after ?? Math.max(last, basis ?? 0), restedOn(past, act, references));
      return pageOf(found, after === undefined, {
        itemOf: ({ entry, undid, alreadyHappened }) => ({
          ...entryOnRecord(past, entry),
          undid: undid.map((undone) => {
            const { title, sequence } = asItStands(undone.reference, past);
            return { ...undone, title, sequence };
          }),
          alreadyHappened,
        }),
      });
    },
  };
}

/**
 * What became of a whole isn't told of its parts again, nor the other way round where only parts are named; nor that what
 * was ruled out has another standing.
 */
function eachOnce(entry: Entry, undone: readonly Undone[]): readonly Undone[] {
  const indexOf = (reference: Reference, how: Undone['how']) =>
    undone.findIndex((each) => each.reference === reference && each.how === how);
  return undone.filter(({ reference, how, noLongerBy }, index) => {
    if (indexOf(reference, how) !== index) return false;
    if (how === 'standing-changed') {
      const ruledOut = undone[indexOf(reference, 'ruled-out')];
      // It may have the other standing still, though by what somebody else says.
      return ruledOut === undefined || (ruledOut.noLongerBy.length > 0 && noLongerBy.length === 0);
    }
    const whole = wholeOf(reference);
    const byParts = namesPartsOnly(entry, how, whole);
    if (whole !== reference) return byParts || indexOf(whole, how) < 0;
    return !byParts || !undone.some((each) => each.how === how && each.reference.startsWith(`${whole}/`));
  });
}

/** It speaks against parts of a thing, and not against the whole. */
function namesPartsOnly(entry: Entry, how: Undone['how'], whole: Reference): boolean {
  if (how === 'prediction-failed') return true;
  if (how !== 'contradicted') return false;
  const { contradicts = [] } = entry.facts as { readonly contradicts?: readonly Reference[] };
  return !contradicts.includes(whole) && contradicts.some((named) => named.startsWith(`${whole}/`));
}

const nothing = { sequences: [], upTo: null };

/** By what it claims as last corrected; what was voided, and a correction, says nothing of its own. */
function hadHappened(past: Past, entry: Entry, time: number): boolean {
  if (isCorrection(entry) || voidedBy(past, entry) !== null) return false;
  const occurredAt = occurredAsCorrected(past, entry);
  return occurredAt !== null && latestOf(occurredAt) <= time;
}
