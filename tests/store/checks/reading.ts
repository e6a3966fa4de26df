import { deepStrictEqual } from 'node:assert/strict';
import * as fc from 'fast-check';
import type { EventStore, EventToAppend, LocalLog, StoredEvent } from '../../../src/store/event-store.ts';
import { type Check, check } from '../check.ts';
import { anomaly, begin, someEvent } from '../some-events.ts';

const streams = ['a', 'b', 'c'].map(anomaly);

/** A log as one would write it who had to keep nothing: what every answer is compared with. */
function naiveLog(events: readonly StoredEvent[]): Omit<LocalLog, 'subscribe'> {
  const timeOf = (event: StoredEvent) => Date.parse((JSON.parse(event.metadata) as { recordedAt: string }).recordedAt);
  const logTimeAt = (sequence: number) => Math.max(...events.slice(0, sequence).map(timeOf));
  return {
    logTimeAt,
    head: () => ({ sequence: events.length, logTime: logTimeAt(events.length) }),
    read: (after, limit) => events.filter(({ sequence }) => sequence > after).slice(0, limit),
    readAt: (sequences) => sequences.flatMap((wanted) => events.filter(({ sequence }) => sequence === wanted)),
    readStream: (wanted, upTo = events.length) =>
      events.filter(({ stream, sequence }) => stream === wanted && sequence <= upTo),
    sequenceAt: (time, upTo = events.length) =>
      events.filter(({ sequence }) => sequence <= upTo && logTimeAt(sequence) <= time).length,
  };
}

interface GivenAppend {
  readonly stream: number;
  /** Milliseconds after `begin` at which each event was recorded: they may go back. */
  readonly recordedAt: readonly number[];
}

const givenAppends = fc.array(
  fc.record<GivenAppend>({
    stream: fc.nat(streams.length - 1),
    recordedAt: fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 12 },
);

async function appendAll(store: EventStore, given: readonly GivenAppend[]): Promise<StoredEvent[]> {
  const revisions = streams.map(() => -1);
  const log: StoredEvent[] = [];
  for (const { stream: which, recordedAt } of given) {
    const stream = streams[which] as (typeof streams)[number];
    const revision = revisions[which] as number;
    const events: EventToAppend[] = recordedAt.map((after) => someEvent({ recordedAt: begin + after }));
    await store.append(stream, revision, events);
    for (const [index, event] of events.entries()) {
      log.push({ ...event, stream, revision: revision + 1 + index, sequence: log.length + 1 });
    }
    revisions[which] = revision + events.length;
  }
  return log;
}

async function assertSameAs(store: EventStore, events: readonly StoredEvent[]): Promise<void> {
  const { log } = store;
  const naive = naiveLog(events);
  const beyond = events.length + 2;
  deepStrictEqual(log.head(), naive.head());
  for (let sequence = 0; sequence <= beyond; sequence += 1) {
    for (const limit of [0, 1, 2, 1000]) deepStrictEqual(log.read(sequence, limit), naive.read(sequence, limit));
    deepStrictEqual(log.logTimeAt(sequence), naive.logTimeAt(sequence));
    for (const stream of streams) deepStrictEqual(log.readStream(stream, sequence), naive.readStream(stream, sequence));
  }
  for (let after = -7; after <= 22; after += 1) {
    for (let upTo = 0; upTo <= beyond; upTo += 1) {
      deepStrictEqual(log.sequenceAt(begin + after, upTo), naive.sequenceAt(begin + after, upTo));
    }
    deepStrictEqual(log.sequenceAt(begin + after), naive.sequenceAt(begin + after));
  }
  for (const stream of [...streams, anomaly('none')]) {
    deepStrictEqual(log.readStream(stream), naive.readStream(stream));
    deepStrictEqual(await store.readStream(stream), naive.readStream(stream));
  }
  const picked = [beyond, 3, 1, 2, 1, 0, events.length];
  deepStrictEqual(log.readAt(picked), naive.readAt(picked));
}

const sameAsNaive: Check = {
  name: 'whatever was appended, every way of reading it says what a naive log says',
  check: (open) =>
    fc.assert(
      fc.asyncProperty(givenAppends, async (given) => {
        const opened = await open();
        try {
          await assertSameAs(opened.store, await appendAll(opened.store, given));
        } finally {
          await opened.close();
        }
      }),
      { numRuns: 25 },
    ),
};

export const reading = [
  sameAsNaive,
  check('log time is the latest recordedAt so far, and an instant finds the last entry not past it', async (store) => {
    const times = [10, 30, 20, 30, 40];
    await appendAll(store, [{ stream: 0, recordedAt: times }]);
    deepStrictEqual(
      [0, 1, 2, 3, 4, 5, 6].map((sequence) => store.log.logTimeAt(sequence) - begin),
      [Number.NEGATIVE_INFINITY, 10, 30, 30, 30, 40, 40],
    );
    deepStrictEqual(
      [9, 10, 29, 30, 39, 40, 1000].map((after) => store.log.sequenceAt(begin + after)),
      [0, 1, 1, 4, 4, 5, 5],
    );
  }),
];
