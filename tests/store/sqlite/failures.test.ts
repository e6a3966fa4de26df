import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type LogHead, OutcomeUnknownError, StoreUnavailableError } from '../../../src/store/event-store.ts';
import { keepLocalLog } from '../../../src/store/sqlite/local-log.ts';
import { openLogFile } from '../../../src/store/sqlite/open-log-file.ts';
import { logFormat } from '../../../src/store/sqlite/schema.ts';
import { sqliteEventStore } from '../../../src/store/sqlite/sqlite-event-store.ts';
import { folders } from '../folders.ts';
import { anomaly, begin, someEvent, someEvents, stored } from '../some-events.ts';

const newFolder = folders();

/** A store, its database, what that was told to execute, and a way to step in. */
function openStore(folder = newFolder()) {
  const database = openLogFile(join(folder, 'log.sqlite'), logFormat);
  const store = sqliteEventStore(database, keepLocalLog(database), () => undefined);
  const executed: string[] = [];
  const really = database.exec.bind(database);
  const disk = { execute: really };
  database.exec = (sql) => {
    executed.push(sql);
    disk.execute(sql);
  };
  return { store, database, executed, disk, really };
}

/** Fails one statement, before or after it took effect. */
const failing = (sql: string, really: DatabaseSync['exec'], takesEffect: boolean) => (given: string) => {
  if (given !== sql) return really(given);
  if (takesEffect) really(given);
  throw new Error('disk I/O error');
};

const outcomesOf = async (appends: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(appends)).map((outcome) =>
    outcome.status === 'rejected' ? outcome.reason : outcome.value,
  );

describe('group commit', () => {
  it('puts appends that wait at the same time into one commit', async () => {
    const { store, executed } = openStore();
    await Promise.all(Array.from({ length: 64 }, (_, name) => store.append(anomaly(name), -1, someEvents(1))));
    expect(executed).toEqual(['BEGIN IMMEDIATE', 'COMMIT']);
    expect(store.log.head().sequence).toBe(64);
    await store.close();
  });

  it('waits for what comes in the next turns of the loop, a few of them, as long as each brings some', async () => {
    const { store, executed } = openStore();
    const append = (name: string) => store.append(anomaly(name), -1, someEvents(1));
    const appends = [append('first'), append('with it')];
    for (let turn = 1; turn <= 3; turn += 1) {
      await nextTurn();
      appends.push(append(`in turn ${turn}`));
    }
    await Promise.all(appends);
    await append('alone');
    expect(executed).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'BEGIN IMMEDIATE', 'COMMIT']);
    await store.close();
  });

  it('does not wait for ever', async () => {
    const { store, executed } = openStore();
    const append = (name: number) => store.append(anomaly(name), -1, someEvents(1));
    const appends = [append(0)];
    for (let name = 1; executed.length === 0; name += 1) {
      appends.push(append(name));
      await nextTurn();
    }
    expect(appends.length).toBeLessThan(10);
    await Promise.all(appends);
    await store.close();
  });

  it('keeps the process for no more than 512 appends at a time', async () => {
    const { store, executed } = openStore();
    await Promise.all(Array.from({ length: 513 }, (_, name) => store.append(anomaly(name), -1, someEvents(1))));
    expect(executed).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'BEGIN IMMEDIATE', 'COMMIT']);
    await store.close();
  });

  it('tells listeners once a commit, before any of its appends resolves', async () => {
    const { store } = openStore();
    const order: string[] = [];
    store.log.subscribe(({ sequence }) => order.push(`head ${sequence}`));
    await Promise.all(
      ['a', 'b'].map((name) => store.append(anomaly(name), -1, someEvents(2)).then(() => order.push(name))),
    );
    expect(order).toEqual(['head 4', 'a', 'b']);
    await store.close();
  });

  it('commits what is waiting when the store is closed', async () => {
    const { store, executed } = openStore();
    const appends = ['a', 'b'].map((name) => store.append(anomaly(name), -1, someEvents(1)));
    await store.close();
    expect((await Promise.all(appends)).flat().map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(executed).toEqual(['BEGIN IMMEDIATE', 'COMMIT']);
  });
});

