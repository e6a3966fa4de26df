import { EventStoreDBClient } from '@eventstore/db-client';
import { StoreOpenError } from '../event-store.ts';
import { parseStoreUrl } from '../store-url.ts';
import { refusedOption } from './refused-option.ts';

/**
 * A client that connects when it is used.
 * @throws StoreOpenError where the connection string is none, has an option that can't be used, or names certificates that
 * can't be read
 */
export function connect(connectionString: string): EventStoreDBClient {
  const url = parseStoreUrl(connectionString);
  if (url?.kind !== 'eventstoredb') {
    throw new StoreOpenError('A connection string of EventStoreDB begins with esdb:// or esdb+discover://.');
  }
  const refused = refusedOption(url.connectionString);
  if (refused !== undefined) throw new StoreOpenError(refused);
  try {
    return EventStoreDBClient.connectionString(url.connectionString);
  } catch (error) {
    throw new StoreOpenError(whyNot(error), { cause: error });
  }
}

function whyNot(error: unknown): string {
  // The client's own sentence quotes the connection string, and a password may be in it.
  if (error instanceof Error && 'location' in error && Array.isArray(error.location)) {
    const expected = /, expected (.+)\.$/s.exec(error.message)?.[1] ?? 'something else';
    return `The connection string of EventStoreDB is not valid at its character ${Number(error.location[0]) + 1}: ${expected} is expected there.`;
  }
  const message = error instanceof Error ? error.message : String(error);
  // The client's own sentence doesn't say which.
  return message.startsWith('Failed to load certificate')
    ? 'A file of certificates that the connection string of EventStoreDB names is not there: tlsCAFile, userCertFile or userKeyFile.'
    : `The connection string of EventStoreDB can't be used: ${message}`;
}
