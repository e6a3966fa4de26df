import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logStream, type StreamName } from '../../src/domain/stream.ts';
import { copyLog, type Source, type Target } from '../../src/log-tool/copy/copy-log.ts';
import { type EventStore, type LocalLog, OutcomeUnknownError } from '../../src/store/event-store.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { type Attempt, anyAttempts } from '../commands/arbitraries.ts';
import { play, prelude, recorded } from '../commands/play.ts';
import { accepted, registerVehicle, rig, uuidOf } from '../commands/rig.ts';
import { folders } from '../store/folders.ts';
import { eventsOf, loadMs22, notedMark, quietConsole, viewsOf } from './logs.ts';

const newFolder = folders();

const from =
  (log: LocalLog): (() => Promise<Source>) =>
  async () => ({ log, close: () => {} });

const into = (store: EventStore, appendsPerCommit = 1): Target => ({
  store,
  copyMark: notedMark(),
  appendsPerCommit,
});

const copy = (source: EventStore, target: Target) => copyLog(from(source.log), target, quietConsole());

/** Copies there and back, and expects the same bytes and views each time. */
async function expectSameThereAndBack(original: EventStore) {
  const memory = openMemoryStore();
  const back = openSqliteStore({ folder: newFolder() });
  const head = original.log.head().sequence;
  expect(await copy(original, into(memory))).toEqual({ from: 0, head });
  expect(await copy(memory, into(back, 500))).toEqual({ from: 0, head });
  const views = await viewsOf(original.log);
  for (const store of [memory, back]) {
    expect(eventsOf(store.log)).toEqual(eventsOf(original.log));
    expect(store.log.head()).toEqual(original.log.head());
    expect(await viewsOf(store.log)).toBe(views);
  }
  await back.close();
}

async function history(attempts: readonly Attempt[]) {
  const store = openSqliteStore({ folder: newFolder() });
  const rigged = await rig({ store });
  const played = [...(await prelude(rigged)), ...(await play(rigged, attempts))];
  return { store, commands: recorded(played).map(({ entries }) => entries.map(({ id }) => id)) };
}

/** A store that tells what it was asked to append. */
function listening(store: EventStore) {
  const appends: string[][] = [];
  const append: EventStore['append'] = (stream, revision, events) => {
    appends.push(events.map(({ id }) => id));
    return store.append(stream, revision, events);
  };
  return { appends, store: { ...store, append } };
}

