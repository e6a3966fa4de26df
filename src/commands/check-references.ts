import { err, ok, type Result } from '../domain/decider.ts';
import type { Entry } from '../domain/event.ts';
import type { Reference } from '../domain/reference.ts';
import type { PlacedReference } from '../domain/references-in.ts';
import { type StreamName, streamOf } from '../domain/stream.ts';
import type { EventStore } from '../store/event-store.ts';
import type { CommandFailure } from './command-request.ts';
import { createFindThing } from './find-thing.ts';
import type { PlacedSequence } from './sequences-in.ts';

/** The entries that began the streams of what a command names. */
export type Origins = ReadonlyMap<StreamName, Entry>;

/**
 * All that a command names is on record; what isn't is reported all at once. What is of the command's own stream is
 * left to its decider, for the command may add it itself.
 * @throws StoreUnavailableError
 */
export type CheckReferences = (
  own: StreamName,
  references: readonly PlacedReference[],
  sequences: readonly PlacedSequence[],
) => Promise<Result<Origins, CommandFailure>>;

export function createCheckReferences(store: EventStore): CheckReferences {
  const find = createFindThing(store);
  return async (own, references, sequences) => {
    const sought = new Map<Reference, StreamName>();
    for (const { reference } of references) {
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
    const { sequence: head } = store.log.head();
    const beyond = sequences.find(({ sequence }) => sequence > head);
    return beyond === undefined ? ok(origins) : err({ kind: 'beyond-head', ...beyond, head });
  };
}
