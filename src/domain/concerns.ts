import { definitionOf } from './catalogue.ts';
import { entryCorrected } from './correction/events.ts';
import { itemsAcknowledged } from './desk/events.ts';
import type { Entry } from './event.ts';
import { parseReference, type Reference, wholeOf } from './reference.ts';
import { referencesAnywhereIn } from './references-in.ts';
import { thingOf } from './stream.ts';

/**
 * The things that an entry is about: its stream's own; what the stream is about (`subjects`, of its state before and
 * after the entry: an EVA's cancellation is about its vehicle, a replanning about the old and the new one); and what
 * the entry names, each with its whole (a hypothesis and its anomaly).
 */
export function concerns(entry: Entry, subjects: readonly Reference[]): ReadonlySet<Reference> {
  const things = new Set<Reference>();
  const own = thingOf(entry.stream);
  if (own !== undefined) things.add(own);
  for (const reference of [...subjects, ...named(entry)]) {
    things.add(reference);
    things.add(wholeOf(reference));
  }
  return things;
}

function named(entry: Entry): readonly Reference[] {
  const definition = definitionOf(entry.type);
  // That somebody takes over what was handed to them says nothing of it, and is no news to those who decide on it.
  if (definition === undefined || definition === itemsAcknowledged) return [];
  const placed = referencesAnywhereIn(definition.facts, entry.facts);
  return entry.type === entryCorrected.type ? [...placed, ...inChanges(entry.facts)] : placed;
}

/** A correction may move an observation from one thing to another: it is about both. No other references are corrected. */
function inChanges(facts: unknown): readonly Reference[] {
  const { changes } = entryCorrected.facts.parse(facts);
  return changes
    .filter(({ pointer }) => pointer.startsWith('/about'))
    .flatMap(({ was, is }) => [was, is].flat())
    .filter((value): value is Reference => typeof value === 'string' && parseReference(value) !== undefined);
}
