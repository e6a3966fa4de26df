import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStoreDBClient, type RecordedEvent, START } from '@eventstore/db-client';
import type { StreamName } from '../../domain/stream.ts';
import { noStream, type StoredEvent, StoreUnavailableError } from '../event-store.ts';
import { isDeleted, isNotThere, isRefusal, NoAnswerError, reasonOf } from './client-error.ts';
import type { Mirror } from './mirror.ts';
import type { MirrorFile } from './mirror-file.ts';
import { readEvents } from './read-events.ts';
import type { StoredNames } from './stored-names.ts';
import { streamDeleted } from './stream-deleted.ts';
import type { Timeouts } from './timeouts.ts';
import { refusedTo, whyAway } from './why-away.ts';

export interface Reading {
  readonly client: EventStoreDBClient;
  readonly mirror: Mirror;
  readonly file: MirrorFile;
  readonly names: StoredNames;
  readonly timeouts: Timeouts;
}

// Milliseconds.
const pause = 50;
const secondLook = 1_000;

/**
 * A whole stream. What the mirror has of it is final: the leader is asked for the last of that and whatever comes after,
 * and the mirror, as soon as it has it, for the sequences.
 * @throws StoreUnavailableError
 */
export async function readStream(reading: Reading, stream: StreamName): Promise<readonly StoredEvent[]> {
  const { mirror, file, timeouts } = reading;
  mirror.assertUsable();
  const known = file.revisionOf(stream);
  const first = Math.max(known, 0);
  let found = await readOn(reading, stream, first);
  if (isCutOff(found, known)) {
    // A node that leads no more may not know it for a moment.
    await sleep(secondLook);
    found = await readOn(reading, stream, first);
    if (isCutOff(found, known)) {
      throw stopped(
        mirror,
        `EventStoreDB doesn't have all entries of ${stream} any more: they were deleted or cut off.`,
      );
    }
  }
  const last = noStream + first + found.length;
  if (!(await mirror.shows({ stream, revision: last, position: undefined }, timeouts.patience))) {
    mirror.assertUsable();
    throw new StoreUnavailableError(`The mirror doesn't show revision ${last} of ${stream} yet.`);
  }
  const events = file.read(stream, 0, last + 1);
  if (found.some(({ id }, index) => events[first + index]?.id !== id)) {
    throw stopped(mirror, `EventStoreDB has other entries in ${stream} than the mirror.`);
  }
  return events;
}

/** Whether what follows the last revision known, which is included, is not all there. */
const isCutOff = (found: readonly RecordedEvent[], known: number): boolean =>
  (known !== noStream && found.length === 0) ||
  found.some(({ revision }, index) => Number(revision) !== Math.max(known, 0) + index);

function stopped(mirror: Mirror, reason: string): StoreUnavailableError {
  const cause = mirror.stop(reason);
  return new StoreUnavailableError(reason, { cause });
}

/** From a revision on, which is included. Repeated for a while where the store doesn't answer: reading changes nothing. */
async function readOn(reading: Reading, stream: StreamName, first: number): Promise<RecordedEvent[]> {
  const { client, mirror, names, timeouts } = reading;
  const end = performance.now() + timeouts.patience;
  let failure: unknown;
  for (;;) {
    const left = Math.ceil(end - performance.now());
    if (failure !== undefined && left < pause) {
      throw new StoreUnavailableError(whyAway('EventStoreDB', reasonOf(failure)).sentence, { cause: failure });
    }
    const read = client.readStream(names.of(stream), {
      fromRevision: first === 0 ? START : BigInt(first),
      requiresLeader: true,
    });
    try {
      const events = await readEvents(read, Math.min(timeouts.read, left));
      return events.flatMap(({ event }) => event ?? []);
    } catch (error) {
      if (isNotThere(error)) return [];
      if (isDeleted(error)) throw stopped(mirror, streamDeleted(names.of(stream)));
      if (isRefusal(error)) {
        throw new StoreUnavailableError(refusedTo('read', names.of(stream), reasonOf(error)), { cause: error });
      }
      // What the server said tells more than that it says nothing now.
      if (failure === undefined || !(error instanceof NoAnswerError)) failure = error;
      mirror.assertUsable();
      await sleep(pause);
    }
  }
}
