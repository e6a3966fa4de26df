import { samePerson } from '../../domain/author.ts';
import { isAcknowledged } from '../../domain/decision/acknowledges.ts';
import { type Cites, namedByAuthor } from '../../domain/decision/cites.ts';
import { declares } from '../../domain/declares.ts';
import type { Entry } from '../../domain/event.ts';
import { parseReference, type Reference, wholeOf } from '../../domain/reference.ts';
import { streamOf, thingOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { asItStood, type Cited, cited } from '../records/cited.ts';
import { entriesUpTo } from '../records/state-at.ts';
import { amendedBy, isAmended } from './amended-by.ts';
import type { BasedAct } from './based-act.ts';

/** Something that was put before the author of an act, as it stood then and as it stands. */
export interface PutBefore extends Cited {
  /** Cited as what; `acknowledged` for an entry that the author says to have seen. */
  readonly as: readonly (Cites['as'] | 'acknowledged')[];
  /** The entries that cite it. */
  readonly citedBy: readonly number[];
}

const ownOf =
  ({ first }: BasedAct) =>
  ({ sequence }: { readonly sequence: number }) =>
    sequence >= first;

/** What the author names themselves. */
export const namedIn = (act: BasedAct): readonly Reference[] => namedByAuthor(act.cites, act.said.by, ownOf(act));

/**
 * What was cited before the author: by themselves, up to their basis, or in an entry that they acknowledge. Others may
 * have cited more since then.
 */
function citedBefore(act: BasedAct): readonly Cites[] {
  const { basis, said, acknowledges, cites } = act;
  const isOwn = ownOf(act);
  return cites.filter(
    (cite) =>
      basis === null ||
      cite.said.sequence <= basis ||
      isOwn(cite.said) ||
      samePerson(cite.said.by, said.by) ||
      isAcknowledged(acknowledges, cite.said.sequence),
  );
}

/** The entries that were put before the author by citing what they are on, as it stood then. */
export function entriesPutBefore(past: Past, act: BasedAct): ReadonlySet<number> {
  const places = citedBefore(act).flatMap(({ reference, said }) => {
    const stream = streamOf(reference);
    if (stream === undefined) return asItStood(reference, said.sequence, past).sequence ?? [];
    return entriesOf(past, reference, entriesUpTo(past, stream, said.sequence)).map(({ sequence }) => sequence);
  });
  return new Set([...places, ...act.acknowledges.sequences]);
}

/**
 * Those of a stream that say what is cited: all of them for a whole, or for a part that began with it, such as a finding. Of any
 * other part those that declare or amend it: who cites one hypothesis has not cited its rivals.
 */
function entriesOf(past: Past, reference: Reference, entries: readonly Entry[]): readonly Entry[] {
  const [begun] = entries;
  if (begun === undefined || reference === wholeOf(reference) || declares(begun).includes(reference)) return entries;
  return entries.filter((entry) => {
    const amended = amendedBy(past, entry);
    return amended === undefined ? declares(entry).includes(reference) : isAmended(amended, reference);
  });
}

/** What was cited, each thing once, in the order in which it came on record; then what was acknowledged. */
export function putBefore(past: Past, act: BasedAct, acknowledged: readonly number[]) {
  const cites = citedBefore(act);
  const named = new Set(cites.map(({ reference }) => reference));
  /** Who cites a thing and the entry that put it on record cites one thing. */
  const once = (reference: Reference): Reference => {
    const begun = thingBegunBy(past, reference);
    return begun !== undefined && named.has(begun) ? begun : reference;
  };
  const byReference = Map.groupBy(cites, ({ reference }) => once(reference));
  const things = [...byReference].map(([reference, cites]) => ({
    reference,
    as: [...new Set(cites.map(({ as }) => as))],
    citedBy: [...new Set(cites.map(({ said }) => said.sequence))].sort((left, right) => left - right),
    since: asItStood(reference, act.said.sequence, past).sequence ?? 0,
  }));
  things.sort((left, right) => left.since - right.since || (left.reference < right.reference ? -1 : 1));
  const entries = acknowledged
    .map((sequence) => `entry/${sequence}` as Reference)
    .filter((reference) => !byReference.has(once(reference)))
    .map((reference) => ({ reference, as: ['acknowledged' as const], citedBy: [act.said.sequence] }));
  return [...things.map(({ since: _since, ...thing }) => thing), ...entries];
}

/** The thing that an entry put on record; undefined for what is no such entry. */
function thingBegunBy(past: Past, reference: Reference): Reference | undefined {
  const parsed = parseReference(reference);
  const entry = parsed?.kind === 'entry' ? past.entry(parsed.sequence) : undefined;
  return entry?.revision === 0 ? thingOf(entry.stream) : undefined;
}

export const putBeforeItem = (
  past: Past,
  act: BasedAct,
  { reference, ...how }: Pick<PutBefore, 'reference' | 'as' | 'citedBy'>,
): PutBefore => ({ ...cited(reference, act.said.sequence, past), ...how });
