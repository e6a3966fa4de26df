import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logStream } from '../../src/domain/stream.ts';
import { copy } from '../../src/log-tool/copy/copy.ts';
import { verify } from '../../src/log-tool/verify/verify.ts';
import { serverCopyMark } from '../../src/store/eventstoredb/copy-mark.ts';
import { openSqliteLog } from '../../src/store/sqlite/open-sqlite-store.ts';
import type { StoreUrl } from '../../src/store/store-url.ts';
import { failedStart } from '../api/server-process.ts';
import { type Peer, startPeer } from '../store/eventstoredb/peer/start-peer.ts';
import { folders } from '../store/folders.ts';
import { eventsOf, loadMs22, quietConsole, viewsOf } from './logs.ts';

const newFolder = folders();
let peer: Peer;
let original: string;

beforeAll(async () => {
  peer = await startPeer();
  original = newFolder();
  await loadMs22(original);
});
afterAll(() => peer.stop());

const server = (): StoreUrl => ({ kind: 'eventstoredb', connectionString: peer.connectionString });
const inFolder = (folder: string): StoreUrl => ({ kind: 'sqlite', folder });

async function copied(from: StoreUrl, to: StoreUrl): Promise<readonly string[]> {
  const console = quietConsole();
  await copy({ from, to, logName: 'ms22', mirror: undefined }, console);
  return console.said;
}

const contentOf = async (folder: string) => {
  const { log, close } = openSqliteLog(join(folder, 'log.sqlite'));
  const content = { events: eventsOf(log), head: log.head(), views: await viewsOf(log) };
  close();
  return content;
};

describe('a copy through an EventStoreDB (the peer)', () => {
  it('is kept from servers until it is complete, goes on after the server was away, and comes back byte by byte', async () => {
    const all = await contentOf(original);
    const { sequence: head } = all.head;

    // The mark is appended first; somewhere after it the server goes away for good.
    const away = copied(inFolder(original), server());
    while (peer.appends.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    await peer.stop();
    await expect(away).rejects.toThrow(/EventStoreDB/);
    await peer.start();

    const settings = {
      HOLDPOINT_STORE: peer.connectionString,
      HOLDPOINT_DATA: newFolder(),
      HOLDPOINT_LOG_NAME: 'ms22',
      HOLDPOINT_LOG_CLOCK: 'replay',
    };
    const unfinished = /^A copy of a log into this store has begun and is not complete: run the same copy again/m;
    const start = await failedStart(settings);
    expect(start.said).toMatch(unfinished);
    expect(start.code).toBe(1);
    await expect(copied(server(), inFolder(newFolder()))).rejects.toThrow(unfinished);

    const [said] = await copied(inFolder(original), server());
    expect(said).toMatch(
      new RegExp(`^Complete: #\\d+ to #${head} were copied, and #1 to #${head} are the same in both`),
    );
    const mark = serverCopyMark(peer.connectionString, 'ms22');
    expect(await mark.isSet()).toBe(false);
    await mark.close();

    const back = newFolder();
    expect(await copied(server(), inFolder(back))).toEqual([
      `Complete: #1 to #${head} were copied, and #1 to #${head} are the same in both, byte by byte.`,
    ]);
    expect(await contentOf(back)).toEqual(all);
    expect(existsSync(join(back, 'copying'))).toBe(false);
    expect(await verify(back, quietConsole())).toBe(0);
    expect(await copied(inFolder(back), server())).toEqual([
      `The target held all of it: #1 to #${head}, byte by byte.`,
    ]);
  });

  it('comes back from a mirror alone, where the server has lost it', async () => {
    const mirror = newFolder();
    const request = { from: server(), to: inFolder(newFolder()), logName: 'ms22', mirror };
    await copy(request, quietConsole());
    const rescued = newFolder();
    await copied(inFolder(join(mirror, 'mirror.sqlite')), inFolder(rescued));
    expect(await contentOf(rescued)).toEqual(await contentOf(original));
    expect(await verify(rescued, quietConsole())).toBe(0);
  });

  it('says which log it looks for where the server has none of that name', async () => {
    const request = { from: server(), to: inFolder(newFolder()), logName: 'ms23', mirror: undefined };
    await expect(copy(request, quietConsole())).rejects.toThrow(
      'There is no log named ms23 on that server: --log says which one to read.',
    );
  });

  it('counts none of its marks among the entries of the log', () => {
    const streams = new Set(peer.appends.map(({ stream }) => stream));
    expect([...streams].filter((stream) => !stream.startsWith('ms22.'))).toEqual(['copying-ms22']);
    expect(streams).toContain(`ms22.${logStream}`);
  });
});
