import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StreamName } from '../../../src/domain/stream.ts';
import {
  ConcurrencyError,
  type EventStore,
  type EventToAppend,
  LimitExceededError,
  type StoredEvent,
  StoreUnavailableError,
} from '../../../src/store/event-store.ts';
import { type AppendFunction, appends, type BrokenStore, takes } from './broken-store.ts';

/** Appends; what to do where that is a conflict or a refusal is the broken store's. */
const orElse =
  (
    instead: (
      store: EventStore,
      append: { stream: StreamName; expectedRevision: number; events: readonly EventToAppend[] },
      error: unknown,
    ) => ReturnType<AppendFunction>,
  ) =>
  (store: EventStore): AppendFunction =>
  async (stream, expectedRevision, events) => {
    try {
      return await store.append(stream, expectedRevision, events);
    } catch (error) {
      return instead(store, { stream, expectedRevision, events }, error);
    }
  };

const found = async (store: EventStore, stream: StreamName, after: number, count: number) =>
  (await store.readStream(stream)).slice(after + 1, after + 1 + count);

export const brokenAppends: readonly BrokenStore[] = [
  appends(
    'checks no revision',
    'an append behind or ahead of the stream conflicts and adds nothing',
    orElse((store, { stream, events }, error) => {
      if (!(error instanceof ConcurrencyError)) throw error;
      return store.append(stream, error.actualRevision, events);
    }),
  ),
  appends(
    'takes any revision for the beginning of a stream',
    'an append to an existing stream conflicts where there is none',
    orElse((store, { stream, events }, error) => {
      if (!(error instanceof ConcurrencyError) || error.actualRevision !== -1) throw error;
      return store.append(stream, -1, events);
    }),
  ),
  appends(
    'begins a stream anew where none was expected',
    'an append to no stream conflicts where there is one',
    orElse((store, { stream, expectedRevision, events }, error) => {
      if (!(error instanceof ConcurrencyError) || expectedRevision !== -1) throw error;
      return store.append(stream, error.actualRevision, events);
    }),
  ),
  appends('loses an event', '64 appenders on as many streams: every event once, in order, without gaps', (store) => {
    let count = 0;
    return async (stream, revision, events) => {
      count += 1;
      if (count !== 100) return store.append(stream, revision, events);
      const { sequence } = store.log.head();
      const invent = (event: EventToAppend, index: number): StoredEvent => {
        return { ...event, stream, revision: revision + 1 + index, sequence: sequence + 1 + index };
      };
      return events.map(invent);
    };
  }),
  appends(
    'applies a batch event by event',
    'an append beyond a limit is refused, and none of it is stored',
    (store) => async (stream, revision, events) => {
      const stored: StoredEvent[] = [];
      for (const [index, event] of events.entries()) {
        stored.push(...(await store.append(stream, revision + index, [event])));
      }
      return stored;
    },
  ),
  appends(
    'applies the first half of a batch',
    'an append at the revision of the stream goes after it',
    (store) => (stream, revision, events) =>
      store.append(stream, revision, events.slice(0, Math.ceil(events.length / 2))),
  ),
  appends(
    'stores a repeated append again',
    'an append repeated at once adds nothing and returns what is stored',
    (store) => {
      const known = new Set<number>();
      return async (stream, revision, events) => {
        const stored = await store.append(stream, revision, events);
        const [first] = stored;
        if (first === undefined || !known.has(first.sequence)) {
          for (const { sequence } of stored) known.add(sequence);
          return stored;
        }
        return store.append(stream, (await store.readStream(stream)).length - 1, events);
      };
    },
  ),
  appends(
    'compares no ids',
    'other ids at the place of a stored append conflict',
    orElse(async (store, { stream, expectedRevision, events }, error) => {
      const there = await found(store, stream, expectedRevision, events.length);
      if (there.length === events.length && there.length > 0) return there;
      throw error;
    }),
  ),
  appends(
    'compares the first id only',
    'an append of which only the beginning is stored conflicts',
    orElse(async (store, { stream, expectedRevision, events }, error) => {
      const there = await found(store, stream, expectedRevision, events.length);
      if (there.length > 0 && there[0]?.id === events[0]?.id) return there;
      throw error;
    }),
  ),
  appends(
    'looks for ids anywhere in the stream',
    'an append stored elsewhere in its stream conflicts',
    orElse(async (store, { stream, events }, error) => {
      const ids = new Set<string>(events.map(({ id }) => id));
      const there = (await store.readStream(stream)).filter(({ id }) => ids.has(id));
      if (there.length === events.length && there.length > 0) return there;
      throw error;
    }),
  ),
  appends(
    'compares the content of repeated appends',
    'a repeated append with other content under the same ids returns what is stored',
    (store) => async (stream, revision, events) => {
      const stored = await store.append(stream, revision, events);
      if (stored.every(({ type }, index) => type === events[index]?.type)) return stored;
      throw new ConcurrencyError(stream, revision, revision + events.length);
    },
  ),
  appends(
    'knows appends by their number of events',
    'the beginning of a stored append, repeated alone, is found',
    (store) => {
      const sizes = new Map<string, number>();
      return async (stream, revision, events) => {
        const stored = await store.append(stream, revision, events);
        const key = `${revision} ${stream}`;
        const size = sizes.get(key) ?? events.length;
        sizes.set(key, size);
        if (size !== events.length) throw new ConcurrencyError(stream, revision, revision + size);
        return stored;
      };
    },
  ),
  appends(
    'forgets an append once the stream has moved on',
    'an append repeated after the stream has moved on adds nothing and returns what is stored',
    (store) => async (stream, revision, events) => {
      const stored = await store.append(stream, revision, events);
      const actual = (await store.readStream(stream)).length - 1;
      if (stored.at(-1)?.revision === actual) return stored;
      throw new ConcurrencyError(stream, revision, actual);
    },
  ),
  appends(
    'takes an id for the same append on any stream',
    'the same ids on another stream are another append',
    (store) => {
      const known = new Map<string, StoredEvent>();
      return async (stream, revision, events) => {
        const there = events.flatMap(({ id }) => known.get(id) ?? []);
        if (there.length === events.length && there.length > 0) return there;
        const stored = await store.append(stream, revision, events);
        for (const event of stored) known.set(event.id, event);
        return stored;
      };
    },
  ),
  appends(
    'fails what shares a commit with a conflict',
    'a conflict neither takes a sequence nor stops the appends beside it',
    (store) => {
      let hasConflicted = false;
      return async (...append) => {
        try {
          const stored = await store.append(...append);
          if (hasConflicted) throw new StoreUnavailableError('the transaction was rolled back');
          return stored;
        } catch (error) {
          hasConflicted = error instanceof ConcurrencyError;
          throw error;
        }
      };
    },
  ),
  appends(
    'reads its arguments late',
    'what was handed over may be changed by the caller afterwards',
    (store) =>
      async (...append) => {
        await nextTurn();
        return store.append(...append);
      },
  ),
  appends(
    'answers twice the same place at the same time',
    'of appends at the same revision at the same time exactly one gets in',
    (store) => async (stream, revision, events) => {
      const { length } = await store.readStream(stream);
      if (length - 1 !== revision) return store.append(stream, revision, events);
      return store.append(stream, revision, events).catch(() => found(store, stream, revision, events.length));
    },
  ),
  appends(
    'says that it took what is too large',
    'an append beyond a limit is refused, and none of it is stored',
    orElse(async (_store, _append, error) => {
      if (error instanceof LimitExceededError) return [];
      throw error;
    }),
  ),
  appends(
    'says that it took what is none',
    'an append of nothing, of one id twice, or to a revision that is none is refused',
    orElse(async (_store, _append, error) => {
      if (error instanceof RangeError) return [];
      throw error;
    }),
  ),
  takes(
    'mends what it can not keep',
    'what can not be given back as it came is refused, and none of it is stored',
    (event) => ({ ...event, data: event.data.toWellFormed() }),
  ),
  appends(
    'takes half of what the envelope allows',
    'an event of the largest size is kept exactly',
    (store) =>
      async (...append) => {
        const [, , events] = append;
        if (events.some(({ data }) => Buffer.byteLength(data) > 128 * 1024)) throw new LimitExceededError('too large');
        return store.append(...append);
      },
  ),
  appends(
    'takes fewer events than the envelope allows',
    'an append of the largest number of events, and one of the largest size, are kept',
    (store) =>
      async (...append) => {
        if (append[2].length > 50) throw new LimitExceededError('too many');
        return store.append(...append);
      },
  ),
  takes('writes JSON anew', 'bytes are kept exactly, whatever the text', (event) => ({
    ...event,
    data: event.data.endsWith('}') && event.data.isWellFormed() ? rewritten(event.data) : event.data,
  })),
  takes('composes characters', 'bytes are kept exactly, whatever the text', (event) => ({
    ...event,
    data: event.data.normalize('NFC'),
  })),
  takes(
    'takes stream names without case',
    'the name of a stream is kept exactly, and none is taken for another',
    (event) => event,
    (stream) => stream.toLowerCase() as StreamName,
  ),
];

function rewritten(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}
