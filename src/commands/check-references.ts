import { err, ok, type Result } from '../domain/decider.ts';
import type { Entry } from '../domain/event.ts';
import { parseReference, type Reference } from '../domain/reference.ts';
import type { PlacedReference } from '../domain/references-in.ts';
import { type StreamName, streamOf } from '../domain/stream.ts';
import type { EventStore } from '../store/event-store.ts';
import type { CommandFailure } from './command-request.ts';
import { createFindThing } from './find-thing.ts';
import type { PlacedSequence } from './sequences-in.ts';
import { waitForSequence } from './wait-for-sequence.ts';

/** The entries that began the streams of what a command names. */
export type Origins = ReadonlyMap<StreamName, Entry>;

/**
 * All that a command names is on record; what isn't is reported all at once. What is of the command's own stream is
 * left to its decider, for the command may add it itself. A sequence beyond the local head is waited for.
 * @throws StoreUnavailableError
 */
export type CheckReferences = (
  own: StreamName,
  references: readonly PlacedReference[],
  sequences: readonly PlacedSequence[],
) => Promise<Result<Origins, CommandFailure>>;

/** `patience`: how long a sequence is waited for, in milliseconds. */
export function createCheckReferences({ store, patience }: { store: EventStore; patience: number }): CheckReferences {
  const { log } = store;
  const find = createFindThing(store);

  async function firstBeyondHead(places: readonly PlacedSequence[]): Promise<PlacedSequence | undefined> {
    const { sequence: head } = log.head();
    const beyond = places.filter(({ sequence }) => sequence > head);
    for (const place of beyond) if (!(await waitForSequence(log, place.sequence, patience))) return place;
    return undefined;
  }

  return async (own, references, sequences) => {
    const places: PlacedSequence[] = [...sequences];
    const sought = new Map<Reference, StreamName>();
    for (const { pointer, reference } of references) {
      const parsed = parseReference(reference);
      if (parsed?.kind === 'entry') places.push({ pointer, sequence: parsed.sequence });
      const stream = streamOf(reference);
      if (stream !== undefined && stream !== own) sought.set(reference, stream);
    }
    const origins = new Map<StreamName, Entry>();
    const absent = new Set<Reference>();
    const seek = async ([reference, stream]: readonly [Reference, StreamName]) => {
      const origin = await find(reference);
      if (origin === undefined) absent.add(reference);
      else origins.set(stream, origin);
    };
    await Promise.all([...sought].map(seek));
    if (absent.size > 0) {
      return err({ kind: 'reference-not-found', missing: references.filter((placed) => absent.has(placed.reference)) });
    }
    const beyond = await firstBeyondHead(places);
    return beyond === undefined ? ok(origins) : err({ kind: 'beyond-head', ...beyond, head: log.head().sequence });
  };
}
