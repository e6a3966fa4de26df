import { CorruptLogError, type EventStore, OutcomeUnknownError, StoreUnavailableError } from './event-store.ts';

/** Why a store can't append, now that it couldn't; null for what is no fault of the store's. */
export const faultOf = (error: unknown): string | null =>
  error instanceof StoreUnavailableError || error instanceof OutcomeUnknownError || error instanceof CorruptLogError
    ? error.message
    : null;

/** The same store, which tells how many seconds each append took, and whether it was taken, or why not. */
export const timedAppends = (
  store: EventStore,
  observe: (outcome: 'appended' | 'refused', seconds: number, error?: unknown) => void,
): EventStore => ({
  log: store.log,
  firstLook: (stream) => store.firstLook(stream),
  readStream: (stream) => store.readStream(stream),
  close: () => store.close(),
  async append(stream, expectedRevision, events) {
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    try {
      const stored = await store.append(stream, expectedRevision, events);
      observe('appended', seconds());
      return stored;
    } catch (error) {
      observe('refused', seconds(), error);
      throw error;
    }
  },
});
