import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemIn, type Served, serveForTest } from './served.ts';

const by = { agency: 'NASA' };
const key = (index: number) => `0185e0a0-0000-7000-8000-${String(index).padStart(12, '0')}`;
const recorded = (minute: number) => ({ 'Recorded-At': `2022-12-15T00:${String(minute).padStart(2, '0')}:00Z` });

type Json = Record<string, unknown> & { readonly items: readonly Record<string, unknown>[]; readonly next: string };
const jsonOf = async (response: Response) => (await response.json()) as Json;

describe('reads of a replay log', () => {
  let server: Served;
  beforeAll(async () => {
    server = await serveForTest({ logClock: 'replay' });
    const vehicle = { by, id: 'ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft' };
    await server.post('/v1/vehicles', vehicle, { 'Idempotency-Key': key(1), ...recorded(1) });
    for (let index = 2; index <= 6; index += 1) {
      const body = { by, about: ['vehicle/ms-22'], text: `Observation ${index}` };
      await server.post('/v1/observations', body, { 'Idempotency-Key': key(index), ...recorded(index) });
    }
    expect(server.length()).toBe(7);
  });
  afterAll(() => server.stop());

  it('say so, and say at which sequence and log time', async () => {
    const response = await server.get('/v1/vehicles');
    const headers = ['log-clock', 'log-sequence', 'etag'].map((name) => response.headers.get(name));
    expect(headers).toEqual(['replay', '7', null]);
    const { sequence, now } = await jsonOf(response);
    expect([sequence, now]).toEqual([7, '2022-12-15T00:06:00.000Z']);
  });

  it('refuse a time that goes back, or lies beyond the clock of the server, and change nothing', async () => {
    const body = { by, about: ['vehicle/ms-22'], text: 'Late' };
    for (const time of ['2022-12-15T00:05:59Z', '2999-01-01T00:00:00Z']) {
      const response = await server.post('/v1/observations', body, { 'Recorded-At': time });
      const { code, errors } = await problemIn(response);
      expect([response.status, code, errors]).toEqual([
        422,
        'recorded-at-refused',
        [{ header: 'Recorded-At', detail: expect.any(String) }],
      ]);
    }
    expect(server.length()).toBe(7);
  });

  it('show one thing with the revision as strong ETag, and 304 to whoever has it', async () => {
    const response = await server.get('/v1/vehicles/ms-22');
    expect([response.status, response.headers.get('etag')]).toEqual([200, '"0"']);
    const { reference, revision, entries, name } = await jsonOf(response);
    expect({ reference, revision, entries, name }).toEqual({
      reference: 'vehicle/ms-22',
      revision: 0,
      entries: [2],
      name: 'Soyuz MS-22',
    });
    const again = await server.get('/v1/vehicles/ms-22', { 'If-None-Match': '"0"' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await server.get('/v1/vehicles/ms-22', { 'If-None-Match': '"1"' })).status).toBe(200);
  });

  it('show what was on record at a sequence, and at an instant', async () => {
    expect((await jsonOf(await server.get('/v1/observations?atSequence=4'))).items).toHaveLength(2);
    const known = await server.get('/v1/observations?knownAt=2022-12-15T00:03:30Z');
    expect(known.headers.get('log-sequence')).toBe('4');
    expect((await jsonOf(known)).items).toHaveLength(2);
    expect((await server.get('/v1/vehicles/ms-22?atSequence=1')).status).toBe(404);
  });

  it('say of an instant where exactly its answer is found again, and whether it is final', async () => {
    const known = await server.get('/v1/observations?knownAt=2022-12-15T00:03:30Z&limit=1');
    const place = known.headers.get('content-location') ?? '';
    expect(place).toBe('/v1/observations?limit=1&atSequence=4&now=2022-12-15T00%3A03%3A00.000Z');
    expect(known.headers.get('log-final')).toBe('true');
    const exact = await server.get(place);
    expect(await exact.text()).toBe(await known.text());
    expect([exact.headers.get('content-location'), exact.headers.get('log-final')]).toEqual([null, null]);
    // The log is at that time still: more may come that was known then.
    const last = await server.get('/v1/vehicles/ms-22?knownAt=2022-12-15T00:06:00Z');
    expect([last.headers.get('log-sequence'), last.headers.get('log-final')]).toEqual(['7', 'false']);
  });

  it('take another now', async () => {
    const { now } = await jsonOf(await server.get('/v1/observations?now=2023-01-01T00:00:00Z'));
    expect(now).toBe('2023-01-01T00:00:00.000Z');
  });

  it('come in pages of one moment, whatever is recorded meanwhile', async () => {
    const seen: unknown[] = [];
    let path = '/v1/observations?limit=2';
    for (let page = 0; page < 10; page += 1) {
      const response = await server.get(path);
      const { items, next, sequence } = await jsonOf(response);
      expect(sequence).toBe(7);
      seen.push(...items.map((item) => item.text));
      if (next === null) break;
      const link = response.headers.get('link') ?? '';
      expect(link).toBe(`</v1/observations?limit=2&cursor=${next}>; rel="next"`);
      path = /<(.*)>/.exec(link)?.[1] ?? '';
    }
    expect(seen).toEqual([2, 3, 4, 5, 6].map((index) => `Observation ${index}`));
  });

  it('refuse a cursor of another list', async () => {
    const { next } = await jsonOf(await server.get('/v1/observations?limit=2'));
    const { code } = await problemIn(await server.get(`/v1/vehicles?cursor=${next}`));
    expect(code).toBe('invalid-cursor');
  });

  it('refuse a cursor that says something else than it was given for', async () => {
    const { next } = await jsonOf(await server.get('/v1/observations?limit=2'));
    const given = JSON.parse(Buffer.from(String(next), 'base64url').toString()) as Record<string, unknown>;
    for (const changed of [{ after: 'x' }, { after: null }, { sequence: 999 }, { now: '2023-01-01T00:00:00.000Z' }]) {
      const cursor = Buffer.from(JSON.stringify({ ...given, ...changed })).toString('base64url');
      const response = await server.get(`/v1/observations?limit=2&cursor=${cursor}`);
      expect([response.status, (await problemIn(response)).code]).toEqual([400, 'invalid-cursor']);
    }
  });

  it('show the timeline, filtered, in either order', async () => {
    const sequences = async (query: string) =>
      (await jsonOf(await server.get(`/v1/timeline${query}`))).items.map((item) => item.sequence);
    expect(await sequences('')).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(await sequences('?order=asc&limit=2')).toEqual([1, 2]);
    expect(await sequences('?kind=VehicleRegistered')).toEqual([2]);
    const between = 'recordedFrom=2022-12-15T00:03:00Z&recordedTo=2022-12-15T00:04:00Z';
    expect(await sequences(`?concerning=vehicle/ms-22&order=asc&${between}`)).toEqual([4, 5]);
    expect(await sequences('?atSequence=3')).toEqual([3, 2, 1]);
  });

  it('refuse a filter of the timeline by a kind that there is not', async () => {
    const response = await server.get('/v1/timeline?kind=LeakReport');
    expect(await problemIn(response)).toEqual({
      type: '/problems/invalid-parameter',
      title: 'Invalid parameter',
      status: 400,
      code: 'invalid-parameter',
      detail: 'The query is not valid.',
      errors: [{ parameter: 'kind', detail: 'neither a kind of thing nor a type of entry' }],
    });
  });

  it('refuse a filter by a thing, a part of one or an entry that is not on record then', async () => {
    const refused = async (path: string) => {
      const { status, code, detail, errors } = await problemIn(await server.get(path));
      return { status, code, detail, errors };
    };
    expect(await refused('/v1/timeline?concerning=vehicle/ms-22&concerning=vehicle/ms-23')).toEqual({
      status: 404,
      code: 'not-found',
      detail: 'The query names what is not on record at #7: vehicle/ms-23.',
      errors: [{ parameter: 'concerning', detail: 'vehicle/ms-23 is not on record' }],
    });
    expect((await server.get('/v1/timeline?concerning=vehicle/ms-22&atSequence=2')).status).toBe(200);
    for (const path of [
      '/v1/timeline?concerning=vehicle/ms-22&atSequence=1',
      '/v1/timeline?concerning=entry/8',
      `/v1/timeline?concerning=anomaly/${key(1)}/hypothesis/none`,
      '/v1/activities?vehicle=vehicle/ms-23',
      '/v1/decisions-in-force?concerning=vehicle/ms-23',
    ]) {
      expect([path, (await refused(path)).code]).toEqual([path, 'not-found']);
    }
  });

  it('show the log and its entries', async () => {
    expect(await jsonOf(await server.get('/v1/log'))).toEqual({
      name: 'test',
      clock: 'replay',
      head: 7,
      logTime: '2022-12-15T00:06:00.000Z',
    });
    const { items, next, head } = await jsonOf(await server.get('/v1/events?after=2&limit=2'));
    expect([items.map((item) => item.sequence), next, head]).toEqual([[3, 4], 4, 7]);
    const last = await jsonOf(await server.get('/v1/events?after=6'));
    expect([last.items.map((item) => item.sequence), last.next]).toEqual([[7], null]);
  });

  it('answer HEAD without a body, and OPTIONS with the methods', async () => {
    const head = await fetch(`${server.url}/v1/events`, { method: 'HEAD', headers: { Accept: 'text/event-stream' } });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const options = await fetch(`${server.url}/v1/vehicles`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, GET, HEAD, OPTIONS']);
  });
});

describe('an entry', () => {
  it('is shown with what corrected and voided it', async () => {
    const server = await serveForTest();
    const body = { by, about: ['vehicle/ms-22'], text: 'Spray' };
    await server.post('/v1/vehicles', { by, id: 'ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft' });
    await server.post('/v1/observations', body, { 'Idempotency-Key': key(9) });
    const changes = [{ pointer: '/text', was: 'Spray', is: 'A spray of flakes' }];
    await server.post('/v1/entries/3/correction', { by, reason: 'More exactly', changes });
    const shown = await jsonOf(await server.get('/v1/entries/3'));
    expect([shown.voided, (shown.asCorrected as { facts: { text: string } }).facts.text]).toEqual([
      null,
      'A spray of flakes',
    ]);
    const corrected = await jsonOf(await server.get(`/v1/observations/${key(9)}`));
    expect([corrected.text, corrected.title, corrected.voided, corrected.corrections]).toEqual([
      'A spray of flakes',
      'Spray',
      false,
      [{ sequence: 4, entry: 'entry/3', pointer: '/text', was: 'Spray', is: 'A spray of flakes' }],
    ]);
    await server.post('/v1/entries/3/voiding', { by, reason: 'Entered twice' });
    const voided = await jsonOf(await server.get('/v1/entries/3'));
    expect([(voided.entry as { facts: { text: string } }).facts.text, voided.asCorrected]).toEqual(['Spray', null]);
    expect((voided.corrections as { sequence: number }[]).map(({ sequence }) => sequence)).toEqual([4]);
    expect((voided.voided as { sequence: number }).sequence).toBe(5);
    const resource = await jsonOf(await server.get(`/v1/observations/${key(9)}`));
    expect(resource).toEqual({ ...corrected, voided: true, revision: 2, entries: [3, 4, 5] });
    await server.stop();
  });
});

describe('views that are behind, stopped or being read', () => {
  const vehicle = (id: string) => ({ by, id, name: id, kind: 'station' });

  it('behind: a write is 202 with its event ids, and repeating it gives the answer', async () => {
    const server = await serveForTest();
    server.views.hold(1);
    const headers = { 'Idempotency-Key': v7() };
    const first = await server.post('/v1/vehicles', vehicle('iss'), headers);
    expect([first.status, first.headers.get('retry-after')]).toEqual([202, '1']);
    const { eventIds, sequence } = (await first.json()) as { eventIds: string[]; sequence: number };
    const behind = await server.get('/v1/vehicles?minSequence=2');
    expect([behind.status, (await problemIn(behind)).code, behind.headers.get('retry-after')]).toEqual([
      503,
      'view-behind',
      '1',
    ]);
    server.views.hold(undefined);
    const again = await server.post('/v1/vehicles', vehicle('iss'), headers);
    expect(again.status).toBe(201);
    const answer = (await again.json()) as { sequence: number; entries: { id: string }[] };
    expect([answer.entries.map(({ id }) => id), answer.sequence]).toEqual([eventIds, sequence]);
    expect(server.length()).toBe(2);
    expect((await server.get('/v1/vehicles?minSequence=2')).status).toBe(200);
    await server.stop();
  });

  it('stopped: its own reads are 503, writes go on, and /readyz and /metrics say which entry it is', async () => {
    const server = await serveForTest();
    server.views.stopAt(2);
    expect((await server.post('/v1/vehicles', vehicle('iss'))).status).toBe(201);
    const stopped = await server.get('/v1/vehicle-health');
    const { code, facts } = await problemIn(stopped);
    expect([stopped.status, code, facts]).toEqual([503, 'view-stopped', { view: 'vehicle-health', sequence: 2 }]);
    const ready = await server.get('/readyz');
    expect([ready.status, ((await ready.json()) as { views: { each: unknown } }).views.each]).toEqual([
      503,
      [{ name: 'board', sequence: 1, stopped: { sequence: 2, detail: 'poison' } }],
    ]);
    const metrics = await (await server.get('/metrics')).text();
    expect(metrics).toContain('holdpoint_view_stopped{view="board"} 2');
    expect(metrics).toContain('holdpoint_view_lag{view="board"} 1');
    expect(metrics).toContain('holdpoint_log_length 2');
    expect(metrics).toContain('holdpoint_command_seconds_count{command="RegisterVehicle",outcome="recorded"} 1');
    await server.stop();
  });

  it('being read: nothing is shown or taken yet, and the process is alive', async () => {
    const server = await serveForTest();
    server.views.starting();
    for (const response of [await server.get('/v1/vehicles'), await server.post('/v1/vehicles', vehicle('iss'))]) {
      expect([response.status, (await problemIn(response)).code]).toEqual([503, 'starting']);
    }
    expect([(await server.get('/livez')).status, (await server.get('/readyz')).status]).toEqual([200, 503]);
    expect(server.length()).toBe(1);
    await server.stop();
  });

  it('kept on a disk that fails: nothing is shown or taken, and nobody is told that they are only starting', async () => {
    const server = await serveForTest();
    server.views.failing('database or disk is full');
    for (const response of [await server.get('/v1/vehicles'), await server.post('/v1/vehicles', vehicle('iss'))]) {
      const { code } = await problemIn(response);
      expect([response.status, code, response.headers.get('retry-after')]).toEqual([503, 'store-unavailable', '5']);
    }
    expect(server.length()).toBe(1);
    await server.stop();
  });
});
