import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { StoreOpenError } from '../../../src/store/event-store.ts';
import { logFileName, openSqliteLog, openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { folders } from '../folders.ts';
import { anomaly, begin, someEvents, stored } from '../some-events.ts';
import { startChild } from './start-child.ts';

const newFolder = folders();

/** A folder with a log of 40 streams of two events each, which nobody has open; and its file. */
async function aLog() {
  const folder = newFolder();
  const store = openSqliteStore({ folder });
  for (let name = 1; name <= 40; name += 1) await store.append(anomaly(name), -1, someEvents(2));
  await store.close();
  return { folder, file: join(folder, logFileName) };
}

function change(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

const openingOf = (folder: string) => () => openSqliteStore({ folder });
const refusal = (sentence: string) => new StoreOpenError(sentence);

describe('opening a data folder', () => {
  it('makes it, and all folders above it', async () => {
    const folder = join(newFolder(), 'a', 'b');
    const store = openSqliteStore({ folder });
    const events = someEvents(1);
    await store.append(anomaly('a'), -1, events);
    await store.close();
    const again = openSqliteStore({ folder });
    expect(again.log.read(0, 10)).toEqual(stored(events, { stream: anomaly('a'), revision: 0, sequence: 1 }));
    await again.close();
  });

  it('is refused where it is not a folder', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, 'text');
    const below = join(file, 'data');
    expect(openingOf(file)).toThrow(refusal(`The data folder ${file} is not a folder.`));
    expect(openingOf(below)).toThrow(
      refusal(`The data folder ${below} can't be made: what it would be in is not a folder.`),
    );
  });

  it.runIf(process.platform === 'linux')('is refused where no folder can be made at all', () => {
    for (const folder of ['/proc/holdpoint', '/proc/holdpoint/data']) {
      expect(openingOf(folder)).toThrow(
        refusal(`The data folder ${folder} can't be made: nothing can be made where it would be.`),
      );
    }
  });

  it.skipIf(process.platform === 'win32')('is refused where it can not be written to, or made', async () => {
    const folder = newFolder();
    chmodSync(join(folder, '..'), 0o755);
    chmodSync(folder, 0o555);
    const below = join(folder, 'data');
    const said = async (where: string) => {
      const child = startChild(where, 'unprivileged', { unprivileged: true });
      await child.said(1);
      await child.kill();
      return child.lines[0];
    };
    expect(await said(folder)).toBe(`StoreOpenError: The data folder ${folder} can't be written to.`);
    expect(await said(below)).toBe(`StoreOpenError: The data folder ${below} can't be made: that is not permitted.`);
  });
});

