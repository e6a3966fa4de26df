import { err, ok, type Result } from '../domain/decider.ts';
import type { Entry } from '../domain/event.ts';
import { decodeEntry } from '../domain/stored.ts';
import type { StoredEvent } from '../store/event-store.ts';
import type { Accepted, CommandFailure, CommandRequest } from './command-request.ts';
import { requestHash } from './request-hash.ts';

/**
 * The answer to a command that its stream holds already: what is stored of it, or that its key was used for another
 * one. Undefined where the stream doesn't know the key.
 */
export function storedAnswer(
  stream: readonly StoredEvent[],
  { commandId, hashed }: Pick<CommandRequest, 'commandId' | 'hashed'>,
): Result<Accepted, CommandFailure> | undefined {
  const own: { readonly event: StoredEvent; readonly entry: Entry }[] = [];
  for (const event of stream) {
    // The text is looked at first, because parsing all of a stream for every command would cost more.
    if (!event.metadata.includes(commandId)) continue;
    const entry = decodeEntry(event);
    if (entry.metadata.commandId === commandId) own.push({ event, entry });
  }
  const [first] = own;
  if (first === undefined) return undefined;
  const { salt } = JSON.parse(first.event.data) as { readonly salt: string };
  const { metadata, sequence } = first.entry;
  if (requestHash(salt, hashed) !== metadata.requestHash) return err({ kind: 'key-reused', commandId, sequence });
  return ok({ entries: own.map(({ entry }) => entry), repeated: true });
}
