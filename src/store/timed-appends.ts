import { CorruptLogError, type EventStore, OutcomeUnknownError, StoreUnavailableError } from './event-store.ts';

/** Why a store can't append, now that it couldn't; null for what is no fault of the store's. */
export const faultOf = (error: unknown): string | null =>
  error instanceof StoreUnavailableError || error instanceof OutcomeUnknownError || error instanceof CorruptLogError
    ? error.message
    : null;

/**
 * The same store, which tells how many seconds each append took, and whether it was taken, or why not. Where its stream
 * can't even be looked at, that is why not.
 */
export function timedAppends(
  store: EventStore,
  observe: (outcome: 'appended' | 'refused', seconds: number, error?: unknown) => void,
): EventStore {
  async function timed<Value>(work: () => Promise<Value>, done?: 'appended'): Promise<Value> {
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    try {
      const value = await work();
      if (done !== undefined) observe(done, seconds());
      return value;
    } catch (error) {
      observe('refused', seconds(), error);
      throw error;
    }
  }
  return {
    log: store.log,
    firstLook: (stream) => timed(() => store.firstLook(stream)),
    readStream: (stream) => timed(() => store.readStream(stream)),
    close: () => store.close(),
    append: (stream, expectedRevision, events) =>
      timed(() => store.append(stream, expectedRevision, events), 'appended'),
  };
}