describe('a commit that fails', () => {
  it('is an unknown outcome for all in it; nothing is there, and the appends repeated get in', async () => {
    const { store, executed, disk, really } = openStore();
    await store.append(anomaly('a'), -1, [someEvent({ recordedAt: begin })]);
    const heads: LogHead[] = [];
    store.log.subscribe((head) => heads.push(head));
    const batches = [someEvents(1), someEvents(2)];
    const append = () => batches.map((events, name) => store.append(anomaly(name), -1, events));

    disk.execute = failing('COMMIT', really, false);
    executed.length = 0;
    const unknown = new OutcomeUnknownError('The commit failed: disk I/O error.');
    expect(await outcomesOf(append())).toEqual([unknown, unknown]);
    expect(executed).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK', 'PRAGMA wal_checkpoint(TRUNCATE)']);
    expect(store.log.head()).toEqual({ sequence: 1, logTime: begin });
    expect(heads).toEqual([]);

    disk.execute = really;
    const expected = batches.flatMap((events, name) =>
      stored(events, { stream: anomaly(name), revision: 0, sequence: name + 2 }),
    );
    expect((await outcomesOf(append())).flat()).toEqual(expected);
    expect(store.log.read(1, 10)).toEqual(expected);
    await store.close();
  });

  it('is found out by repeating where it took effect after all, and listeners are told', async () => {
    const { store, disk, really } = openStore();
    const heads: LogHead[] = [];
    store.log.subscribe((head) => heads.push(head));
    const events = someEvents(2);
    disk.execute = failing('COMMIT', really, true);
    expect(await outcomesOf([store.append(anomaly('a'), -1, events)])).toEqual([
      new OutcomeUnknownError('The commit failed: disk I/O error.'),
    ]);
    expect(heads).toEqual([{ sequence: 2, logTime: begin }]);
    disk.execute = really;
    const expected = stored(events, { stream: anomaly('a'), revision: 0, sequence: 1 });
    expect(await store.append(anomaly('a'), -1, events)).toEqual(expected);
    expect(store.log.read(0, 10)).toEqual(expected);
    expect(heads).toHaveLength(1);
    await store.close();
  });

  it('lets nothing in before the file is as it was', async () => {
    const { store, disk, really } = openStore();
    const events = someEvents(1);
    disk.execute = (sql) => {
      if (sql === 'COMMIT' || sql === 'ROLLBACK') throw new Error('disk I/O error');
      really(sql);
    };
    expect(await outcomesOf([store.append(anomaly('a'), -1, events)])).toEqual([
      new OutcomeUnknownError('The commit failed: disk I/O error.'),
    ]);
    expect(await outcomesOf([store.append(anomaly('a'), -1, events)])).toEqual([
      new StoreUnavailableError("The log can't be written to: disk I/O error."),
    ]);
    disk.execute = really;
    const expected = stored(events, { stream: anomaly('a'), revision: 0, sequence: 1 });
    expect(await store.append(anomaly('a'), -1, events)).toEqual(expected);
    await store.close();
  });
});

