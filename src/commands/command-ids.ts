import { v5 } from 'uuid';
import type { Uuid } from '../domain/id.ts';
import type { StreamName } from '../domain/stream.ts';

/** UUIDv5 (RFC 9562, section 5.5) of a name, in the namespace of the command's id. */
export const derivedId = (commandId: Uuid, name: string): Uuid => v5(name, commandId) as Uuid;

/** A storage format: a retried command makes the same ids, by which the store knows it again. */
export const eventId = (commandId: Uuid, stream: StreamName, index: number): Uuid =>
  derivedId(commandId, `${stream}/${index}`);
