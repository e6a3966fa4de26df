import { definitionOf } from './catalogue.ts';
import { changesIn } from './correction/events.ts';
import { declares } from './declares.ts';
import { itemsAcknowledged } from './desk/events.ts';
import type { Entry } from './event.ts';
import { parseReference, partOf, type Reference, wholeOf } from './reference.ts';
import { referencesAnywhereIn } from './references-in.ts';
import { thingOf } from './stream.ts';

/**
 * The things that an entry is about: its stream's own, with the parts of it that the entry declares or names by their
 * ids alone; what the stream is about (`subjects`, of its state before and after the entry: an EVA's cancellation is
 * about its vehicle, a replanning about the old and the new one); and what the entry names, each with its whole (a
 * hypothesis and its anomaly).
 */
export function concerns(entry: Entry, subjects: readonly Reference[]): ReadonlySet<Reference> {
  const things = new Set<Reference>();
  const own = thingOf(entry.stream);
  if (own !== undefined) things.add(own);
  for (const part of [...declares(entry), ...partsNamedByIds(entry)]) things.add(part);
  for (const reference of [...subjects, ...named(entry)]) {
    things.add(reference);
    things.add(wholeOf(reference));
  }
  return things;
}

/** Within a decision, acts name options and dissents without saying whose: which option is taken, what a dissent is answered. */
function partsNamedByIds({ stream, facts }: Entry): readonly Reference[] {
  const own = thingOf(stream);
  if (own?.startsWith('decision/') !== true || typeof facts !== 'object' || facts === null) return [];
  const { option, dissent } = facts as { readonly option?: unknown; readonly dissent?: unknown };
  return [
    ...(typeof option === 'string' ? [partOf(own, 'option', option)] : []),
    ...(typeof dissent === 'string' ? [partOf(own, 'dissent', dissent)] : []),
  ];
}

function named(entry: Entry): readonly Reference[] {
  const definition = definitionOf(entry.type);
  // That somebody takes over what was handed to them says nothing of it, and is no news to those who decide on it.
  if (definition === undefined || definition === itemsAcknowledged) return [];
  const placed = referencesAnywhereIn(definition.facts, entry.facts);
  return [...placed, ...inChanges(entry)];
}

/** A correction may move an observation from one thing to another: it is about both. No other references are corrected. */
function inChanges(entry: Entry): readonly Reference[] {
  return changesIn(entry)
    .filter(({ pointer }) => pointer.startsWith('/about'))
    .flatMap(({ was, is }) => [was, is].flat())
    .filter((value): value is Reference => typeof value === 'string' && parseReference(value) !== undefined);
}
