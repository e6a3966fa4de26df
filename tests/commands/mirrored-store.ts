import type { EventStore, LocalLog, LogHead, StoredEvent } from '../../src/store/event-store.ts';

/** One process's side of a store that several share: its local log is a mirror, which goes on when it is told to. */
export interface MirroredStore extends EventStore {
  /** Goes on to a sequence of the store's; left out: to its end. */
  goOn(sequence?: number): void;
}

/** What this process appends its mirror has by then; what others append it has when it goes on. */
export function mirrored(store: EventStore): MirroredStore {
  const listeners = new Set<(head: LogHead) => void>();
  let reached = store.log.head().sequence;
  const isThere = ({ sequence }: StoredEvent) => sequence <= reached;
  const head = () => ({ sequence: reached, logTime: store.log.logTimeAt(reached) });

  function goOn(sequence = store.log.head().sequence): void {
    if (sequence <= reached) return;
    reached = sequence;
    for (const listener of [...listeners]) listener(head());
  }

  const log: LocalLog = {
    ...store.log,
    head,
    read: (after, limit) => store.log.read(after, limit).filter(isThere),
    readStream: (stream, upTo) => store.log.readStream(stream, upTo).filter(isThere),
    readAt: (sequences) => store.log.readAt(sequences).filter(isThere),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    log,
    goOn,
    firstLook: async (stream) => log.readStream(stream),
    readStream: (stream) => store.readStream(stream),
    async append(...append) {
      const stored = await store.append(...append);
      goOn(stored.at(-1)?.sequence);
      return stored;
    },
    close: () => store.close(),
  };
}
