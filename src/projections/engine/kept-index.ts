import { type Reference, wholeOf } from '../../domain/reference.ts';
import { boundedCache } from './bounded-cache.ts';
import type { RecordIndex, Thing } from './record-index.ts';

/** What was read of the index of the record lately: of a thing it is right until its stream goes on, of an entry for ever. */
export interface KeptIndex {
  /** Undefined where it is not on record. */
  thing(index: RecordIndex, thing: Reference): Thing | undefined;
  /** What the stream of an entry was about before or after it. */
  subjects(index: RecordIndex, sequence: number): readonly Reference[];
  /** All at once, as far as it isn't known yet. */
  readAhead(index: RecordIndex, sequences: readonly number[], things: readonly Reference[]): void;
  forget(thing: Reference): void;
  clear(): void;
}

const keptThings = 20_000;
const keptEntries = 20_000;
const nothing: readonly Reference[] = [];

export function keptIndex(): KeptIndex {
  // Null: not on record.
  const kept = boundedCache<Reference, Thing | null>(keptThings);
  const about = boundedCache<number, readonly Reference[]>(keptEntries);

  function readThings(index: RecordIndex, asked: readonly Reference[]): void {
    const unknown = asked.filter((thing) => kept.get(thing) === undefined);
    if (unknown.length === 0) return;
    const found = index.find(unknown);
    // A part that is not there yet may come with any entry of its whole.
    for (const thing of unknown)
      if (found.has(thing) || wholeOf(thing) === thing) kept.set(thing, found.get(thing) ?? null);
  }

  function readSubjects(index: RecordIndex, asked: readonly number[]): void {
    const unknown = asked.filter((sequence) => about.get(sequence) === undefined);
    if (unknown.length === 0) return;
    const found = index.subjects(unknown);
    for (const sequence of unknown) about.set(sequence, found.get(sequence) ?? nothing);
  }

  return {
    thing(index, thing) {
      readThings(index, [thing]);
      return kept.get(thing) ?? undefined;
    },
    subjects(index, sequence) {
      readSubjects(index, [sequence]);
      return about.get(sequence) ?? nothing;
    },
    readAhead(index, sequences, things) {
      readSubjects(index, sequences);
      readThings(index, things);
    },
    forget: (thing) => kept.delete(thing),
    clear() {
      kept.clear();
      about.clear();
    },
  };
}
