import { deepStrictEqual } from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { type LogHead, noStream, type StoredEvent } from '../../../src/store/event-store.ts';
import { check } from '../check.ts';
import { anomaly, begin, someEvent, someEvents } from '../some-events.ts';

export const subscribing = [
  check('a listener that reads on at every call has read all, in order, while many append', async (store) => {
    const told: LogHead[] = [];
    const heads: LogHead[] = [];
    const seen: StoredEvent[] = [];
    const seenAtCall: number[] = [];
    store.log.subscribe((head) => {
      told.push(head);
      heads.push(store.log.head());
      seen.push(...store.log.read(seen.length, head.sequence - seen.length));
      seenAtCall.push(seen.length);
    });
    const seenWhenAppended = await Promise.all(
      Array.from({ length: 32 }, async (_, name) => {
        const own: boolean[] = [];
        for (let revision = noStream; revision < 4; revision += 1) {
          const [event] = await store.append(anomaly(name), revision, someEvents(1));
          own.push(event !== undefined && isDeepStrictEqual(seen[event.sequence - 1], event));
        }
        return own;
      }),
    );
    const sequences = told.map(({ sequence }) => sequence);
    deepStrictEqual(seen.length, 32 * 5);
    deepStrictEqual(seen, store.log.read(0, 1000));
    deepStrictEqual(heads, told);
    deepStrictEqual(seenAtCall, sequences);
    deepStrictEqual(
      sequences,
      [...new Set(sequences)].sort((left, right) => left - right),
    );
    deepStrictEqual(new Set(seenWhenAppended.flat()), new Set([true]));
  }),
  check('a listener is told the head with its log time', async (store) => {
    const heads: LogHead[] = [];
    store.log.subscribe((head) => heads.push(head));
    await store.append(anomaly('a'), noStream, [
      someEvent({ recordedAt: begin + 5 }),
      someEvent({ recordedAt: begin }),
    ]);
    await store.append(anomaly('a'), 1, [someEvent({ recordedAt: begin + 1 })]);
    deepStrictEqual(heads, [
      { sequence: 2, logTime: begin + 5 },
      { sequence: 3, logTime: begin + 5 },
    ]);
  }),
  check('what adds nothing tells nobody', async (store) => {
    const events = someEvents(1);
    await store.append(anomaly('a'), noStream, events);
    const heads: LogHead[] = [];
    store.log.subscribe((head) => heads.push(head));
    await store.append(anomaly('a'), noStream, events);
    await store.append(anomaly('a'), 5, someEvents(1)).catch(() => undefined);
    deepStrictEqual(heads, []);
  }),
  check('listeners are told in the order in which they came, each until it ends its subscription', async (store) => {
    const told: string[] = [];
    const listen = (name: string) => store.log.subscribe(({ sequence }) => told.push(`${name} ${sequence}`));
    const endFirst = listen('first');
    const endSecond = listen('second');
    await store.append(anomaly('a'), noStream, someEvents(1));
    endFirst();
    endFirst();
    await store.append(anomaly('a'), 0, someEvents(1));
    endSecond();
    await store.append(anomaly('a'), 1, someEvents(1));
    deepStrictEqual(told, ['first 1', 'second 1', 'second 2']);
  }),
  check('one function that subscribed twice is told twice, and once after one end', async (store) => {
    const told: number[] = [];
    const listener = ({ sequence }: LogHead) => void told.push(sequence);
    const end = store.log.subscribe(listener);
    store.log.subscribe(listener);
    await store.append(anomaly('a'), noStream, someEvents(1));
    end();
    await store.append(anomaly('a'), 0, someEvents(1));
    deepStrictEqual(told, [1, 1, 2]);
  }),
];
