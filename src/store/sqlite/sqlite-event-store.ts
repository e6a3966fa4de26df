import type { DatabaseSync } from 'node:sqlite';
import { type CheckedAppend, checkedAppend } from '../checked-append.ts';
import { type EventStore, type StoredEvent, StoreUnavailableError } from '../event-store.ts';
import { commitQueue } from './commit-queue.ts';
import type { KeptLog } from './local-log.ts';
import { logWriter } from './log-writer.ts';
import { messageOf } from './sqlite-error.ts';

/**
 * The log in an open database, of which this is the one writer. Appends that wait at the same time share a commit; the
 * log's listeners are told after the commit, before any of its appends resolves.
 * @param release called once, when all is closed
 */
export function sqliteEventStore(database: DatabaseSync, log: KeptLog, release: () => void): EventStore {
  const queue = commitQueue<CheckedAppend, readonly StoredEvent[]>(logWriter(database, log));

  function assertOpen(): void {
    if (!database.isOpen) throw new StoreUnavailableError('The store is closed.');
  }

  return {
    log,
    async append(stream, expectedRevision, events) {
      const append = checkedAppend(stream, expectedRevision, events);
      assertOpen();
      return queue.add(append);
    },
    async readStream(stream) {
      assertOpen();
      try {
        return log.readStream(stream);
      } catch (error) {
        if (!(error instanceof Error && 'errcode' in error)) throw error;
        throw new StoreUnavailableError(`The log can't be read: ${messageOf(error)}.`, { cause: error });
      }
    },
    async close() {
      if (!database.isOpen) return;
      queue.flush();
      database.close();
      release();
    },
  };
}
