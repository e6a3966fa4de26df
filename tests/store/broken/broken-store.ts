import type { StreamName } from '../../../src/domain/stream.ts';
import type { EventStore, EventToAppend, LocalLog, StoredEvent } from '../../../src/store/event-store.ts';
import { openMemoryStore } from '../../../src/store/memory/open-memory-store.ts';
import type { Open } from '../check.ts';

/** A store that breaks the contract in one way, and the sentence of the contract that it is made to break. */
export interface BrokenStore {
  readonly name: string;
  readonly breaks: string;
  readonly open: Open;
}

export type AppendFunction = EventStore['append'];

const openChanged = (change: (store: EventStore) => EventStore): Open => {
  return async () => {
    const store = change(openMemoryStore());
    return { store, close: () => store.close() };
  };
};

/** The memory store with another way to append. */
export const appends = (name: string, breaks: string, change: (store: EventStore) => AppendFunction): BrokenStore => ({
  name,
  breaks,
  open: openChanged((store) => ({ ...store, append: change(store) })),
});

/** The memory store with another way to read its log. */
export const reads = (name: string, breaks: string, change: (store: EventStore) => Partial<LocalLog>): BrokenStore => ({
  name,
  breaks,
  open: openChanged((store) => ({ ...store, log: { ...store.log, ...change(store) } })),
});

/** The memory store that shows every event as another, wherever it shows one. */
export const shows = (name: string, breaks: string, show: (event: StoredEvent) => StoredEvent): BrokenStore => ({
  name,
  breaks,
  open: openChanged((store) => ({
    ...store,
    append: async (...append) => (await store.append(...append)).map(show),
    readStream: async (stream) => (await store.readStream(stream)).map(show),
    log: {
      ...store.log,
      read: (...range) => store.log.read(...range).map(show),
      readAt: (sequences) => store.log.readAt(sequences).map(show),
      readStream: (...range) => store.log.readStream(...range).map(show),
    },
  })),
});

/** The memory store that takes every append as another. */
export const takes = (
  name: string,
  breaks: string,
  take: (event: EventToAppend) => EventToAppend,
  rename: (stream: StreamName) => StreamName = (stream) => stream,
): BrokenStore =>
  appends(
    name,
    breaks,
    (store) => (stream, expectedRevision, events) => store.append(rename(stream), expectedRevision, events.map(take)),
  );
