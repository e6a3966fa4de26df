import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StreamName } from '../../domain/stream.ts';
import { repeatedOf } from '../append-rule.ts';
import { type CheckedAppend, checkedAppend } from '../checked-append.ts';
import { type EventStore, noStream, type StoredEvent, StoreUnavailableError } from '../event-store.ts';
import { memoryLog } from './memory-log.ts';

/** A log that ends with the process: for tests. Appends take effect one after another, each in a turn of its own. */
export function openMemoryStore(): EventStore {
  const log = memoryLog();
  let isOpen = true;

  function apply(append: CheckedAppend): readonly StoredEvent[] {
    const { stream, expectedRevision, events } = append;
    const held = log.readStream(stream);
    const repeated = repeatedOf(append, held.length + noStream, (first, count) => held.slice(first, first + count));
    if (repeated !== undefined) return repeated;
    const next = log.head().sequence + 1;
    const stored = events.map(({ id, type, data, metadata }, index) => {
      const place = { stream, revision: expectedRevision + 1 + index, sequence: next + index };
      return { id, type, data, metadata, ...place };
    });
    log.add(stored);
    return stored;
  }

  async function readStream(stream: StreamName): Promise<readonly StoredEvent[]> {
    await nextTurn();
    assertOpen(isOpen);
    return log.readStream(stream);
  }

  return {
    log,
    firstLook: readStream,
    readStream,
    async append(stream, expectedRevision, events) {
      const append = checkedAppend(stream, expectedRevision, events);
      await nextTurn();
      assertOpen(isOpen);
      return apply(append);
    },
    async close() {
      // In the turn after those of the appends that came before.
      await nextTurn();
      isOpen = false;
    },
  };
}

function assertOpen(isOpen: boolean): void {
  if (!isOpen) throw new StoreUnavailableError('The store is closed.');
}
