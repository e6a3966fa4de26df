import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { backup } from '../../src/log-tool/backup.ts';
import { restore } from '../../src/log-tool/restore.ts';
import { openSqliteLog, openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { play, prelude } from '../commands/play.ts';
import { rig } from '../commands/rig.ts';
import { folders } from '../store/folders.ts';
import { startChild } from '../store/sqlite/start-child.ts';
import { eventsOf, quietConsole } from './logs.ts';

const newFolder = folders();
const read = (file: string) => {
  const { log, close } = openSqliteLog(file);
  const events = eventsOf(log);
  close();
  return events;
};

async function aLog(): Promise<string> {
  const folder = newFolder();
  const store = openSqliteStore({ folder });
  const rigged = await rig({ store });
  await prelude(rigged);
  await play(rigged, []);
  await store.close();
  return folder;
}

async function aBackup(): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = await aLog();
  const file = join(newFolder(), 'backup.sqlite');
  await backup(folder, file, quietConsole());
  return { folder, file };
}

describe('a backup', () => {
  it('is one file with every byte of the log, and says up to where', async () => {
    const folder = await aLog();
    const to = newFolder();
    const console = quietConsole();
    await backup(folder, join(to, 'monday.sqlite'), console);
    const events = read(join(folder, 'log.sqlite'));
    expect(read(join(to, 'monday.sqlite'))).toEqual(events);
    expect(readdirSync(to)).toEqual(['monday.sqlite']);
    expect(console.said).toEqual([`${join(to, 'monday.sqlite')} holds the log up to #${events.length}.`]);
  });

  it('is not made of a log with a damaged index, though all of its events can be read', async () => {
    const folder = await aLog();
    const file = join(folder, 'log.sqlite');
    const database = new DatabaseSync(file, { readOnly: true });
    const root = database.prepare("SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'stream' AND type = 'index'");
    const page = Number(root.get()?.rootpage);
    const name = String(database.prepare('SELECT name FROM stream WHERE id = 2').get()?.name);
    database.close();
    const bytes = readFileSync(file);
    bytes.write('!', bytes.indexOf(name, (page - 1) * 4096));
    writeFileSync(file, bytes);
    const to = newFolder();
    const backingUp = backup(folder, join(to, 'monday.sqlite'), quietConsole());
    await expect(backingUp).rejects.toThrow('SQLite finds damage in the log, so it was not backed up');
    expect(readdirSync(to)).toEqual([]);
  });

  it('is the log at one moment, while another process appends', async () => {
    const folder = newFolder();
    const to = newFolder();
    const child = startChild(folder, 'writer');
    for (const count of [20, 200, 400]) {
      await child.said(count);
      await backup(folder, join(to, `${count}.sqlite`), quietConsole());
    }
    await child.kill();
    const all = read(join(folder, 'log.sqlite'));
    const lengths = [20, 200, 400].map((count) => {
      const events = read(join(to, `${count}.sqlite`));
      expect(events).toEqual(all.slice(0, events.length));
      // All that was acknowledged before, in whole appends of three.
      expect(events.length).toBeGreaterThanOrEqual(3 * (count - 1));
      expect(events.length % 3).toBe(0);
      return events.length;
    });
    expect(lengths).toEqual(lengths.toSorted((left, right) => left - right));
    expect(readdirSync(to).sort()).toEqual(['20.sqlite', '200.sqlite', '400.sqlite']);
  });

  it('leaves no file where it fails', async () => {
    const folder = await aLog();
    const to = newFolder();
    const database = new DatabaseSync(join(folder, 'log.sqlite'));
    database.exec('DELETE FROM event WHERE sequence = 3');
    database.close();
    await expect(backup(folder, join(to, 'backup'), quietConsole())).rejects.toThrow(
      'The log has no #3, though it goes on after it.',
    );
    expect(readdirSync(to)).toEqual([]);
  });

  it('is refused over a file, without a log, and where there is no folder for it', async () => {
    const folder = await aLog();
    const to = newFolder();
    const file = join(to, 'taken');
    writeFileSync(file, 'a letter home');
    await expect(backup(folder, file, quietConsole())).rejects.toThrow(
      `${file} is there already, and nothing is written over.`,
    );
    expect(readFileSync(file, 'utf8')).toBe('a letter home');
    await expect(backup(to, join(to, 'backup'), quietConsole())).rejects.toThrow(`There is no SQLite log in ${to}.`);
    await expect(backup(folder, join(to, 'no', 'backup'), quietConsole())).rejects.toThrow(
      `The folder ${join(to, 'no')} is not there.`,
    );
  });
});

