import { hash } from 'node:crypto';
import type { Uuid } from '../domain/id.ts';
import type { StreamName } from '../domain/stream.ts';

/**
 * UUIDv5 (RFC 9562, section 5.5) of a name, in the namespace of the command's id. Every event needs one, and here it
 * costs half of what the library's does.
 */
export function derivedId(commandId: Uuid, name: string): Uuid {
  const bytes = Buffer.allocUnsafe(16 + Buffer.byteLength(name));
  bytes.write(commandId.replaceAll('-', ''), 'hex');
  bytes.write(name, 16);
  const hex = hash('sha1', bytes, 'hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const last = `${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${last}` as Uuid;
}

/** A storage format: a retried command makes the same ids, by which the store knows it again. */
export const eventId = (commandId: Uuid, stream: StreamName, index: number): Uuid =>
  derivedId(commandId, `${stream}/${index}`);
