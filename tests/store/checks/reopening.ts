import { deepStrictEqual, ok, rejects } from 'node:assert/strict';
import { type EventStore, noStream } from '../../../src/store/event-store.ts';
import { check, type Opened } from '../check.ts';
import { anomaly, someEvents, stored } from '../some-events.ts';
import { assertHoldsOnly } from './appending.ts';

const start = { stream: anomaly('a'), revision: 0, sequence: 1 };

function reopen(opened: Opened): Promise<EventStore> {
  ok(opened.reopen, 'a store that outlives its process can be opened again');
  return opened.reopen();
}

/** For stores that outlive their process. */
export const reopening = [
  check(
    'what was acknowledged is there after closing and opening again, and the log goes on',
    async (store, opened) => {
      const [first, second] = [someEvents(3), someEvents(2)];
      const expected = stored([...first, ...second], start);
      await store.append(anomaly('a'), noStream, first);
      const head = store.log.head();
      const again = await reopen(opened);
      deepStrictEqual(again.log.head(), head);
      await assertHoldsOnly(again, expected.slice(0, 3));
      deepStrictEqual(await again.append(anomaly('a'), noStream, first), expected.slice(0, 3));
      deepStrictEqual(await again.append(anomaly('a'), 2, second), expected.slice(3));
      await assertHoldsOnly(again, expected);
    },
  ),
  check('what was waiting when the store was closed is stored and acknowledged, or neither', async (store, opened) => {
    const appends = Array.from({ length: 20 }, (_, name) => store.append(anomaly(name), noStream, someEvents(2)));
    const outcomes = Promise.allSettled(appends);
    const again = await reopen(opened);
    const acknowledged = (await outcomes).flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
    // Of appends at the same time, to different streams, any may come first.
    deepStrictEqual(
      again.log.read(0, 100),
      acknowledged.toSorted((left, right) => left.sequence - right.sequence),
    );
    await rejects(store.append(anomaly('a'), noStream, someEvents(1)), { name: 'StoreUnavailableError' });
  }),
];
