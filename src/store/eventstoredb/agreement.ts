import { type EventStoreDBClient, type Position, START } from '@eventstore/db-client';
import type { StreamName } from '../../domain/stream.ts';
import { logStream } from '../../domain/stream.ts';
import { CorruptLogError, type StoredEvent } from '../event-store.ts';
import { isDeleted, isNotThere } from './client-error.ts';
import { toEvent } from './event-bytes.ts';
import type { MirrorFile } from './mirror-file.ts';
import { readEvents } from './read-events.ts';
import type { StoredNames } from './stored-names.ts';

interface Asked {
  readonly client: EventStoreDBClient;
  readonly names: StoredNames;
  /** For each answer. */
  readonly milliseconds: number;
}

/**
 * The last event of the mirror is in the store, where it was and as it was. Where the mirror is empty: the store answers.
 * @throws CorruptLogError, and what the client throws
 */
export async function assertEndIsThere({ client, names, file, milliseconds }: Asked & { readonly file: MirrorFile }) {
  const [last] = file.log.readAt([file.log.head().sequence]);
  const read = client.readStream(names.of(last?.stream ?? logStream), {
    fromRevision: last === undefined ? START : BigInt(last.revision),
    maxCount: 1,
    requiresLeader: true,
  });
  const found = await readEvents(read, milliseconds).catch((error: unknown) => {
    if (isNotThere(error) || isDeleted(error)) return [];
    throw error;
  });
  if (last === undefined) return;
  const event = found[0]?.event;
  if (event === undefined || Number(event.revision) !== last.revision) {
    throw differs(last, 'is not in EventStoreDB: its log was put back to an older state, deleted, or is another one');
  }
  const { id, type, data, metadata } = toEvent(event);
  if (id !== last.id || type !== last.type || data !== last.data || metadata !== last.metadata) {
    throw differs(last, 'is another one in EventStoreDB: the mirror is of another log');
  }
  if (!isSame(event.position, file.position())) {
    throw differs(last, 'is elsewhere in EventStoreDB: the mirror is of another server');
  }
}

const isSame = (one: Position | undefined, other: Position | undefined) =>
  one === undefined || (one.commit === other?.commit && one.prepare === other?.prepare);

const differs = ({ sequence, stream, revision }: StoredEvent, how: string) =>
  new CorruptLogError(
    `The mirror ends with #${sequence}, revision ${revision} of ${stream}, which ${how}. If the server is right, ` +
      'delete the mirror: it is made again from there.',
  );

/**
 * The server is not told to forget entries of a stream: its metadata sets no $maxCount, $maxAge or $tb (which is also how
 * it deletes one). What counts is the last of the metadata, so that whoever undoes it is heard.
 * @throws CorruptLogError, and what the client throws
 */
export async function assertKept({ client, names, stream, milliseconds }: Asked & { readonly stream: StreamName }) {
  const read = client.readStream(names.metadataOf(stream), {
    fromRevision: 'end',
    direction: 'backwards',
    maxCount: 1,
  });
  const found = await readEvents(read, milliseconds).catch((error: unknown) => {
    if (isNotThere(error)) return [];
    throw error;
  });
  const metadata: unknown = found[0]?.event?.data;
  const limits = ['$maxCount', '$maxAge', '$tb'].filter(
    (limit) => typeof metadata === 'object' && metadata !== null && limit in metadata,
  );
  if (limits.length === 0) return;
  throw new CorruptLogError(
    `EventStoreDB was told to forget entries of ${stream} (${limits.join(', ')}): take that out of the stream's metadata.`,
  );
}
