import { deepStrictEqual } from 'node:assert/strict';
import { noStream } from '../../../src/store/event-store.ts';
import { check } from '../check.ts';
import { anomaly, someEvent, someEvents, stored } from '../some-events.ts';
import { assertHoldsOnly, rejectsAsConflict } from './appending.ts';

const start = { stream: anomaly('a'), revision: 0, sequence: 1 };

export const idempotency = [
  check('an append repeated at once adds nothing and returns what is stored', async (store) => {
    const events = someEvents(2);
    const first = await store.append(anomaly('a'), noStream, events);
    deepStrictEqual(await store.append(anomaly('a'), noStream, events), first);
    await assertHoldsOnly(store, stored(events, start));
  }),
  check('an append that comes twice at the same time is stored once', async (store) => {
    const events = someEvents(2);
    const appends = [1, 2, 3].map(() => store.append(anomaly('a'), noStream, events));
    const expected = stored(events, start);
    deepStrictEqual(await Promise.all(appends), [expected, expected, expected]);
    await assertHoldsOnly(store, expected);
  }),
  check('an append repeated after the stream has moved on adds nothing and returns what is stored', async (store) => {
    const [first, second, third] = [someEvents(1), someEvents(2), someEvents(1)];
    const expected = stored([...first, ...second, ...third], start);
    await store.append(anomaly('a'), noStream, first);
    await store.append(anomaly('a'), 0, second);
    await store.append(anomaly('a'), 2, third);
    deepStrictEqual(await store.append(anomaly('a'), 0, second), expected.slice(1, 3));
    deepStrictEqual(await store.append(anomaly('a'), noStream, first), expected.slice(0, 1));
    await assertHoldsOnly(store, expected);
  }),
  check('a repeated append with other content under the same ids returns what is stored', async (store) => {
    const events = someEvents(2);
    await store.append(anomaly('a'), noStream, events);
    const other = events.map(({ id }) => someEvent({ id, type: 'AnomalyReported' }));
    deepStrictEqual(await store.append(anomaly('a'), noStream, other), stored(events, start));
    await assertHoldsOnly(store, stored(events, start));
  }),
  check('other ids at the place of a stored append conflict', async (store) => {
    const events = someEvents(2);
    await store.append(anomaly('a'), noStream, events);
    await rejectsAsConflict(store.append(anomaly('a'), noStream, someEvents(2)), anomaly('a'), noStream, 1);
    await rejectsAsConflict(store.append(anomaly('a'), noStream, events.toReversed()), anomaly('a'), noStream, 1);
    await assertHoldsOnly(store, stored(events, start));
  }),
  check('an append of which only the beginning is stored conflicts', async (store) => {
    const [first, second, third] = [someEvent(), someEvent(), someEvent()];
    await store.append(anomaly('a'), noStream, [first, second]);
    const longer = [first, second, third];
    await rejectsAsConflict(store.append(anomaly('a'), noStream, longer), anomaly('a'), noStream, 1);
    await store.append(anomaly('a'), 1, [someEvent({ id: someEvent().id })]);
    await rejectsAsConflict(store.append(anomaly('a'), noStream, longer), anomaly('a'), noStream, 2);
    deepStrictEqual(store.log.head().sequence, 3);
  }),
  check('the beginning of a stored append, repeated alone, is found', async (store) => {
    const events = someEvents(3);
    await store.append(anomaly('a'), noStream, events);
    const expected = stored(events, start);
    deepStrictEqual(await store.append(anomaly('a'), noStream, events.slice(0, 2)), expected.slice(0, 2));
    await assertHoldsOnly(store, expected);
  }),
  check('an append stored elsewhere in its stream conflicts', async (store) => {
    const events = someEvents(3);
    await store.append(anomaly('a'), noStream, events);
    await rejectsAsConflict(store.append(anomaly('a'), noStream, events.slice(1)), anomaly('a'), noStream, 2);
    await rejectsAsConflict(store.append(anomaly('a'), 0, events.slice(0, 1)), anomaly('a'), 0, 2);
    await assertHoldsOnly(store, stored(events, start));
  }),
  check('the same ids on another stream are another append', async (store) => {
    const events = someEvents(2);
    const here = await store.append(anomaly('a'), noStream, events);
    const there = await store.append(anomaly('b'), noStream, events);
    deepStrictEqual(there, stored(events, { stream: anomaly('b'), revision: 0, sequence: 3 }));
    deepStrictEqual(store.log.read(0, 10), [...here, ...there]);
  }),
];
