import type { Uuid } from '../../domain/id.ts';
import type { StreamName } from '../../domain/stream.ts';
import type { StoredEvent } from '../event-store.ts';

/** One event as `eventColumns` reads it from the tables `event e` and `stream s`. */
export type EventRow = {
  readonly sequence: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
};

export const eventColumns = 'e.sequence, s.name AS stream, e.revision, e.id, e.type, e.data, e.metadata';

export const toStoredEvent = ({ sequence, stream, revision, id, type, data, metadata }: EventRow): StoredEvent => ({
  id: bytesToUuid(id),
  type,
  data,
  metadata,
  stream: stream as StreamName,
  revision,
  sequence,
});

/** An id as the 16 bytes that it is, in the order in which it is written (RFC 9562, section 4). */
export const uuidToBytes = (id: Uuid): Uint8Array => Buffer.from(id.replaceAll('-', ''), 'hex');

export function bytesToUuid(bytes: Uint8Array): Uuid {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Uuid;
}
