import { exec, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { type ServerProcess, startProcess } from '../../api/server-process.ts';
import { folders } from '../folders.ts';
import { longestSilence } from './longest-silence.ts';
import { newLogName } from './open-own-log.ts';

const connectionString = process.env.HOLDPOINT_TEST_EVENTSTOREDB ?? '';
/** For the shell: kills the leader of that cluster. */
const killLeader = process.env.HOLDPOINT_TEST_KILL_LEADER ?? '';
const missing =
  'skipped: HOLDPOINT_TEST_EVENTSTOREDB (the connection string of a cluster) and HOLDPOINT_TEST_KILL_LEADER (a command that kills its leader) are not both set';

const writers = 16;
/** Milliseconds: an election is over in some seconds. */
const [before, after] = [3_000, 12_000];
const bareWriters = fileURLToPath(new URL('bare-writers-child.ts', import.meta.url));
const by = { name: 'Dmitri Petelin', role: 'Flight engineer', agency: 'Roscosmos' };

const newFolder = folders();
const processes: ServerProcess[] = [];
afterEach(async () => {
  for (const server of processes.splice(0)) {
    server.signal('SIGKILL');
    await server.ended;
  }
});

async function twoServers(): Promise<readonly string[]> {
  const settings = { HOLDPOINT_STORE: connectionString, HOLDPOINT_LOG_NAME: newLogName() };
  for (let started = 0; started < 2; started += 1) {
    processes.push(await startProcess({ ...settings, HOLDPOINT_DATA: newFolder() }));
  }
  return processes.map(({ url }) => url);
}

const post = (url: string, path: string, body: object, key: string): Promise<Response> =>
  fetch(`${url}/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ by, ...body }),
  });

async function thingsIn(url: string, head: number): Promise<readonly string[]> {
  expect((await fetch(`${url}/v1/timeline?limit=1&minSequence=${head}`)).status).toEqual(200);
  const things: string[] = [];
  for (let last = 0; last < head; last += 200) {
    const response = await fetch(`${url}/v1/events?after=${last}&limit=200`, {
      headers: { Accept: 'application/json' },
    });
    const { items } = (await response.json()) as { items: readonly { type: string; thing: string }[] };
    things.push(...items.filter(({ type }) => type === 'LeakReported').map(({ thing }) => thing));
  }
  return things;
}

describe('a cluster whose leader is killed in the middle of 16 writers', () => {
  it('loses nothing, has nothing twice, and is silent at most twice as long as its bare client finds it', async ({
    skip,
  }) => {
    if (connectionString === '' || killLeader === '') return skip(missing);
    const urls = await twoServers();
    const vehicle = { id: 'soyuz-ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft' };
    expect((await post(urls[0] ?? '', '/vehicles', vehicle, v7())).status).toEqual(201);
    const bare = spawn(process.execPath, [bareWriters, connectionString, String(writers)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const acknowledged: string[] = [];
    const times: number[] = [];
    let head = 0;
    let isOver = false;

    async function write(url: string): Promise<void> {
      while (!isOver) {
        const key = v7();
        for (;;) {
          const response = await post(url, '/vehicles/soyuz-ms-22/leak-reports', { text: 'A stream of flakes' }, key);
          const { thing } = (await response.json()) as { thing: string };
          if (response.status === 201) {
            acknowledged.push(thing);
            times.push(performance.now());
            head = Math.max(head, Number(response.headers.get('log-sequence')));
            break;
          }
          expect(response.status).toEqual(503);
          await sleep(20);
        }
      }
    }

    const writing = Array.from({ length: writers }, (_, index) => write(urls[index % urls.length] ?? ''));
    // On a busy machine it may begin late, and what it was silent before isn't counted.
    await once(bare.stdout, 'readable');
    await sleep(before);
    await promisify(exec)(killLeader);
    await sleep(after);
    isOver = true;
    bare.stdin.end();
    const bareSilence = Number(await text(bare.stdout));
    const silence = longestSilence([...times, performance.now()]);
    await Promise.all(writing);
    for (const url of urls) {
      expect((await thingsIn(url, head)).toSorted()).toEqual(acknowledged.toSorted());
    }
    console.log(`Silent for ${Math.round(silence)} ms, and the bare client for ${Math.round(bareSilence)} ms.`);
    expect(silence).toBeLessThanOrEqual(2 * bareSilence);
  });
});
