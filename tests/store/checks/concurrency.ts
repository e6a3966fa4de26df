import { deepStrictEqual } from 'node:assert/strict';
import {
  ConcurrencyError,
  type EventStore,
  type EventToAppend,
  noStream,
  type StoredEvent,
} from '../../../src/store/event-store.ts';
import { check } from '../check.ts';
import { anomaly, someEvents } from '../some-events.ts';

const appenders = 64;

const places = (events: readonly StoredEvent[]) => events.map(({ sequence }) => sequence);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const bySequence = (left: StoredEvent, right: StoredEvent) => left.sequence - right.sequence;

/** Tries until it is in, as callers do who meet a conflict. */
async function appendSomewhere(store: EventStore, events: readonly EventToAppend[]): Promise<readonly StoredEvent[]> {
  let revision = noStream;
  // As many conflicts as there are others, at most.
  for (let attempt = 0; attempt < appenders; attempt += 1) {
    try {
      return await store.append(anomaly('a'), revision, events);
    } catch (error) {
      if (!(error instanceof ConcurrencyError)) throw error;
      revision = error.actualRevision;
    }
  }
  throw new Error(`${appenders} appends at the revision that the conflict before named were conflicts`);
}

export const concurrency = [
  check(`${appenders} appenders on as many streams: every event once, in order, without gaps`, async (store) => {
    const each = 5;
    const returned: StoredEvent[] = [];
    await Promise.all(
      upTo(appenders).map(async (name) => {
        for (let index = 0; index < each; index += 1) {
          returned.push(...(await store.append(anomaly(name), 2 * index - 1, someEvents(2))));
        }
      }),
    );
    const log = store.log.read(0, 10_000);
    deepStrictEqual(places(log), upTo(appenders * each * 2));
    deepStrictEqual(log, returned.sort(bySequence));
    for (const name of upTo(appenders)) {
      const events = await store.readStream(anomaly(name));
      deepStrictEqual(
        events.map(({ revision }) => revision),
        upTo(each * 2).map((place) => place - 1),
      );
      deepStrictEqual(
        events,
        log.filter(({ stream }) => stream === anomaly(name)),
      );
    }
  }),
  check(`${appenders} appenders on one stream: all get in, each append whole, without gaps`, async (store) => {
    const appends = upTo(appenders).map(() => someEvents(3));
    const returned = await Promise.all(appends.map((events) => appendSomewhere(store, events)));
    const stream = await store.readStream(anomaly('a'));
    deepStrictEqual(places(stream), upTo(appenders * 3));
    deepStrictEqual(stream, returned.flat().sort(bySequence));
    for (const [index, events] of appends.entries()) {
      const own = returned[index] as readonly StoredEvent[];
      const first = (own[0] as StoredEvent).revision;
      deepStrictEqual(
        own.map(({ id, revision }) => ({ id, revision })),
        events.map(({ id }, place) => ({ id, revision: first + place })),
      );
    }
  }),
  check('of appends at the same revision at the same time exactly one gets in', async (store) => {
    for (let revision = noStream; revision < 5; revision += 1) {
      const outcomes = await Promise.allSettled(
        upTo(appenders).map(() => store.append(anomaly('a'), revision, someEvents(1))),
      );
      deepStrictEqual(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
      deepStrictEqual((await store.readStream(anomaly('a'))).length, revision + 2);
    }
  }),
];