describe('opening the file of a log', () => {
  it('is refused where it is a folder', () => {
    const folder = newFolder();
    const file = join(folder, logFileName);
    mkdirSync(file);
    expect(openingOf(folder)).toThrow(refusal(`The file ${file} can't be opened: unable to open database file.`));
  });

  it.skipIf(process.platform === 'win32')(
    'is refused where it may be read only, in a folder of one’s own',
    async () => {
      const { folder, file } = await aLog();
      chmodSync(join(folder, '..'), 0o755);
      chmodSync(folder, 0o777);
      chmodSync(join(folder, 'lock'), 0o666);
      chmodSync(file, 0o444);
      const child = startChild(folder, 'unprivileged', { unprivileged: true });
      await child.said(1);
      await child.kill();
      expect(child.lines[0]).toBe(`StoreOpenError: The file ${file} can't be written to.`);
    },
  );

  it('is refused where it is not a SQLite file, which is left as it is', () => {
    const folder = newFolder();
    const file = join(folder, logFileName);
    writeFileSync(file, 'a letter home '.repeat(100));
    expect(openingOf(folder)).toThrow(refusal(`The file ${file} is not a SQLite file.`));
    expect(readFileSync(file, 'utf8')).toBe('a letter home '.repeat(100));
  });

  it('is refused where it belongs to something else', () => {
    for (const sql of ['CREATE TABLE letter (text TEXT)', 'PRAGMA application_id = 7']) {
      const folder = newFolder();
      const file = join(folder, logFileName);
      change(file, sql);
      const before = readFileSync(file);
      expect(openingOf(folder)).toThrow(
        refusal(`The file ${file} is not a log of Holdpoint: it belongs to something else.`),
      );
      expect(readFileSync(file)).toEqual(before);
    }
  });

  it('is refused where a newer Holdpoint wrote it', async () => {
    const { folder, file } = await aLog();
    change(file, 'PRAGMA user_version = 2');
    expect(openingOf(folder)).toThrow(
      refusal(`The file ${file} was written by a newer Holdpoint, in format 2: this one knows format 1.`),
    );
  });

  it.each([
    [
      'its first event is missing',
      'DELETE FROM event WHERE sequence = 1',
      'The log has no #1, though it goes on after it.',
    ],
    [
      'one of its events is missing',
      'DELETE FROM event WHERE sequence = 41',
      'The log has no #41, though it goes on after it.',
    ],
    [
      'its last stream has no name',
      'DELETE FROM stream WHERE id = 40',
      'The log has no #80, though it goes on after it.',
    ],
    [
      'its last event is not the last of its stream',
      'UPDATE event SET stream = 40, revision = 2 WHERE sequence = 5',
      'The last event of the log is not the last of anomaly-40.',
    ],
    ['its last event has no metadata', "UPDATE event SET metadata = '{'", "#80 can't be read."],
    ['its log time is behind', 'UPDATE event SET log_time = 0', 'The log time is behind the last event.'],
    ['a table is missing', 'DROP TABLE stream', 'its tables are not those of a log.'],
    ['its version never was', 'PRAGMA user_version = 0', undefined],
  ])('is refused where %s', async (_, sql, why) => {
    const { folder, file } = await aLog();
    change(file, sql);
    const sentence =
      why === undefined ? `The file ${file} is in format 0, which never was.` : `The file ${file} is damaged: ${why}`;
    expect(openingOf(folder)).toThrow(refusal(sentence));
    // The lock was let go, so that the next one hears the same.
    expect(openingOf(folder)).toThrow(refusal(sentence));
  });

  it('is refused where it was cut off', async () => {
    const { folder, file } = await aLog();
    truncateSync(file, 8192);
    expect(openingOf(folder)).toThrow(refusal(`The file ${file} is damaged: database disk image is malformed.`));
  });

  it('is refused where a page of it was overwritten', async () => {
    const { folder, file } = await aLog();
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 4096);
    writeFileSync(file, bytes);
    expect(openingOf(folder)).toThrow(StoreOpenError);
    expect(openingOf(folder)).toThrow(`The file ${file} is damaged: The log is damaged: `);
  });

  it('begins anew where a process died before it had made its tables', async () => {
    const folder = newFolder();
    change(join(folder, logFileName), 'PRAGMA journal_mode = WAL');
    const store = openSqliteStore({ folder });
    expect(store.log.head().sequence).toBe(0);
    await store.close();
  });
});

describe('a log that has a gap', () => {
  it('since it was opened says so when the gap is read', async () => {
    const { folder, file } = await aLog();
    const { log, close } = openSqliteStore({ folder });
    change(file, 'DELETE FROM event WHERE sequence = 40');
    const gap = 'The log has no #40, though it goes on after it.';
    expect(() => log.read(30, 20)).toThrow(gap);
    expect(() => log.readAt([39, 40])).toThrow(gap);
    expect(() => log.logTimeAt(40)).toThrow(gap);
    expect(log.read(40, 100)).toHaveLength(40);
    await close();
  });

  it('says so when a gap in a stream is read', async () => {
    const { folder, file } = await aLog();
    change(file, 'UPDATE event SET revision = 5 WHERE sequence = 4');
    const store = openSqliteStore({ folder });
    const gap = 'The log has no revision 1 of anomaly-2.';
    expect(() => store.log.readStream(anomaly(2))).toThrow(gap);
    await expect(store.readStream(anomaly(2))).rejects.toThrow(gap);
    await store.close();
  });
});

describe('a log that is opened for reading only', () => {
  it('needs no lock, and shows the log as it was then', async () => {
    const { folder, file } = await aLog();
    const store = openSqliteStore({ folder });
    const before = store.log.read(0, 1000);
    const { log, close } = openSqliteLog(file);
    await store.append(anomaly('a'), -1, someEvents(3));
    expect(log.head()).toEqual({ sequence: 80, logTime: begin });
    expect(log.read(0, 1000)).toEqual(before);
    expect(log.readStream(anomaly('a'))).toEqual([]);
    close();
    expect(store.log.head().sequence).toBe(83);
    await store.close();
  });

  it('is refused where there is none', () => {
    const file = join(newFolder(), logFileName);
    expect(() => openSqliteLog(file)).toThrow(
      refusal(`The file ${file} can't be opened: unable to open database file.`),
    );
  });
});
