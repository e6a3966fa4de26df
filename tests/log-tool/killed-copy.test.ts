import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteLog, openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { failedStart } from '../api/server-process.ts';
import { recordObservation, registerVehicle, rig, uuidOf } from '../commands/rig.ts';
import { folders } from '../store/folders.ts';
import { eventsOf } from './logs.ts';
import { runTool } from './tool-process.ts';

const newFolder = folders();

/** Enough for more than one commit. */
async function aLog(): Promise<string> {
  const folder = newFolder();
  const store = openSqliteStore({ folder });
  const { handle } = await rig({ store });
  await handle(registerVehicle('soyuz-ms-22', { commandId: uuidOf(1) }));
  const ids = Array.from({ length: 2500 }, (_, index) => uuidOf(index + 2));
  await Promise.all(ids.map((commandId) => handle(recordObservation({}, { commandId }))));
  await store.close();
  return folder;
}

const read = (folder: string) => {
  const { log, close } = openSqliteLog(join(folder, 'log.sqlite'));
  const events = eventsOf(log);
  close();
  return events;
};

/** Into a new folder. One that was quicker than the kill is not what is asked for. */
async function killedCopy(source: string) {
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const target = newFolder();
    const line = ['copy', `sqlite:${source}`, `sqlite:${target}`];
    const { code } = await runTool(line, (err) => /^Copying: 0 of/m.test(err));
    if (code === null) return { target, line };
  }
  throw new Error('no copy could be killed in its middle');
}

describe('a copy that is killed in its middle', () => {
  it('left a beginning that no server opens and no backup is made of, and goes on from there', async () => {
    const source = await aLog();
    const { target, line } = await killedCopy(source);
    expect(existsSync(join(target, 'copying'))).toBe(true);
    const original = read(source);
    const half = existsSync(join(target, 'log.sqlite')) ? read(target) : [];
    expect(half.length).toBeLessThan(original.length);
    expect(half).toEqual(original.slice(0, half.length));

    const sentence = /^A copy of a log into this store has begun and is not complete: run the same copy again/;
    const start = await failedStart({ HOLDPOINT_DATA: target, HOLDPOINT_LOG_NAME: 'test' });
    expect(start.said).toMatch(sentence);
    expect(start.code).toBe(1);
    const unfinished = `${target} holds an unfinished copy of a log: let that copy come to its end first.\n`;
    expect(await runTool(['backup', join(newFolder(), 'backup'), '--data', target])).toEqual({
      code: 1,
      out: '',
      err: unfinished,
    });
    expect(await runTool(['copy', `sqlite:${target}`, `sqlite:${newFolder()}`])).toMatchObject({
      code: 1,
      err: unfinished,
    });
    expect((await runTool(['verify', target])).out).toMatch(/^The copy of a log into this folder is not complete\.$/m);

    const finished = await runTool(line);
    expect(finished.out).toMatch(/^Complete: #\d+ to #2502 were copied, and #1 to #2502 are the same in both/);
    expect(finished.code).toBe(0);
    expect(read(target)).toEqual(original);
    expect(existsSync(join(target, 'copying'))).toBe(false);
    expect(await runTool(line)).toMatchObject({
      code: 0,
      out: 'The target held all of it: #1 to #2502, byte by byte.\n',
    });
    expect(await runTool(['verify', target])).toMatchObject({ code: 0, out: `${target}: nothing is wrong.\n` });
  });
});
