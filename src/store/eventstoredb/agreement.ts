import {
  type EventStoreDBClient,
  type Position,
  type ResolvedEvent,
  START,
  type StreamingRead,
} from '@eventstore/db-client';
import type { StreamName } from '../../domain/stream.ts';
import { logStream } from '../../domain/stream.ts';
import { CorruptLogError, noStream, type StoredEvent } from '../event-store.ts';
import { isDeleted, isNotThere } from './client-error.ts';
import { toEvent } from './event-bytes.ts';
import type { MirrorFile } from './mirror-file.ts';
import { readEvents } from './read-events.ts';
import type { StoredNames } from './stored-names.ts';
import { streamDeleted } from './stream-deleted.ts';

interface Asked {
  readonly client: EventStoreDBClient;
  readonly names: StoredNames;
  /** For each answer. */
  readonly milliseconds: number;
}

/**
 * The last event of the mirror is in the store, where it was and as it was. Where the mirror is empty: the store answers.
 * Any node may say so, also while none leads; what it lacks is asked of the leader, for it may only be behind.
 * @throws CorruptLogError, and what the client throws
 */
export async function assertEndIsThere(asked: Asked & { readonly file: MirrorFile }): Promise<void> {
  const [last] = asked.file.log.readAt([asked.file.log.head().sequence]);
  const difference = await differenceAt(asked, last, false);
  if (difference === undefined || last === undefined) return;
  const confirmed = await differenceAt(asked, last, true);
  if (confirmed === undefined) return;
  const { sequence, stream, revision } = last;
  // Where the server was told to forget it, or its stream was deleted, that is what has to be undone.
  await assertKept({ ...asked, stream });
  throw new CorruptLogError(
    `The mirror ends with #${sequence}, revision ${revision} of ${stream}, which ${confirmed}. If the server is right, ` +
      'delete the mirror: it is made again from there; if not, keep it: `npm run log -- copy` makes a log of it.',
  );
}

/** How what a node has in the place of an event is not that event; undefined where it is. */
async function differenceAt(
  { client, names, file, milliseconds }: Asked & { readonly file: MirrorFile },
  last: StoredEvent | undefined,
  requiresLeader: boolean,
): Promise<string | undefined> {
  const read = client.readStream(names.of(last?.stream ?? logStream), {
    fromRevision: last === undefined ? START : BigInt(last.revision),
    maxCount: 1,
    requiresLeader,
  });
  const found = await foundIn(read, milliseconds);
  if (last === undefined) return undefined;
  const event = found[0]?.event;
  if (event === undefined || Number(event.revision) !== last.revision) {
    return 'is not in EventStoreDB: its log was put back to an older state, deleted, or is another one';
  }
  const { id, type, data, metadata } = toEvent(event);
  if (id !== last.id || type !== last.type || data !== asRead(last.data) || metadata !== asRead(last.metadata)) {
    return 'is another one in EventStoreDB: the mirror is of another log';
  }
  if (!isSame(event.position, file.position())) return 'is elsewhere in EventStoreDB: the mirror is of another server';
  return undefined;
}

/** The mirror keeps the very bytes, which another program may have written; this read gives JSON that the client parsed. */
function asRead(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

const isSame = (one: Position | undefined, other: Position | undefined) =>
  one === undefined || (one.commit === other?.commit && one.prepare === other?.prepare);

/**
 * Whatever its metadata said of a stream until now, the server has all of it: it is not told to forget entries, and has not
 * done so, which a scavenge does for good. The mirror would go on without them, and be the only one that can.
 * @throws CorruptLogError, and what the client throws
 */
export async function assertWhole(asked: Asked & { readonly file: MirrorFile; readonly stream: StreamName }) {
  await assertKept(asked);
  const { client, names, file, stream, milliseconds } = asked;
  if (file.revisionOf(stream) === noStream) return;
  // What goes goes from the beginning of a stream on.
  const found = await foundIn(client.readStream(names.of(stream), { fromRevision: START, maxCount: 1 }), milliseconds);
  if (found[0]?.event?.revision === 0n) return;
  throw new CorruptLogError(
    `EventStoreDB has lost the first entries of ${names.of(stream)}, which it was told to forget: restore the server from ` +
      'a backup, or keep the mirror: `npm run log -- copy` makes a log of it.',
  );
}

/** Nothing where the stream isn't there, or was deleted. */
const foundIn = (read: StreamingRead<ResolvedEvent>, milliseconds: number) =>
  readEvents(read, milliseconds).catch((error: unknown) => {
    if (isNotThere(error) || isDeleted(error)) return [];
    throw error;
  });

/**
 * The server is not told to forget entries of a stream: its metadata sets no $maxCount, $maxAge or $tb (which is also how
 * it deletes one). What counts is the last of the metadata, so that whoever undoes it is heard.
 * @throws CorruptLogError, and what the client throws
 */
async function assertKept({ client, names, stream, milliseconds }: Asked & { readonly stream: StreamName }) {
  const read = client.readStream(names.metadataOf(stream), {
    fromRevision: 'end',
    direction: 'backwards',
    maxCount: 1,
  });
  const found = await readEvents(read, milliseconds).catch((error: unknown) => {
    if (isNotThere(error)) return [];
    // A stream's metadata is deleted with it.
    if (isDeleted(error)) throw new CorruptLogError(streamDeleted(names.of(stream)));
    throw error;
  });
  const metadata: unknown = found[0]?.event?.data;
  const limits = ['$maxCount', '$maxAge', '$tb'].filter(
    (limit) => typeof metadata === 'object' && metadata !== null && limit in metadata,
  );
  if (limits.length === 0) return;
  throw new CorruptLogError(
    `EventStoreDB was told to forget entries of ${names.of(stream)} (${limits.join(', ')}): take that out of the stream's metadata.`,
  );
}
