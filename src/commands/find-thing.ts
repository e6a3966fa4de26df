import { declares } from '../domain/declares.ts';
import type { Entry } from '../domain/event.ts';
import { type Reference, wholeOf } from '../domain/reference.ts';
import { decodeEntry } from '../domain/stored.ts';
import { type StreamName, streamOf } from '../domain/stream.ts';
import type { EventStore, StoredEvent } from '../store/event-store.ts';

/**
 * Finds what is on record: a thing, which a stream began, or a part of one, which an entry of its stream declared.
 * The answer is the entry that began the stream; undefined where there is no such thing or part. What was voided or
 * closed is on record still.
 * @throws StoreUnavailableError
 */
export type FindThing = (reference: Reference) => Promise<Entry | undefined>;

// An origin may be large, a reference isn't.
const originsKept = 1_000;
const partsKept = 50_000;

/**
 * The local log is looked at first, and its word is final; only what isn't there is asked of the store of record.
 * Nothing that exists ever ceases to, and the entry that began a stream never changes: what was found once is kept.
 */
export function createFindThing(store: EventStore): FindThing {
  const origins = new Map<StreamName, Entry>();
  const parts = new Set<Reference>();

  function look(events: readonly StoredEvent[], stream: StreamName, part: Reference | undefined): Entry | undefined {
    const [first] = events;
    if (first === undefined) return undefined;
    const origin = origins.get(stream) ?? decodeEntry(first);
    if (!origins.has(stream)) {
      makeRoom(origins, originsKept);
      origins.set(stream, origin);
    }
    if (part === undefined) return origin;
    const declared = new Set(events.flatMap((event) => declares(decodeEntry(event))));
    for (const known of declared) {
      makeRoom(parts, partsKept);
      parts.add(known);
    }
    return declared.has(part) ? origin : undefined;
  }

  return async (reference) => {
    const stream = streamOf(reference);
    if (stream === undefined) return undefined;
    const part = reference === wholeOf(reference) ? undefined : reference;
    const known = part === undefined || parts.has(part) ? origins.get(stream) : undefined;
    return (
      known ?? look(store.log.readStream(stream), stream, part) ?? look(await store.readStream(stream), stream, part)
    );
  };
}

/** Lets go of the one that came first where there are as many as may be kept. */
function makeRoom(kept: Map<unknown, unknown> | Set<unknown>, limit: number): void {
  if (kept.size < limit) return;
  const [oldest] = kept.keys();
  kept.delete(oldest);
}