describe('a disk that is full', () => {
  it('refuses what does not fit where that shows at the commit, as on a real disk', async () => {
    const { store, disk, really } = openStore();
    disk.execute = (sql) => {
      if (sql === 'COMMIT' || sql.startsWith('PRAGMA')) {
        throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
      }
      really(sql);
    };
    const batches = [someEvents(1), someEvents(2)];
    const append = () => batches.map((events, name) => store.append(anomaly(name), -1, events));
    const full = new StoreUnavailableError("The log can't be written to: database or disk is full.");
    expect(await outcomesOf(append())).toEqual([full, full]);
    expect(store.log.read(0, 10)).toEqual([]);
    disk.execute = really;
    const appended = (await outcomesOf(append())).flat();
    expect(store.log.read(0, 10)).toEqual(appended);
    expect(appended).toHaveLength(3);
    await store.close();
  });

  it('refuses what does not fit, keeps what was acknowledged, and takes more when there is room again', async () => {
    const { store, database } = openStore();
    const limitTo = (pages: number) => database.exec(`PRAGMA max_page_count = ${pages}`);
    limitTo(100);
    const acknowledged: unknown[] = [];
    const large = () => someEvent({ data: JSON.stringify({ text: 'x'.repeat(20_000) }) });
    const appendThree = (name: number) =>
      outcomesOf([1, 2, 3].map((part) => store.append(anomaly(`${name}-${part}`), -1, [large()])));
    let name = 0;
    let outcomes = await appendThree(name);
    for (; name < 100 && !outcomes.some((outcome) => outcome instanceof Error); outcomes = await appendThree(name)) {
      acknowledged.push(...outcomes.flat());
      name += 1;
    }
    const full = new StoreUnavailableError("The log can't be written to: database or disk is full.");
    expect(outcomes).toEqual([full, full, full]);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(store.log.read(0, 1000)).toEqual(acknowledged);
    expect(await appendThree(name)).toEqual([full, full, full]);

    limitTo(1_000_000);
    const event = large();
    const more = await store.append(anomaly('a'), -1, [event]);
    const sequence = acknowledged.length + 1;
    expect(more).toEqual(stored([event], { stream: anomaly('a'), revision: 0, sequence }));
    expect(store.log.read(0, 1000)).toEqual([...acknowledged, ...more]);
    await store.close();
  });
});

describe('a file that is taken away while it is open', () => {
  const gone = (file: string) =>
    new StoreUnavailableError(`The log can't be written to: ${file} was deleted, moved or replaced.`);

  it('takes nothing, since nobody would find that again, until it is back', async () => {
    const folder = newFolder();
    const { store } = openStore(folder);
    const first = await store.append(anomaly('a'), -1, someEvents(1));
    renameSync(folder, `${folder}-moved`);
    const append = () => store.append(anomaly('b'), -1, [someEvent({ recordedAt: begin })]);
    expect(await outcomesOf([append()])).toEqual([gone(join(folder, 'log.sqlite'))]);
    expect(store.log.read(0, 10)).toEqual(first);
    renameSync(`${folder}-moved`, folder);
    const second = await append();
    expect(store.log.read(0, 10)).toEqual([...first, ...second]);
    await store.close();
  });

  it('takes nothing when another was put in its place', async () => {
    const folder = newFolder();
    const { store } = openStore(folder);
    await store.append(anomaly('a'), -1, someEvents(1));
    const file = join(folder, 'log.sqlite');
    copyFileSync(file, `${file}.copy`);
    renameSync(`${file}.copy`, file);
    expect(await outcomesOf([store.append(anomaly('b'), -1, someEvents(1))])).toEqual([gone(file)]);
    await store.close();
  });

  it('keeps what was acknowledged where only the file beside it, which takes new events, was deleted', async () => {
    const folder = newFolder();
    const { store } = openStore(folder);
    const first = await store.append(anomaly('a'), -1, someEvents(3));
    const wal = join(folder, 'log.sqlite-wal');
    rmSync(wal);
    expect(await outcomesOf([store.append(anomaly('b'), -1, someEvents(1))])).toEqual([gone(wal)]);
    // As after a kill: the file as it is now, without what the process has open.
    const left = newFolder();
    copyFileSync(join(folder, 'log.sqlite'), join(left, 'log.sqlite'));
    const again = openStore(left);
    expect(again.store.log.read(0, 10)).toEqual(first);
    await again.store.close();
    await store.close();
  });
});
