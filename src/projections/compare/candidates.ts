import type { Reference } from '../../domain/reference.ts';
import { thingOf } from '../../domain/stream.ts';
import { typeTerm } from '../engine/terms.ts';
import type { Sides } from './sides.ts';

/** What may differ, by key, each with the entries that changed a row of it; the others only the clock can have turned. */
export interface Candidates {
  readonly keys: ReadonlyMap<string, ReadonlySet<number>>;
  /** Nothing else can differ. */
  readonly complete: boolean;
}

// More than anybody reads: whoever compares moments so far apart names the things.
const mostChanges = 10_000;
const mostCompared = 1_000;

/** Collects what may differ between two moments from what the engine and the index know, up to a bound. */
export function candidatesOf(sides: Sides) {
  const keys = new Map<string, Set<number>>();
  let complete = true;

  function add(key: string, sequence?: number): void {
    const known = keys.get(key);
    if (known === undefined && keys.size >= mostCompared) {
      complete = false;
      return;
    }
    const sequences = known ?? new Set();
    if (sequence !== undefined) sequences.add(sequence);
    keys.set(key, sequences);
  }

  return {
    add,
    /** What the keys of the changed rows of a view name. */
    addChanged(view: string, namedBy: (key: string) => readonly string[]): void {
      const changes = sides.to.past.rows(view).changes(sides.from.past.sequence, mostChanges + 1);
      if (changes.length > mostChanges) complete = false;
      for (const { key, sequence } of changes.slice(0, mostChanges)) {
        for (const named of namedBy(key)) add(named, sequence);
      }
    },
    /** The things of whose records entries of these types are. */
    addRecorded(types: readonly string[], keysOf: (thing: Reference, sequence: number) => readonly string[]): void {
      for (const type of types) {
        for (const sequence of sequencesOf(type)) {
          const entry = sides.to.past.entry(sequence);
          const thing = entry === undefined ? undefined : thingOf(entry.stream);
          for (const key of thing === undefined ? [] : keysOf(thing, sequence)) add(key, sequence);
        }
      }
    },
    /** As many as were looked at are not all that there are. */
    cut: (): void => {
      complete = false;
    },
    found: (): Candidates => ({ keys, complete }),
  };

  function sequencesOf(type: string): readonly number[] {
    const sequences = sides.to.past.concerning([typeTerm(type)], {
      limit: mostCompared + 1,
      after: sides.from.past.sequence,
    });
    if (sequences.length > mostCompared) complete = false;
    return sequences.slice(0, mostCompared);
  }
}

/** The things of a kind that the key of a row names. */
export function thingsIn(kind: string): (key: string) => readonly Reference[] {
  const pattern = new RegExp(`(?<![^/])${kind}/[^/]+`, 'g');
  return (key) => (key.match(pattern) as readonly Reference[] | null) ?? [];
}
