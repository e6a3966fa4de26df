import { DatabaseSync } from 'node:sqlite';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import {
  CorruptLogError,
  type EventStore,
  OutcomeUnknownError,
  StoreUnavailableError,
} from '../../src/store/event-store.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { faultOf, timedAppends } from '../../src/store/timed-appends.ts';
import { problemIn, serveForTest } from './served.ts';

const vehicle = { by: { agency: 'NASA' }, id: 'iss', name: 'ISS', kind: 'station', aliases: [] };

async function answerTo(error: Error) {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const handle = () => Promise.reject(error);
  const server = await serveForTest({ change: (same) => ({ ...same, handle, logger: pino(stream) }) });
  const response = await server.post('/v1/vehicles', vehicle, { 'Request-Id': 'request-7' });
  const text = await response.clone().text();
  const { status, code } = await problemIn(response);
  expect(server.length()).toBe(1);
  await server.stop();
  return { status, code, text, retryAfter: response.headers.get('retry-after'), log: lines.join('') };
}

/** What a long read meets where the engine left the file of the views between two of its steps. */
function closedDatabaseError(): Error {
  const database = new DatabaseSync(':memory:');
  const statement = database.prepare('SELECT 1');
  database.close();
  try {
    statement.get();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('a closed database was read');
}

describe('a store that fails', () => {
  it.each([
    [new StoreUnavailableError('the disk is full'), 'store-unavailable', '5'],
    [new OutcomeUnknownError('the commit failed'), 'outcome-unknown', '1'],
    [new CorruptLogError('a gap at 7'), 'log-damaged', '5'],
    // SQLITE_IOERR_SHMSIZE, as node:sqlite throws it where a file of the views is first read on a full disk.
    [Object.assign(new Error('disk I/O error'), { errcode: 4874 }), 'store-unavailable', '5'],
    [closedDatabaseError(), 'store-unavailable', '5'],
  ])('%s is 503, and says when to try again', async (error, code, retryAfter) => {
    expect(await answerTo(error)).toMatchObject({ status: 503, code, retryAfter });
  });

  it('whose log is damaged tells the operator what was met, and callers nothing of that', async () => {
    const { text, log } = await answerTo(new CorruptLogError('The log has no #7, though it goes on after it.'));
    expect(text).not.toContain('#7');
    expect(log).toContain('"code":"log-damaged","reason":"The log has no #7, though it goes on after it."');
  });

  it.each(['append', 'firstLook'] as const)('takes commands again when it is there again (%s)', async (method) => {
    const memory = openMemoryStore();
    let isFull = false;
    const isFailing = (asked: typeof method) => isFull && asked === method;
    const full = () => Promise.reject(new StoreUnavailableError('full'));
    const failing: EventStore = {
      ...memory,
      firstLook: (stream) => (isFailing('firstLook') ? full() : memory.firstLook(stream)),
      append: (...append) => (isFailing('append') ? full() : memory.append(...append)),
    };
    let fault: string | null = null;
    const store = timedAppends(failing, (_outcome, _seconds, error) => {
      fault = faultOf(error);
    });
    const server = await serveForTest({ store, change: (same) => ({ ...same, appendFault: () => fault }) });
    // Not unready: nobody would send it the command by which it finds out.
    const readiness = async () => {
      const ready = await server.get('/readyz');
      return [ready.status, ((await ready.json()) as { commands: unknown }).commands];
    };
    expect(await readiness()).toEqual([200, { fault: null }]);
    isFull = true;
    const key = { 'Idempotency-Key': '0185e0a0-0000-7000-8000-000000000001' };
    const refused = await server.post('/v1/vehicles', vehicle, key);
    expect([refused.status, (await problemIn(refused)).code, server.length()]).toEqual([503, 'store-unavailable', 1]);
    expect(await readiness()).toEqual([200, { fault: 'full' }]);
    isFull = false;
    expect((await server.post('/v1/vehicles', vehicle, key)).status).toBe(201);
    expect(server.length()).toBe(2);
    expect(await readiness()).toEqual([200, { fault: null }]);
    await server.stop();
  });
});

describe('a store that can not be read', () => {
  it('for the sake of a refusal says why in /readyz', async () => {
    const memory = openMemoryStore();
    let isAway = false;
    const away = () => Promise.reject(new StoreUnavailableError('away'));
    const failing: EventStore = {
      ...memory,
      readStream: (stream) => (isAway ? away() : memory.readStream(stream)),
    };
    let fault: string | null = null;
    const store = timedAppends(failing, (_outcome, _seconds, error) => {
      fault = faultOf(error);
    });
    const server = await serveForTest({ store, change: (same) => ({ ...same, appendFault: () => fault }) });
    expect((await server.post('/v1/vehicles', vehicle)).status).toBe(201);
    isAway = true;
    expect((await server.post('/v1/vehicles', vehicle)).status).toBe(503);
    const ready = (await (await server.get('/readyz')).json()) as { commands: unknown };
    expect(ready.commands).toEqual({ fault: 'away' });
    await server.stop();
  });
});

describe('a failure that nobody expected', () => {
  it('is 500 without a word of the inside, and is found in the log by the request id', async () => {
    const { status, code, text, log } = await answerTo(new TypeError('secret detail'));
    expect([status, code]).toEqual([500, 'internal-error']);
    expect(text).not.toMatch(/secret|TypeError|\.ts/);
    expect(text).toContain('request-7');
    expect(log).toMatch(/secret detail.*request-7|request-7.*secret detail/s);
    // What was sent is nobody's business but the record's.
    expect(log).not.toContain('"ISS"');
  });
});

describe('views that are behind', () => {
  it('hold up only what is decided on what they know: 503, and nothing is recorded', async () => {
    const server = await serveForTest();
    const by = { role: 'State Commission', agency: 'Roscosmos' };
    await server.post('/v1/vehicles', vehicle);
    const opened = await server.post('/v1/decisions', {
      question: 'Which?',
      authority: by,
      options: [{ id: 'stay', text: 'Stay' }],
      by,
    });
    const { thing } = (await opened.json()) as { readonly thing: string };
    const length = server.length();
    server.views.hold(2);
    const taking = { option: 'stay', basis: 4, by, deviations: [{ rules: ['evidence-cited'], ground: 'none given' }] };
    const refused = await server.post(`/v1/decisions/${thing.split('/')[1]}/resolution`, taking);
    expect([refused.status, refused.headers.get('retry-after'), await problemIn(refused)]).toMatchObject([
      503,
      '1',
      { code: 'view-behind', facts: { sequence: length } },
    ]);
    expect(server.length()).toBe(length);
    // Recorded, though its own view is behind.
    const leak = await server.post('/v1/vehicles/iss/leak-reports', { text: 'Spray', by });
    expect([leak.status, server.length()]).toEqual([202, length + 1]);
    await server.stop();
  });
});