describe('a backup that is restored', () => {
  it('is a data folder with every byte of the log, which takes new entries', async () => {
    const { folder, file } = await aBackup();
    const restored = join(newFolder(), 'data');
    const console = quietConsole();
    await restore(file, restored, console);
    const events = read(join(folder, 'log.sqlite'));
    expect(read(join(restored, 'log.sqlite'))).toEqual(events);
    expect(
      readdirSync(restored)
        .sort()
        .filter((name) => !/-(wal|shm)$/.test(name)),
    ).toEqual(['lock', 'log.sqlite']);
    expect(console.said).toEqual([`${restored} holds the log up to #${events.length}.`]);
    const store = openSqliteStore({ folder: restored });
    const [first] = events;
    if (first === undefined) throw new Error('the log is empty');
    const id = '0185e0a0-0000-7000-8000-000000000099' as typeof first.id;
    await store.append('vehicle-new' as typeof first.stream, -1, [{ ...first, id }]);
    expect(store.log.head().sequence).toBe(events.length + 1);
    await store.close();
  });

  it('is not written over anything', async () => {
    const { folder, file } = await aBackup();
    const before = read(join(folder, 'log.sqlite'));
    await expect(restore(file, folder, quietConsole())).rejects.toThrow(/ is not empty \(log\.sqlite.*\), and nothing/);
    expect(read(join(folder, 'log.sqlite'))).toEqual(before);
    const other = newFolder();
    writeFileSync(join(other, 'views.db'), '');
    await expect(restore(file, other, quietConsole())).rejects.toThrow(`${other} is not empty (views.db)`);
  });

  it('is refused into a folder that a process holds', async () => {
    const { file } = await aBackup();
    const folder = newFolder();
    const child = startChild(folder, 'holder');
    await child.said(1);
    await expect(restore(file, folder, quietConsole())).rejects.toThrow(
      `The data folder ${folder} is in use by another process.`,
    );
    await child.kill();
  });

  it('goes on where one was killed that had not come to its end', async () => {
    const { file } = await aBackup();
    const folder = newFolder();
    writeFileSync(join(folder, 'log.sqlite.partial'), 'half of it');
    await restore(file, folder, quietConsole());
    expect(existsSync(join(folder, 'log.sqlite.partial'))).toBe(false);
    expect(read(join(folder, 'log.sqlite'))).toEqual(read(file));
  });

  it('does not count where it has a fault, which is said', async () => {
    const { file } = await aBackup();
    const database = new DatabaseSync(file);
    database.exec(`UPDATE event SET data = replace(data, 'Leak', 'Feat') WHERE sequence = 3;
      UPDATE event SET type = 'ObservationRetold' WHERE sequence = 4`);
    database.close();
    const folder = newFolder();
    const console = quietConsole();
    await expect(restore(file, folder, console)).rejects.toThrow('The backup has a fault: it was not restored.');
    expect(console.said).toEqual(['#4 is a ObservationRetold, which is not known here.']);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is refused where it is empty', async () => {
    const file = join(newFolder(), 'backup.sqlite');
    writeFileSync(file, '');
    await expect(restore(file, newFolder(), quietConsole())).rejects.toThrow(`The file ${file} is empty.`);
  });

  it('is refused where it is a folder, is not there, or is something else', async () => {
    const folder = newFolder();
    const letter = join(newFolder(), 'letter');
    writeFileSync(letter, 'a letter home '.repeat(100));
    const to = join(folder, 'data');
    await expect(restore(folder, to, quietConsole())).rejects.toThrow(`${folder} is a folder, and a backup is a file.`);
    await expect(restore(`${letter}s`, to, quietConsole())).rejects.toThrow(`There is no SQLite log in ${letter}s.`);
    await expect(restore(letter, to, quietConsole())).rejects.toThrow(`The file ${letter} is not a SQLite file.`);
    expect(existsSync(to)).toBe(false);
  });
});
