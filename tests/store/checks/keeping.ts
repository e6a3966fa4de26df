import { deepStrictEqual, rejects } from 'node:assert/strict';
import { type EventToAppend, LimitExceededError, noStream } from '../../../src/store/event-store.ts';
import { maxAppendBytes, maxAppendEvents, maxEventBytes } from '../../../src/store/limits.ts';
import { check } from '../check.ts';
import { anomaly, someEvent, someEvents, stored } from '../some-events.ts';
import { assertHoldsOnly } from './appending.ts';

const start = { stream: anomaly('a'), revision: 0, sequence: 1 };

const typeBytes = 2 * someEvent().type.length;

/** An event of exactly so many bytes of data and metadata, in UTF-8. */
function eventOf(bytes: number, filling = 'x'): EventToAppend {
  const event = someEvent({ data: '{"text":""}' });
  const room = bytes - Buffer.byteLength(event.data) - Buffer.byteLength(event.metadata);
  const size = Buffer.byteLength(filling);
  const text = filling.repeat(Math.floor(room / size)) + 'x'.repeat(room % size);
  return { ...event, data: `{"text":"${text}"}` };
}

const texts = [
  'Союз МС-22: утечка',
  'composed \u00e9, decomposed e\u0301, ligature \ufb01',
  'line \u2028 paragraph \u2029 joined \u200d marked \ufeff deleted \u007f',
  'emoji 🛰️👩🏽‍🚀, beyond \u{10ffff}',
  'quotes \' " and ; DROP TABLE event; --',
  '__proto__ \\u0000 \\ud800',
];

export const keeping = [
  check('bytes are kept exactly, whatever the text', async (store) => {
    const events = texts.flatMap((text) => [
      someEvent({ data: JSON.stringify({ text }), type: text.slice(0, 8) }),
      // As no canonical JSON is: spaces, keys out of order and twice, numbers in more than one way.
      someEvent({ data: `{ "z": 1.0, "a": 1e2, "a": -0, "text": ${JSON.stringify(text)}\n}` }),
    ]);
    await store.append(anomaly('a'), noStream, events);
    await assertHoldsOnly(store, stored(events, start));
  }),
  check('the name of a stream is kept exactly, and none is taken for another', async (store) => {
    const names = ['anomaly-A', 'anomaly-a', 'anomaly-\u00e9', 'anomaly-e\u0301', 'anomaly-a ', 'anomaly-%'].map(
      (name) => anomaly(name.slice('anomaly-'.length)),
    );
    for (const [index, stream] of names.entries()) {
      const events = someEvents(1);
      const expected = stored(events, { stream, revision: 0, sequence: index + 1 });
      deepStrictEqual(await store.append(stream, noStream, events), expected);
      deepStrictEqual(await store.readStream(stream), expected);
    }
  }),
  check('an event of the largest size is kept exactly', async (store) => {
    const events = [eventOf(maxEventBytes), eventOf(maxEventBytes, '🛰'), eventOf(maxEventBytes, 'é')];
    await store.append(anomaly('a'), noStream, events);
    await assertHoldsOnly(store, stored(events, start));
  }),
  check('an append of the largest number of events, and one of the largest size, are kept', async (store) => {
    const many = someEvents(maxAppendEvents);
    const large = Array.from({ length: 4 }, () => eventOf(maxAppendBytes / 4 - typeBytes));
    await store.append(anomaly('a'), noStream, many);
    await store.append(anomaly('a'), maxAppendEvents - 1, large);
    await assertHoldsOnly(store, stored([...many, ...large], start));
  }),
  check('an append beyond a limit is refused, and none of it is stored', async (store) => {
    const beyond = [
      [someEvent(), eventOf(maxEventBytes + 1)],
      [someEvent(), eventOf(maxEventBytes + 1, 'é')],
      someEvents(maxAppendEvents + 1),
      [1, 0, 0, 0].map((beyond) => eventOf(maxAppendBytes / 4 - typeBytes + beyond)),
    ];
    for (const events of beyond) await rejects(store.append(anomaly('a'), noStream, events), LimitExceededError);
    await assertHoldsOnly(store, []);
  }),
  check('what can not be given back as it came is refused, and none of it is stored', async (store) => {
    const unfit: Partial<EventToAppend>[] = [
      { id: someEvent().id.toUpperCase() as EventToAppend['id'] },
      { id: 'not-a-uuid' as EventToAppend['id'] },
      { type: '' },
      { data: '{"text":"\ud800"}' },
      { data: '{"text":"\u0000"}' },
      { data: 'text' },
      { metadata: '{"recordedAt":' },
      { metadata: '{}' },
      { metadata: '{"recordedAt":"some day"}' },
    ];
    for (const part of unfit) {
      await rejects(store.append(anomaly('a'), noStream, [someEvent(), someEvent(part)]), RangeError);
    }
    await assertHoldsOnly(store, []);
  }),
];
