import {
  ConcurrencyError,
  type EventStore,
  type EventToAppend,
  OutcomeUnknownError,
  StoreUnavailableError,
} from '../../src/store/event-store.ts';

/** What becomes of one append. `conflict`: another is said to have come before; nothing is appended. */
export type Fate =
  | 'well'
  | 'conflict'
  | 'unknown-applied'
  | 'unknown-not-applied'
  | 'unavailable'
  | (() => Promise<void>);

export interface FaultyStore extends EventStore {
  /** Every append that was tried, in order. */
  readonly tried: { readonly expectedRevision: number; readonly events: readonly EventToAppend[] }[];
  /** The fates of the next appends; after them all goes well. A function is run before an append that goes well. */
  fail(...fates: readonly Fate[]): void;
  /** The next reads of a stream find the store unavailable. */
  failReads(count: number): void;
}

/** A store that fails in chosen ways. */
export function faultyStore(store: EventStore): FaultyStore {
  const fates: Fate[] = [];
  let readsToFail = 0;
  const readable = () => {
    if (readsToFail === 0) return;
    readsToFail -= 1;
    throw new StoreUnavailableError('unavailable on purpose');
  };
  const tried: { expectedRevision: number; events: readonly EventToAppend[] }[] = [];
  return {
    log: store.log,
    close: store.close,
    tried,
    fail: (...next) => void fates.push(...next),
    failReads: (count) => {
      readsToFail = count;
    },
    async append(stream, expectedRevision, events) {
      tried.push({ expectedRevision, events });
      const fate = fates.shift() ?? 'well';
      if (fate === 'conflict') throw new ConcurrencyError(stream, expectedRevision, expectedRevision + 1);
      if (fate === 'unavailable') throw new StoreUnavailableError('unavailable on purpose');
      if (fate === 'unknown-not-applied') throw new OutcomeUnknownError('unknown on purpose');
      if (typeof fate === 'function') await fate();
      const stored = await store.append(stream, expectedRevision, events);
      if (fate === 'unknown-applied') throw new OutcomeUnknownError('unknown on purpose');
      return stored;
    },
    async firstLook(stream) {
      readable();
      return store.firstLook(stream);
    },
    async readStream(stream) {
      readable();
      return store.readStream(stream);
    },
  };
}
