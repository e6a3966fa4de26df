import { noStream, type StoredEvent, StoreUnavailableError } from '../../../src/store/event-store.ts';
import { openMemoryStore } from '../../../src/store/memory/open-memory-store.ts';
import type { Open } from '../check.ts';
import type { BrokenStore } from './broken-store.ts';

/**
 * A store that is opened again by appending to a new one what the old one says that it has kept.
 * @param waits whether closing lets what is waiting be stored first
 */
const openKeeping =
  (kept: (events: readonly StoredEvent[]) => readonly StoredEvent[], waits: boolean): Open =>
  async () => {
    let current = openMemoryStore();
    let isClosed = false;
    const first = current;
    const store = {
      ...first,
      append: async (...append: Parameters<typeof first.append>) => {
        if (isClosed) throw new StoreUnavailableError('The store is closed.');
        return first.append(...append);
      },
    };
    return {
      store,
      close: () => current.close(),
      async reopen() {
        isClosed = true;
        // Closing takes a turn, in which what is waiting is stored.
        if (waits) await first.close();
        const events = kept(first.log.read(0, 1000));
        current = openMemoryStore();
        for (const { stream, revision, sequence: _, ...event } of events) {
          await current.append(stream, revision + noStream, [event]);
        }
        return current;
      },
    };
  };

const kept = 'what was acknowledged is there after closing and opening again, and the log goes on';

/** Keeps all: shows that it is the breaking that the others fail for. */
export const openKept = openKeeping((events) => events, true);

export const brokenKeeping: readonly BrokenStore[] = [
  { name: 'keeps nothing', breaks: kept, open: openKeeping(() => [], true) },
  { name: 'loses its end when it is closed', breaks: kept, open: openKeeping((events) => events.slice(0, -1), true) },
  {
    name: 'acknowledges what it did not keep when it was closed',
    breaks: 'what was waiting when the store was closed is stored and acknowledged, or neither',
    open: openKeeping((events) => events, false),
  },
];
