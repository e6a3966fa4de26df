import { isCorrection } from '../../domain/correction/events.ts';
import type { Entry } from '../../domain/event.ts';
import { parseReference, type Reference, referenceKind } from '../../domain/reference.ts';
import { streamOf, thingOf } from '../../domain/stream.ts';
import { amendedBy, isAmended } from '../basis/amended-by.ts';
import type { Past } from '../engine/view.ts';
import { typeInWords } from '../timeline/type-in-words.ts';
import { toldOf } from './cited-state.ts';
import { contradictedBy } from './contradicted-by.ts';
import { once } from './once.ts';
import { entriesUpTo } from './state-at.ts';
import type { Told } from './told.ts';

/** A thing, a part of one or an entry that something on record names, as it stood at one sequence. */
export type Standing = Told & {
  /** Of the entry that put it on record; null where there was none yet, or none any longer. */
  readonly sequence: number | null;
  /** The entries that corrected or voided something in its stream; of a part, in what put it on record. */
  readonly corrections: readonly number[];
  /** The entries that contradict it, or parts of it, and count. */
  readonly contradictedBy: readonly number[];
};

/** What an entry names: as it stood when that entry was recorded, and as it stands. */
export type Cited = {
  readonly reference: Reference;
  /** What it is in the end: `hypothesis` for a part of an anomaly. */
  readonly kind: string;
  readonly asItStood: Standing;
  readonly asItStands: Standing;
};

/** As it stands at the sequence of `past`. */
export const asItStands = (reference: Reference, past: Past): Standing => asItStood(reference, past.sequence, past);

/** The same of an entry that is at hand. */
export const entryAsItStands = (sequence: number, past: Past): Standing => entryAt(sequence, past.sequence, past);

/** As it stood at a sequence, not beyond that of `past`. */
export const asItStood = (reference: Reference, at: number, past: Past): Standing => stoodOnce(past, at, reference);

const stoodOnce = once(stoodAt);

function stoodAt(past: Past, at: number, reference: Reference): Standing {
  const parsed = parseReference(reference);
  if (parsed === undefined) return missing;
  if (parsed.kind === 'entry') return entryAt(parsed.sequence, at, past);
  const stream = streamOf(reference);
  const entries = stream === undefined ? [] : entriesUpTo(past, stream, at);
  const [first] = entries;
  if (first === undefined) return missing;
  const told = toldOf(reference, parsed, { entries, at, past });
  const sequence = told === undefined ? null : (told.declared ?? first.sequence);
  const { declared: _declared, ...shown } = told ?? missing;
  const corrections = entries.filter((entry) => isCorrection(entry) && isAmendedBy(entry, reference, past));
  return {
    ...shown,
    sequence,
    corrections: corrections.map((entry) => entry.sequence),
    contradictedBy: contradictedBy(past, reference, at),
  };
}

function isAmendedBy(correction: Entry, reference: Reference, past: Past): boolean {
  const amended = amendedBy(past, correction);
  return amended !== undefined && isAmended(amended, reference);
}

/** What the entry with the sequence `citing` names. */
export function cited(reference: Reference, citing: number, past: Past): Cited {
  const parsed = parseReference(reference);
  return {
    reference,
    kind: parsed === undefined ? 'unknown' : referenceKind(parsed),
    asItStood: asItStood(reference, citing, past),
    asItStands: asItStands(reference, past),
  };
}

const missing: Standing & { readonly declared?: number } = {
  title: null,
  state: 'not-on-record',
  because: [],
  sequence: null,
  corrections: [],
  contradictedBy: [],
};

/** An entry: corrected, voided, or as it was recorded; its title is that of what its stream is the record of. */
function entryAt(sequence: number, at: number, past: Past): Standing {
  const entry = sequence <= at ? past.entry(sequence) : undefined;
  if (entry === undefined) return missing;
  const thing = thingOf(entry.stream);
  const { title, later } = recordOf(entry, thing, at, past);
  const voided = later.some(({ type }) => type === 'EntryVoided');
  const corrections = later.map((other) => other.sequence);
  return {
    title: headed(entry, title),
    state: voided ? 'voided' : later.length > 0 ? 'corrected' : 'recorded',
    because: corrections,
    sequence,
    corrections,
    contradictedBy: thing === undefined || entry.revision > 0 ? [] : contradictedBy(past, thing, at),
  };
}

/** What people call the thing that an entry's stream is the record of, and what corrected or voided the entry. */
function recordOf(entry: Entry, thing: Reference | undefined, at: number, past: Past) {
  const kept = thing === undefined ? undefined : past.thing(thing);
  // On most records nothing was ever corrected: they needn't be read.
  if (kept?.corrected === false) return { title: kept.title, later: [] };
  const later = entriesUpTo(past, entry.stream, at).filter(
    (other) => isCorrection(other) && other.facts.revision === entry.revision,
  );
  return { title: thing === undefined ? null : asItStood(thing, at, past).title, later };
}

function headed({ type }: Entry, title: string | null): string {
  const words = typeInWords(type);
  return title === null ? words : `${words}: ${title}`;
}
