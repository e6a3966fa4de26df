import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { openLog } from '../../src/commands/open-log.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { failedStart, newFolder, type ServerProcess, startProcess, startShellOfNpm } from './server-process.ts';

const folders: string[] = [];
const processes: ServerProcess[] = [];
const folder = () => {
  const made = newFolder();
  folders.push(made);
  return made;
};
const start = async (settings: Readonly<Record<string, string>>) => {
  const server = await startProcess(settings);
  processes.push(server);
  return server;
};
afterEach(async () => {
  for (const server of processes.splice(0)) {
    server.signal('SIGKILL');
    await server.ended;
  }
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

const post = (url: string, key: string, id: string) =>
  fetch(`${url}/v1/vehicles`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ by: { agency: 'NASA' }, id, name: id, kind: 'station' }),
  });

/** Everything of an answer that a repetition gets again. */
const answerOf = async (response: Response) => ({
  status: response.status,
  headers: ['etag', 'location', 'log-sequence'].map((name) => response.headers.get(name)),
  text: await response.text(),
});

describe('a server process', () => {
  it('answers a repeated command from the log after kill -9, and adds nothing', async () => {
    const HOLDPOINT_DATA = folder();
    const first = await start({ HOLDPOINT_DATA });
    const key = v7();
    const answer = await answerOf(await post(first.url, key, 'iss'));
    expect(answer.status).toBe(201);
    first.signal('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    const second = await start({ HOLDPOINT_DATA });
    expect(await answerOf(await post(second.url, key, 'iss'))).toEqual(answer);
    expect(await (await fetch(`${second.url}/v1/log`)).json()).toMatchObject({ head: 2 });
    expect(await (await fetch(`${second.url}/v1/vehicles/iss`)).json()).toMatchObject({ reference: 'vehicle/iss' });
  });

  it('says where the log is at, which a clock that was ahead has recorded in', async () => {
    const HOLDPOINT_DATA = folder();
    const store = openSqliteStore({ folder: HOLDPOINT_DATA });
    const means = { now: () => Date.parse('2099-12-31T23:59:59Z'), random: () => new Uint8Array(16) };
    await openLog(store, { name: 'holdpoint', clock: 'live' }, means);
    await store.close();
    const ahead = await start({ HOLDPOINT_DATA });
    await expect.poll(ahead.said).toMatch(/The log is at 2099-12-31T23:59:59.000Z, which is AHEAD/);
    const other = await start({ HOLDPOINT_DATA: folder() });
    await expect.poll(other.said).toMatch(/loopback/);
    expect(other.said()).not.toMatch(/AHEAD/);
  });

  it.skipIf(process.platform === 'win32').each(['start', 'demo'] as const)(
    'of npm run %s stops when npm is stopped, which ends only the shell between them',
    async (script) => {
      const made = folder();
      const shell = await startShellOfNpm(script, made);
      processes.push(shell);
      const answers = () =>
        fetch(`${shell.url}/livez`).then(
          () => true,
          () => false,
        );
      try {
        shell.signal('SIGTERM');
        expect(await shell.ended).toBe('SIGTERM');
        await expect.poll(answers, { timeout: 10_000 }).toBe(false);
      } finally {
        // What is left of the group, if anything is.
        if (await answers()) process.kill(-(shell.child.pid as number), 'SIGKILL');
      }
      // The folder is free: another one serves it.
      if (script === 'start') await start({ HOLDPOINT_DATA: made });
    },
  );

  it('finishes what is in flight on SIGTERM, ends live streams, loses nothing, and exits with 0', async () => {
    const HOLDPOINT_DATA = folder();
    const server = await start({ HOLDPOINT_DATA });
    const stream = await fetch(`${server.url}/v1/events`, { headers: { Accept: 'text/event-stream' } });
    const posts = Array.from({ length: 100 }, async (_, index) => {
      try {
        const response = await post(server.url, v7(), `vehicle-${index}`);
        return { status: response.status, body: await response.text(), index };
      } catch {
        // Not taken: the connection was refused or closed before an answer began.
        return undefined;
      }
    });
    await posts[0];
    server.signal('SIGTERM');
    const answered = (await Promise.all(posts)).filter((answer) => answer !== undefined);
    expect(await server.ended).toBe(0);
    // The stream came to its end, with whole frames.
    expect((await stream.text()).endsWith('\n\n')).toBe(true);
    expect(answered.length).toBeGreaterThan(0);
    for (const { status, body } of answered) {
      expect(status).toBe(201);
      expect(() => JSON.parse(body)).not.toThrow();
    }
    const again = await start({ HOLDPOINT_DATA });
    for (const { index } of answered) {
      expect((await fetch(`${again.url}/v1/vehicles/vehicle-${index}`)).status).toBe(200);
    }
  });

  it('keeps its connections no longer than an answer takes once it stops', async () => {
    // Were it to wait for the connection, it would wait longer than this test may take.
    const server = await start({ HOLDPOINT_STORE: 'memory:', HOLDPOINT_STOP_WAIT: '900000' });
    await fetch(`${server.url}/livez`);
    server.signal('SIGINT');
    expect(await server.ended).toBe(0);
  });
});

describe('a server that can not start says why in one sentence, and exits with 1', () => {
  const refused = async (settings: Readonly<Record<string, string>>, sentence: RegExp) => {
    const { code, said } = await failedStart(settings);
    expect(said).toMatch(sentence);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  };

  it('a setting that is not one, and a bad value', async () => {
    const { code, said } = await failedStart({ HOLDPOINT_PROT: '1', HOLDPOINT_PORT: 'x', HOLDPOINT_LOG_CLOCK: 'slow' });
    expect(said.trimEnd().split('\n')).toEqual([
      'HOLDPOINT_PROT is not a setting of Holdpoint.',
      'HOLDPOINT_PORT is not a port.',
      'HOLDPOINT_LOG_CLOCK is not one of live, replay.',
    ]);
    expect(code).toBe(1);
  });

  it('a data folder that is a file, or lies where nothing can be written', async () => {
    const parent = folder();
    writeFileSync(join(parent, 'file'), '');
    await refused({ HOLDPOINT_DATA: join(parent, 'file') }, /is not a folder\.$/m);
    if (process.getuid?.() === 0) return;
    mkdirSync(join(parent, 'closed'));
    chmodSync(join(parent, 'closed'), 0o500);
    await refused({ HOLDPOINT_DATA: join(parent, 'closed') }, /can't be written to\.$/m);
  });

  it('a data folder that another process holds', async () => {
    const HOLDPOINT_DATA = folder();
    await start({ HOLDPOINT_DATA });
    await refused({ HOLDPOINT_DATA }, /is in use by another process\.$/m);
  });

  it('a log that is damaged', async () => {
    const HOLDPOINT_DATA = folder();
    writeFileSync(join(HOLDPOINT_DATA, 'log.sqlite'), 'not a database, but long enough to be looked at'.repeat(100));
    await refused({ HOLDPOINT_DATA }, /log\.sqlite/);
  });

  it('a log with a damaged page, which is found when the views read it', async () => {
    const HOLDPOINT_DATA = folder();
    const server = await start({ HOLDPOINT_DATA });
    for (let index = 0; index < 60; index += 1) await post(server.url, v7(), `ship-${index}`);
    server.signal('SIGTERM');
    await server.ended;
    const file = join(HOLDPOINT_DATA, 'log.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0xff, 12 * 4096, 13 * 4096);
    writeFileSync(file, bytes);
    rmSync(join(HOLDPOINT_DATA, 'views.db'));
    await refused({ HOLDPOINT_DATA }, /damaged/);
  });

  it.each(['views.db', 'mirror.sqlite'])('a folder that has %s, and whose log is missing or empty', async (left) => {
    const HOLDPOINT_DATA = folder();
    writeFileSync(join(HOLDPOINT_DATA, left), '');
    const sentence = new RegExp(`has ${left}, but no log \\(log\\.sqlite\\)`);
    await refused({ HOLDPOINT_DATA }, sentence);
    writeFileSync(join(HOLDPOINT_DATA, 'log.sqlite'), '');
    await refused({ HOLDPOINT_DATA }, sentence);
  });

  it('a folder that can not be looked into', async () => {
    const HOLDPOINT_DATA = join(folder(), 'round-and-round');
    symlinkSync(HOLDPOINT_DATA, HOLDPOINT_DATA);
    await refused({ HOLDPOINT_DATA }, /^The data folder \S+round-and-round can't be made: ELOOP/);
  });

  it('a log and the mirror of another side by side, whichever is configured', async () => {
    const HOLDPOINT_DATA = folder();
    writeFileSync(join(HOLDPOINT_DATA, 'log.sqlite'), 'a log');
    await refused(
      { HOLDPOINT_DATA, HOLDPOINT_STORE: 'esdb://127.0.0.1:1?tls=false' },
      /^The data folder \S+ has a log of its own \(log\.sqlite\): for one on a server HOLDPOINT_DATA names another folder\.$/m,
    );
    writeFileSync(join(HOLDPOINT_DATA, 'mirror.sqlite'), 'a mirror');
    await refused(
      { HOLDPOINT_DATA },
      /has a log \(log\.sqlite\) beside the mirror of one on a server \(mirror\.sqlite\): HOLDPOINT_STORE says where the log is; if it is this one, delete the mirror\.$/m,
    );
  });

  it('a folder where the file of the views would be', async () => {
    const HOLDPOINT_DATA = folder();
    const server = await start({ HOLDPOINT_DATA });
    server.signal('SIGTERM');
    await server.ended;
    rmSync(join(HOLDPOINT_DATA, 'views.db'));
    mkdirSync(join(HOLDPOINT_DATA, 'views.db'));
    await refused({ HOLDPOINT_DATA }, /^The views can't be kept in .*views\.db \(EISDIR/);
  });

  it('a log of another name or clock', async () => {
    const HOLDPOINT_DATA = folder();
    const server = await start({ HOLDPOINT_DATA, HOLDPOINT_LOG_NAME: 'soyuz' });
    server.signal('SIGTERM');
    await server.ended;
    await refused({ HOLDPOINT_DATA }, /named soyuz, but HOLDPOINT_LOG_NAME is holdpoint/);
    const replay = { HOLDPOINT_LOG_CLOCK: 'replay', HOLDPOINT_LOG_BEGINNING: '2022-01-01T00:00:00Z' };
    await refused({ HOLDPOINT_DATA, HOLDPOINT_LOG_NAME: 'soyuz', ...replay }, /has a live clock/);
  });

  it('a replay log that is not told when it begins', async () => {
    await refused({ HOLDPOINT_STORE: 'memory:', HOLDPOINT_LOG_CLOCK: 'replay' }, /when it begins/);
  });

  it('a port in use, and an address of another machine', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await refused({ HOLDPOINT_STORE: 'memory:', HOLDPOINT_PORT: String(port) }, /is in use: set HOLDPOINT_PORT/);
    other.close();
    await refused({ HOLDPOINT_STORE: 'memory:', HOLDPOINT_HOST: '192.0.2.1' }, /no address of this machine/);
  });
});
