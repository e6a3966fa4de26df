import { EventStoreDBClient } from '@eventstore/db-client';
import { StoreOpenError } from '../event-store.ts';
import { parseStoreUrl } from '../store-url.ts';
import { connectionParts } from './connection-string.ts';
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
  // The client would take what is before the last one for the name of a server, and say it.
  if (connectionParts(url.connectionString).servers.some((server) => server.includes('@'))) {
    throw new StoreOpenError(
      'The connection string of EventStoreDB has an @ among its servers: in front of them stands user:password@, and an @ in either of these is written %40.',
    );
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
  if (error instanceof URIError) {
    return 'The connection string of EventStoreDB has a % that is not followed by the code of a character: a % itself is written %25.';
  }
  const message = error instanceof Error ? error.message : String(error);
  // Neither the client nor the system says which.
  const why = message.startsWith('Failed to load certificate') ? 'is not there' : cantBeRead(error);
  return why === undefined
    ? `The connection string of EventStoreDB can't be used: ${message}`
    : `A file of certificates that the connection string of EventStoreDB names ${why}: tlsCAFile, userCertFile or userKeyFile.`;
}

const cantBeRead = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error && 'code' in error ? `can't be read (${error.code})` : undefined;
