import type { DatabaseSync } from 'node:sqlite';
import type { StreamName } from '../../domain/stream.ts';
import { type StoredEvent, StoreUnavailableError } from '../event-store.ts';
import { readTogether } from '../read-together.ts';
import type { KeptLog } from './local-log.ts';
import { messageOf } from './sqlite-error.ts';

/**
 * Reads streams, each with its own outcome, in one read transaction: SQLite would take and leave its locks for each.
 */
export function streamReader(
  database: DatabaseSync,
  log: KeptLog,
): (streams: readonly StreamName[]) => (readonly StoredEvent[] | Error)[] {
  function read(stream: StreamName): readonly StoredEvent[] | Error {
    try {
      return log.readStream(stream);
    } catch (error) {
      return asOutcome(error);
    }
  }

  return (streams) => {
    try {
      return readTogether(database, () => streams.map(read));
    } catch (error) {
      throw asOutcome(error);
    }
  };
}

function asOutcome(error: unknown): Error {
  if (!(error instanceof Error)) throw error;
  return 'errcode' in error
    ? new StoreUnavailableError(`The log can't be read: ${messageOf(error)}.`, { cause: error })
    : error;
}