describe('a copy of a log', () => {
  it('has every byte of the record of Soyuz MS-22, from SQLite to memory and back, and the same views', async () => {
    const folder = newFolder();
    await loadMs22(folder);
    const original = openSqliteStore({ folder });
    await expectSameThereAndBack(original);
    await original.close();
  });

  it('has every byte of any history', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempts(30), async (attempts) => {
        const { store } = await history(attempts);
        await expectSameThereAndBack(store);
        await store.close();
      }),
      { numRuns: 8 },
    );
  });

  it('has the events of each command in one append, in the order of the log', async () => {
    const [attempts = []] = fc.sample(anyAttempts(40), { numRuns: 1, seed: 3 });
    const { store, commands } = await history(attempts);
    expect(Math.max(...commands.map(({ length }) => length))).toBeGreaterThan(3);
    const listened = listening(openMemoryStore());
    await copy(store, into(listened.store));
    // The first of them opened the log.
    expect(listened.appends.slice(1)).toEqual(commands);
    await store.close();
  });

  it('goes on after what is there, wherever that ends', async () => {
    const { store } = await history(fc.sample(anyAttempts(20), { numRuns: 1, seed: 4 })[0] ?? []);
    const events = eventsOf(store.log);
    for (let held = 0; held <= events.length; held += 5) {
      const target = openMemoryStore();
      for (const event of events.slice(0, held)) await target.append(event.stream, event.revision - 1, [event]);
      expect(await copy(store, into(target))).toEqual({ from: held, head: events.length });
      expect(eventsOf(target.log)).toEqual(events);
    }
    await store.close();
  });

  it('follows a source that grows meanwhile to its end', async () => {
    const { store, handle } = await rig();
    const register = async (id: string, index: number) =>
      accepted(await handle(registerVehicle(id, { commandId: uuidOf(index) })));
    await register('iss', 1);
    let opened = 0;
    const growing = async (): Promise<Source> => {
      opened += 1;
      if (opened === 2) await register('nauka', 2);
      const head = store.log.head();
      return { log: { ...store.log, head: () => head }, close: () => {} };
    };
    const target = into(openMemoryStore());
    expect(await copyLog(growing, target, quietConsole())).toEqual({ from: 0, head: 3 });
    expect(eventsOf(target.store.log)).toEqual(eventsOf(store.log));
  });

  it('keeps servers away from its first entry on until it was compared, and only then lets them in', async () => {
    const { store } = await history([]);
    const memory = openMemoryStore();
    const mark = notedMark();
    const seen: boolean[] = [];
    const watched: EventStore = {
      ...memory,
      append: async (...append) => {
        seen.push(await mark.isSet());
        return memory.append(...append);
      },
    };
    const target = { store: watched, copyMark: mark, appendsPerCommit: 1 };
    await copyLog(from(store.log), target, quietConsole());
    expect(mark.told).toEqual(['set', 'clear']);
    expect(seen).toEqual(seen.map(() => true));
    expect(seen.length).toBeGreaterThan(5);
    await store.close();
  });

  it('is not complete, and keeps its mark, where what came to the target is something else', async () => {
    const { store } = await history([]);
    const memory = openMemoryStore();
    const read: LocalLog['read'] = (after, limit) =>
      memory.log
        .read(after, limit)
        .map((event) => (event.sequence === 3 ? { ...event, data: `${event.data} ` } : event));
    const mark = notedMark();
    const target = { store: { ...memory, log: { ...memory.log, read } }, copyMark: mark, appendsPerCommit: 1 };
    await expect(copyLog(from(store.log), target, quietConsole())).rejects.toThrow(
      'The copy is not what the source is: it differs at #3.',
    );
    expect(mark.told).toEqual(['set']);
    await store.close();
  });

  it('repeats an append of which it does not learn what became, whether or not it took effect', async () => {
    const { store } = await history(fc.sample(anyAttempts(10), { numRuns: 1, seed: 5 })[0] ?? []);
    const memory = openMemoryStore();
    let count = 0;
    const flaky: EventStore = {
      ...memory,
      append: async (...append) => {
        count += 1;
        if (count % 5 === 1) throw new OutcomeUnknownError('cut off before');
        const stored = await memory.append(...append);
        if (count % 5 === 3) throw new OutcomeUnknownError('cut off after');
        return stored;
      },
    };
    await copy(store, into(flaky));
    expect(eventsOf(memory.log)).toEqual(eventsOf(store.log));
    await store.close();
  });

  it('stops where somebody else writes to the target, and says where', async () => {
    const { store } = await history([]);
    const memory = openMemoryStore();
    const [first] = eventsOf(store.log);
    const disturbed: EventStore = {
      ...memory,
      append: async (stream, revision, events) => {
        if (memory.log.head().sequence === 2 && first !== undefined) {
          await memory.append('vehicle-other' as StreamName, -1, [{ ...first, id: uuidOf(99) }]);
        }
        return memory.append(stream, revision, events);
      },
    };
    await expect(copy(store, into(disturbed))).rejects.toThrow(
      '#3 of the source became #4 of the target: somebody else writes to it.',
    );
    await store.close();
  });

  it('tells how far it is, at most once a second', async () => {
    const { store } = await history([]);
    const console = quietConsole();
    await copyLog(from(store.log), into(openMemoryStore()), console);
    const head = store.log.head().sequence;
    expect(console.told[0]).toBe(`Copying: 0 of ${head}`);
    expect(console.told[1]).toMatch(new RegExp(`^Copying: 1 of ${head}, 1/s$`));
    expect(console.told.at(-1)).toBe(`Comparing the copy: ${head} of ${head}`);
    await store.close();
  });
});

describe('a copy is refused', () => {
  const foreign = (log: LocalLog) => log.read(1, 1).map((event) => ({ ...event, id: uuidOf(99) }));
  const other = 'vehicle-other' as StreamName;
  const two = async () => [(await history([])).store, (await history([])).store] as const;

  it('into a store that holds something else, which stays as it is', async () => {
    const { store } = await history([]);
    const target = (await rig()).store;
    await target.append(other, -1, foreign(store.log));
    const before = eventsOf(target.log);
    await expect(copy(store, into(target))).rejects.toThrow(
      'The target holds something else: it differs from the source at #2. A copy goes into an empty store.',
    );
    expect(eventsOf(target.log)).toEqual(before);
    await store.close();
  });

  it('into a store that goes on after the source', async () => {
    const [store, target] = await two();
    await target.append(other, -1, foreign(store.log));
    const head = store.log.head().sequence;
    await expect(copy(store, into(target))).rejects.toThrow(
      `The target goes on after the source: it holds #${head + 1}, the source ends with #${head}.`,
    );
    await Promise.all([store.close(), target.close()]);
  });

  it('from a store that holds nothing', async () => {
    const target = into(openMemoryStore());
    await expect(copy(openMemoryStore(), target)).rejects.toThrow('The source holds nothing.');
    expect(await target.copyMark.isSet()).toBe(false);
  });

  it('from entries that say nothing of their command', async () => {
    const source = openMemoryStore();
    const metadata = '{"recordedAt":"2022-12-15T00:45:00.000Z"}';
    await source.append(logStream, -1, [{ id: uuidOf(1), type: 'LogOpened', data: '{}', metadata }]);
    await expect(copy(source, into(openMemoryStore()))).rejects.toThrow(
      '#1 of the source says nothing of its command: let `verify` look at the source first.',
    );
  });
});
