import { deepStrictEqual, rejects } from 'node:assert/strict';
import type { StreamName } from '../../../src/domain/stream.ts';
import { ConcurrencyError, type EventStore, noStream } from '../../../src/store/event-store.ts';
import { check } from '../check.ts';
import { anomaly, someEvent, someEvents, stored } from '../some-events.ts';

export async function rejectsAsConflict(
  append: Promise<unknown>,
  stream: StreamName,
  expectedRevision: number,
  actualRevision: number,
): Promise<void> {
  await rejects(append, (error) => {
    if (!(error instanceof ConcurrencyError)) throw error;
    const told = [error.stream, error.expectedRevision, error.actualRevision];
    deepStrictEqual(told, [stream, expectedRevision, actualRevision]);
    return true;
  });
}

/** What every reading function must say of a log that holds exactly these events, all of one stream. */
export async function assertHoldsOnly(store: EventStore, events: ReturnType<typeof stored>, stream = anomaly('a')) {
  deepStrictEqual(store.log.read(0, 1000), events);
  deepStrictEqual(store.log.head().sequence, events.length);
  deepStrictEqual(await store.readStream(stream), events);
}

export const appending = [
  check('an empty store holds nothing', async (store) => {
    deepStrictEqual(store.log.head(), { sequence: 0, logTime: Number.NEGATIVE_INFINITY });
    await assertHoldsOnly(store, []);
  }),
  check('an append to no stream begins it at revision 0 and returns what is stored', async (store) => {
    const events = someEvents(3);
    const expected = stored(events, { stream: anomaly('a'), revision: 0, sequence: 1 });
    deepStrictEqual(await store.append(anomaly('a'), noStream, events), expected);
    await assertHoldsOnly(store, expected);
  }),
  check('an append at the revision of the stream goes after it', async (store) => {
    const [first, second] = [someEvents(2), someEvents(2)];
    const expected = stored([...first, ...second], { stream: anomaly('a'), revision: 0, sequence: 1 });
    await store.append(anomaly('a'), noStream, first);
    deepStrictEqual(await store.append(anomaly('a'), 1, second), expected.slice(2));
    await assertHoldsOnly(store, expected);
  }),
  check('an append to no stream conflicts where there is one', async (store) => {
    const events = someEvents(2);
    await store.append(anomaly('a'), noStream, events);
    await rejectsAsConflict(store.append(anomaly('a'), noStream, someEvents(1)), anomaly('a'), noStream, 1);
    await assertHoldsOnly(store, stored(events, { stream: anomaly('a'), revision: 0, sequence: 1 }));
  }),
  check('an append to an existing stream conflicts where there is none', async (store) => {
    await rejectsAsConflict(store.append(anomaly('a'), 0, someEvents(1)), anomaly('a'), 0, noStream);
    await assertHoldsOnly(store, []);
  }),
  check('an append behind or ahead of the stream conflicts and adds nothing', async (store) => {
    const events = someEvents(3);
    await store.append(anomaly('a'), noStream, events);
    for (const revision of [0, 1, 3, 4, 1000]) {
      await rejectsAsConflict(store.append(anomaly('a'), revision, someEvents(1)), anomaly('a'), revision, 2);
    }
    await assertHoldsOnly(store, stored(events, { stream: anomaly('a'), revision: 0, sequence: 1 }));
  }),
  check('a conflict neither takes a sequence nor stops the appends beside it', async (store) => {
    const events = someEvents(4);
    const [before, after] = [events.slice(0, 2), events.slice(2)];
    const outcomes = await Promise.allSettled([
      store.append(anomaly('a'), noStream, before),
      store.append(anomaly('a'), 7, someEvents(2)),
      store.append(anomaly('a'), 1, after),
    ]);
    deepStrictEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    await assertHoldsOnly(store, stored(events, { stream: anomaly('a'), revision: 0, sequence: 1 }));
  }),
  check('an append of nothing, of one id twice, or to a revision that is none is refused', async (store) => {
    const event = someEvent();
    await rejects(store.append(anomaly('a'), noStream, []), RangeError);
    await rejects(store.append(anomaly('a'), noStream, [event, { ...someEvent(), id: event.id }]), RangeError);
    for (const revision of [-2, 0.5, Number.NaN]) {
      await rejects(store.append(anomaly('a'), revision, [event]), RangeError);
    }
    await assertHoldsOnly(store, []);
  }),
  check('what was handed over may be changed by the caller afterwards', async (store) => {
    const events = someEvents(1);
    const expected = stored(events, { stream: anomaly('a'), revision: 0, sequence: 1 });
    const appended = store.append(anomaly('a'), noStream, events);
    events.push(someEvent());
    deepStrictEqual(await appended, expected);
    await assertHoldsOnly(store, expected);
  }),
];
