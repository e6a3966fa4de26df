import { parseReference, type Reference, type ThingKind, thingKinds } from '../../domain/reference.ts';
import { type Said, saidIn } from '../../domain/said.ts';
import { thingOf } from '../../domain/stream.ts';
import { thingRecordedIn } from '../../domain/thing-recorded-in.ts';
import type { Steps } from '../steps.ts';
import { describe, type TimelineItem } from '../timeline/read.ts';
import { type BriefItem, type Covered, entryItem, type Part, partOf } from './part.ts';

/** One entry, in a line. */
export interface HappenedItem extends BriefItem {
  readonly type: string;
  readonly thing: Reference;
  readonly headline: string;
  readonly said: Said;
  readonly corrected: boolean;
  readonly voided: boolean;
}

export interface HappenedGroup extends Part<HappenedItem> {
  /** Of what kind the things are whose records these entries are. */
  readonly kind: ThingKind;
}

const mostEntries = 2_000;
const entriesInStep = 100;

/** Every entry since, by the kind of thing that it is on record of; only the newest ones where there are very many. */
export function* whatHappened(covered: Covered): Steps<readonly HappenedGroup[]> {
  const { past, since, limit } = covered;
  const first = Math.max(since, past.sequence - mostEntries) + 1;
  const groups = new Map<ThingKind, number[]>();
  for (let sequence = first; sequence <= past.sequence; sequence += 1) {
    if (sequence === first || sequence % entriesInStep === 0) {
      past.readAhead({ entries: Array.from({ length: entriesInStep }, (_, index) => sequence + index) });
      yield;
    }
    const entry = past.entry(sequence);
    const thing = entry === undefined ? undefined : thingOf(entry.stream);
    const kind = thing === undefined ? undefined : parseReference(thing)?.kind;
    if (thing === undefined || kind === undefined || kind === 'entry') continue;
    groups.set(kind, [...(groups.get(kind) ?? []), sequence]);
  }
  const happened: HappenedGroup[] = [];
  for (const kind of thingKinds) {
    const found = groups.get(kind) ?? [];
    if (found.length === 0) continue;
    const shown = describe(
      past,
      found.slice(-limit).flatMap((sequence) => past.entry(sequence) ?? []),
    );
    yield;
    const { items } = partOf(covered, shown.flatMap(happenedItem));
    happened.push({ kind, items, total: found.length, complete: first === since + 1 });
  }
  return happened;
}

function happenedItem({ entry, headline, correctedBy, voidedBy }: TimelineItem): Omit<HappenedItem, 'acknowledged'> {
  const { sequence, type } = entry;
  const marks = { corrected: correctedBy.length > 0, voided: voidedBy !== null };
  return { ...entryItem(sequence), type, thing: thingRecordedIn(entry), headline, said: saidIn(entry), ...marks };
}
