import type { EventStore } from './event-store.ts';

/** The same store, which tells how many seconds each append took, and whether it was taken. */
export const timedAppends = (
  store: EventStore,
  observe: (outcome: 'appended' | 'refused', seconds: number) => void,
): EventStore => ({
  log: store.log,
  firstLook: (stream) => store.firstLook(stream),
  readStream: (stream) => store.readStream(stream),
  close: () => store.close(),
  async append(stream, expectedRevision, events) {
    const begun = performance.now();
    const observed = (outcome: 'appended' | 'refused') => observe(outcome, (performance.now() - begun) / 1000);
    try {
      const stored = await store.append(stream, expectedRevision, events);
      observed('appended');
      return stored;
    } catch (error) {
      observed('refused');
      throw error;
    }
  },
});
