import { binaryEvent, type EventData, jsonEvent, type RecordedEvent } from '@eventstore/db-client';
import type { Uuid } from '../../domain/id.ts';
import type { EventToAppend } from '../event-store.ts';

/**
 * The client parses what is JSON, and gives it back parsed: only what comes out of that as it went in may go that way.
 * Canonical JSON does. It is stored as JSON, so that the server's own tools can show it; other data is stored as bytes.
 *
 * The client is given nothing but what JSON.parse made: a bigint or a cycle would make its append hang for ever.
 * @throws RangeError for metadata that would not come back as it went in: the client parses that in any case
 */
export function toEventData({ id, type, data, metadata }: EventToAppend): EventData {
  if (JSON.stringify(JSON.parse(metadata)) !== metadata) {
    throw new RangeError(`the metadata of a ${type} is not canonical JSON`);
  }
  const rest = { id, type, metadata: toBytes(metadata) };
  const parsed = parsedIfUnchanged(data);
  return parsed === undefined ? binaryEvent({ ...rest, data: toBytes(data) }) : jsonEvent({ ...rest, data: parsed });
}

const encoder = new TextEncoder();

/** Not as a Buffer, which the client would copy byte by byte. */
const toBytes = (text: string): Uint8Array => encoder.encode(text);

function parsedIfUnchanged(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: Record<string, unknown> = JSON.parse(text);
    return JSON.stringify(parsed) === text ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** What `toEventData` was given; where another program wrote other JSON and the client has parsed it, the same anew. */
export const toEvent = ({
  id,
  type,
  data,
  metadata,
}: Pick<RecordedEvent, 'id' | 'type' | 'data' | 'metadata'>): EventToAppend => ({
  id: id as Uuid,
  type,
  data: toText(data),
  metadata: toText(metadata ?? ''),
});

const toText = (part: unknown): string =>
  part instanceof Uint8Array
    ? Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString()
    : JSON.stringify(part);
