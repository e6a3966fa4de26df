import { parseReference, type Reference, type ThingKind, thingKinds } from '../../domain/reference.ts';
import { type Said, saidIn } from '../../domain/said.ts';
import { thingOf } from '../../domain/stream.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { describer } from '../timeline/read.ts';
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
  const groups = new Map<ThingKind, { readonly sequence: number; readonly thing: Reference }[]>();
  for (let sequence = first; sequence <= past.sequence; sequence += 1) {
    if (sequence % entriesInStep === 0) yield;
    const entry = past.entry(sequence);
    const thing = entry === undefined ? undefined : thingOf(entry.stream);
    const kind = thing === undefined ? undefined : parseReference(thing)?.kind;
    if (thing === undefined || kind === undefined || kind === 'entry') continue;
    groups.set(kind, [...(groups.get(kind) ?? []), { sequence, thing }]);
  }
  const describe = describer(past);
  const happened: HappenedGroup[] = [];
  for (const kind of thingKinds) {
    const found = groups.get(kind) ?? [];
    if (found.length === 0) continue;
    const told = yield* eachInSteps(found.slice(-limit), ({ sequence, thing }) => {
      const entry = past.entry(sequence);
      if (entry === undefined) return [];
      const { headline, correctedBy, voidedBy } = describe(entry);
      const { type } = entry;
      const marks = { corrected: correctedBy.length > 0, voided: voidedBy !== null };
      return { ...entryItem(sequence), type, thing, headline, said: saidIn(entry), ...marks };
    });
    const { items } = partOf(covered, told);
    happened.push({ kind, items, total: found.length, complete: first === since + 1 });
  }
  return happened;
}
