import type { DatabaseSync } from 'node:sqlite';
import type { StreamName } from '../../domain/stream.ts';
import { batchQueue } from '../batch-queue.ts';
import { type CheckedAppend, checkedAppend } from '../checked-append.ts';
import { type EventStore, type StoredEvent, StoreUnavailableError } from '../event-store.ts';
import type { KeptLog } from './local-log.ts';
import { logWriter } from './log-writer.ts';
import { streamReader } from './stream-reader.ts';

// Commands that came together are some turns apart by now, and a commit of many waits for the disk as long as one of few.
const turnsForMore = 4;

/**
 * The log in an open database, of which this is the one writer. Appends that wait at the same time share a commit, and
 * reads a read transaction; the log's listeners are told after the commit, before any of its appends resolves.
 * @param release called once, when all is closed
 */
export function sqliteEventStore(database: DatabaseSync, log: KeptLog, release: () => void): EventStore {
  const appends = batchQueue<CheckedAppend, readonly StoredEvent[]>(logWriter(database, log), turnsForMore);
  const reads = batchQueue<StreamName, readonly StoredEvent[]>(streamReader(database, log));

  function assertOpen(): void {
    if (!database.isOpen) throw new StoreUnavailableError('The store is closed.');
  }

  async function readStream(stream: StreamName): Promise<readonly StoredEvent[]> {
    assertOpen();
    return reads.add(stream);
  }

  return {
    log,
    firstLook: readStream,
    readStream,
    async append(stream, expectedRevision, events) {
      const append = checkedAppend(stream, expectedRevision, events);
      assertOpen();
      return appends.add(append);
    },
    async close() {
      if (!database.isOpen) return;
      reads.flush();
      appends.flush();
      database.close();
      release();
    },
  };
}
