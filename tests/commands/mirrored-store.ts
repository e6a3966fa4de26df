import type { EventStore, LocalLog, StoredEvent } from '../../src/store/event-store.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';

/** A store whose local log is a mirror that has got so far only, until it is told to go on. */
export function mirrored(upTo: () => number): EventStore {
  const store = openMemoryStore();
  const listeners = new Set<Parameters<LocalLog['subscribe']>[0]>();
  const isThere = ({ sequence }: StoredEvent) => sequence <= upTo();
  const head = () => {
    const sequence = Math.min(upTo(), store.log.head().sequence);
    return { sequence, logTime: store.log.logTimeAt(sequence) };
  };
  return {
    ...store,
    log: {
      ...store.log,
      head,
      readStream: (stream) => store.log.readStream(stream).filter(isThere),
      readAt: (sequences) => store.log.readAt(sequences).filter(isThere),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    append: async (...append) => {
      const stored = await store.append(...append);
      for (const listener of listeners) listener(head());
      return stored;
    },
  };
}
