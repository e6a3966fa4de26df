import { declares } from '../../domain/declares.ts';
import type { Entry } from '../../domain/event.ts';
import { parseReference, type Reference, wholeOf } from '../../domain/reference.ts';
import { type StreamName, streamOf } from '../../domain/stream.ts';
import type { StoredRows } from '../../store/sqlite/stored-rows.ts';
import { readRow } from './read-row.ts';

export interface OnRecord {
  /** The sequence at which what a reference names came on record; undefined where it never did. */
  since(reference: Reference): number | undefined;
  /** The entries of a stream that can be read, in order. */
  entriesOf(stream: StreamName): readonly Entry[];
}

// What is named is mostly what was named just before.
const kept = 50_000;

/** Finds what is on record in the log's file, and keeps little of it. */
export function onRecord(rows: StoredRows): OnRecord {
  const wholes = new Map<Reference, number | undefined>();
  const parts = new Map<Reference, ReadonlyMap<Reference, number>>();

  const entriesOf = (stream: StreamName) => [...rows.rowsOf(stream)].flatMap((row) => readRow(row).entry ?? []);

  function partsOf(whole: Reference, stream: StreamName): ReadonlyMap<Reference, number> {
    const found = new Map<Reference, number>();
    for (const entry of entriesOf(stream)) {
      for (const part of declares(entry)) if (!found.has(part)) found.set(part, entry.sequence);
    }
    return keep(parts, whole, found);
  }

  return {
    entriesOf,
    since(reference) {
      const parsed = parseReference(reference);
      if (parsed?.kind === 'entry') return parsed.sequence <= rows.lastSequence ? parsed.sequence : undefined;
      const stream = streamOf(reference);
      if (stream === undefined) return undefined;
      const whole = wholeOf(reference);
      if (whole !== reference) return (parts.get(whole) ?? partsOf(whole, stream)).get(reference);
      return wholes.has(whole) ? wholes.get(whole) : keep(wholes, whole, rows.firstOf(stream));
    },
  };
}

function keep<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value {
  const [oldest] = map.size < kept ? [] : map.keys();
  if (oldest !== undefined) map.delete(oldest);
  map.set(key, value);
  return value;
}
