import type { EventStore, LogHead } from '../../../src/store/event-store.ts';
import { openMemoryStore } from '../../../src/store/memory/open-memory-store.ts';
import { anomaly, someEvents } from '../some-events.ts';
import { type BrokenStore, reads, shows } from './broken-store.ts';

const naive = 'whatever was appended, every way of reading it says what a naive log says';
const whileAppending = 'a listener that reads on at every call has read all, in order, while many append';
const untilEnded = 'listeners are told in the order in which they came, each until it ends its subscription';

const recordedAtOf = (store: EventStore, sequence: number) => {
  const [event] = store.log.readAt([sequence]);
  return event === undefined
    ? store.log.logTimeAt(sequence)
    : Date.parse((JSON.parse(event.metadata) as { recordedAt: string }).recordedAt);
};

export const brokenLogs: readonly BrokenStore[] = [
  shows(
    'leaves a gap in the sequences',
    '64 appenders on one stream: all get in, each append whole, without gaps',
    (event) => ({
      ...event,
      sequence: event.sequence > 2 ? event.sequence + 1 : event.sequence,
    }),
  ),
  shows(
    'counts revisions from 1',
    'an append to no stream begins it at revision 0 and returns what is stored',
    (event) => ({
      ...event,
      revision: event.revision + 1,
    }),
  ),
  {
    name: 'begins with an event of its own',
    breaks: 'an empty store holds nothing',
    async open() {
      const store = openMemoryStore();
      await store.append(anomaly('first'), -1, someEvents(1));
      return { store, close: () => store.close() };
    },
  },
  reads('gives the last event of a page again on the next', naive, ({ log }) => ({
    read: (after, limit) => log.read(Math.max(0, after - 1), limit),
  })),
  reads('reads the newest first', naive, ({ log }) => ({ read: (...range) => log.read(...range).toReversed() })),
  reads('reads beyond the limit', naive, ({ log }) => ({ read: (after, limit) => log.read(after, limit + 1) })),
  reads('reads in the order of the log where another was asked for', naive, ({ log }) => ({
    readAt: (sequences) => log.readAt(sequences.toSorted((left, right) => left - right)),
  })),
  reads('reads a stream as it is now', naive, ({ log }) => ({ readStream: (stream) => log.readStream(stream) })),
  reads('loses an event when read', naive, ({ log }) => ({
    read: (...range) => log.read(...range).filter(({ sequence }) => sequence !== 3),
  })),
  reads(
    'takes the last recordedAt for the log time',
    'log time is the latest recordedAt so far, and an instant finds the last entry not past it',
    (store) => ({ logTimeAt: (sequence) => recordedAtOf(store, sequence) }),
  ),
  reads(
    'finds what was recorded before an instant, not at it',
    'log time is the latest recordedAt so far, and an instant finds the last entry not past it',
    ({ log }) => ({ sequenceAt: (time) => log.sequenceAt(time - 1) }),
  ),
  reads('tells the time of the last entry', 'a listener is told the head with its log time', (store) => ({
    subscribe: (listener) =>
      store.log.subscribe(({ sequence }) => listener({ sequence, logTime: recordedAtOf(store, sequence) })),
  })),
  reads('tells late', whileAppending, ({ log }) => ({
    subscribe: (listener) => log.subscribe((head) => setImmediate(() => listener(head))),
  })),
  reads('tells in another order', whileAppending, ({ log }) => ({
    subscribe(listener) {
      let held: LogHead | undefined;
      return log.subscribe((head) => {
        if (head.sequence % 2 === 0) {
          listener(head);
          if (held !== undefined) listener(held);
          held = undefined;
        } else held = head;
      });
    },
  })),
  reads('tells of every second advance', whileAppending, ({ log }) => ({
    subscribe: (listener) => log.subscribe((head) => head.sequence % 2 === 0 && listener(head)),
  })),
  reads('goes on telling', untilEnded, ({ log }) => ({
    subscribe(listener) {
      log.subscribe(listener);
      return () => undefined;
    },
  })),
  reads('tells the last who came first', untilEnded, ({ log }) => {
    const listeners: ((head: LogHead) => void)[] = [];
    log.subscribe((head) => {
      for (const listener of listeners.toReversed()) listener(head);
    });
    return {
      subscribe(listener) {
        listeners.push(listener);
        return () => void listeners.splice(listeners.indexOf(listener), 1);
      },
    };
  }),
  reads(
    'keeps a set of functions',
    'one function that subscribed twice is told twice, and once after one end',
    ({ log }) => {
      const listeners = new Set<(head: LogHead) => void>();
      log.subscribe((head) => {
        for (const listener of listeners) listener(head);
      });
      return {
        subscribe(listener) {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      };
    },
  ),
];
