import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rawPost, rawRequest, rawText } from './raw-request.ts';
import { problemIn, type Served, serveForTest } from './served.ts';

const by = { agency: 'NASA', role: 'Flight director' };
const about = ['vehicle/soyuz-ms-22'];
const observation = { by, about, text: 'Spray' };
const missing = '0185e0a0-0000-7000-8000-0000000000ff';

let server: Served;
let length: number;
beforeAll(async () => {
  server = await serveForTest();
  const vehicle = { by, id: 'soyuz-ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft' };
  expect((await server.post('/v1/vehicles', vehicle)).status).toBe(201);
});
afterAll(() => server.stop());
beforeEach(() => {
  length = server.length();
});
afterEach(() => {
  // Whatever was wrong with it: nothing changed.
  expect(server.length()).toBe(length);
});

/** The status, the code, and where each fault is. */
async function refusal(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { status, code, type, errors = [] } = await problemIn(response);
  expect(type).toBe(`/problems/${String(code)}`);
  expect(status).toBe(response.status);
  const places = (errors as Record<string, string>[]).map((fault) => fault.pointer ?? fault.parameter ?? fault.header);
  return [response.status, code, places] as const;
}

describe('a body with invalid content is refused, with a pointer for each fault', () => {
  const cases: readonly (readonly [string, unknown, string, readonly string[]])[] = [
    ['unknown keys', { ...observation, colour: 1, a: { b: 1 } }, 'invalid-content', ['/colour', '/a']],
    ['unknown keys within', { ...observation, by: { ...by, rank: 'x' } }, 'invalid-content', ['/by/rank']],
    ['wrong types', { ...observation, text: 7 }, 'invalid-content', ['/text']],
    ['two faults', { ...observation, text: 7, title: '' }, 'invalid-content', ['/text', '/title']],
    ['a missing author', { about, text: 'Spray' }, 'invalid-content', ['/by']],
    ['an array for a body', [observation], 'invalid-content', ['']],
    ['a time far in the future', { ...observation, occurredAt: '2999-01-01' }, 'in-the-future', ['/occurredAt']],
    ['no time at all', { ...observation, occurredAt: 'yesterday' }, 'invalid-content', ['/occurredAt']],
    ['a reference to nothing', { ...observation, about: [`anomaly/${missing}`] }, 'reference-not-found', ['/about/0']],
    ['an id that is not one', { ...observation, about: ['anomaly/7'] }, 'invalid-content', ['/about/0']],
    ['an entry beyond the end', { ...observation, contradicts: ['entry/999'] }, 'beyond-head', ['/contradicts/0']],
    ['a basis beyond the end', { ...observation, basis: 999 }, 'beyond-head', ['/basis']],
    ['an over-long text', { ...observation, text: 'x'.repeat(16_385) }, 'invalid-content', ['/text']],
    ['a lone surrogate', { ...observation, text: '\ud800' }, 'invalid-content', ['/text']],
    ['a control character', { ...observation, text: 'a\u0007b' }, 'invalid-content', ['/text']],
    [
      'an unsafe number',
      '{"by":{"agency":"NASA"},"about":[],"text":"x","basis":9007199254740993}',
      'invalid-content',
      ['/basis'],
    ],
    ['a fraction', { ...observation, basis: 1.5 }, 'invalid-content', ['/basis']],
    ['an infinite number', '{"by":{"agency":"NASA"},"text":"x","basis":1e999}', 'invalid-content', ['/basis']],
    ['__proto__', '{"__proto__":{"text":"x"},"text":"x"}', 'invalid-content', ['/__proto__']],
    ['__proto__ within', '{"by":{"agency":"NASA","__proto__":1},"text":"x"}', 'invalid-content', ['/by/__proto__']],
    ['constructor', { ...observation, constructor: 1 }, 'invalid-content', ['/constructor']],
    [
      'a deviation where no rule is broken',
      { ...observation, deviations: [{ rules: ['basis-stated'], ground: 'x' }] },
      'deviation-not-needed',
      [],
    ],
  ];
  it.each(cases)('%s', async (_name, body, code, pointers) => {
    const [status, ...rest] = await refusal(await server.post('/v1/observations', body));
    expect([status, ...rest]).toEqual([code === 'deviation-not-needed' ? 409 : 422, code, pointers]);
  });

  it.each([
    ['observations', { ...observation, about: [...about, ...about] }, '/about/1'],
    ['assessments', { by, about, findings: [{ text: 'x', cites: ['entry/1', 'entry/1'] }] }, '/findings/0/cites/1'],
    ['anomalies', { by, about, text: 'x', evidence: ['entry/1', 'entry/1'] }, '/evidence/1'],
    ['evas', { by, orderedBy: ['entry/1', 'entry/1'] }, '/orderedBy/1'],
    ['information-requests', { by, of: [by], text: 'x', about: [...about, ...about] }, '/about/1'],
    [`decisions/${missing}/rescission`, { by, because: ['entry/1', 'entry/1'] }, '/because/1'],
  ])('the same thing named twice in one list of %s', async (path, body, pointer) => {
    expect(await refusal(await server.post(`/v1/${path}`, body))).toEqual([422, 'invalid-content', [pointer]]);
  });

  it('a correction that does not say what was and what is', async () => {
    const response = await server.post('/v1/entries/2/correction', {
      by,
      reason: 'x',
      changes: [{ pointer: '/name' }],
    });
    const { errors } = await problemIn(response);
    expect(errors).toEqual([
      { pointer: '/changes/0/was', detail: 'is missing' },
      { pointer: '/changes/0/is', detail: 'is missing' },
    ]);
  });

  it('numbers and surrogates where any JSON may stand', async () => {
    const changes = '[{"pointer":"/name","was":1.5,"is":{"__proto__":"\\ud800"}}]';
    const body = `{"by":{"agency":"NASA"},"reason":"x","changes":${changes}}`;
    const response = await server.post('/v1/entries/2/correction', body);
    expect(await refusal(response)).toEqual([422, 'invalid-content', ['/changes/0/was', '/changes/0/is/__proto__']]);
  });

  it('a list of many thousand, at once and with a bounded answer', async () => {
    const vehicles = Array.from({ length: 40_000 }, (_, index) => `vehicle/v${index % 30_000}`);
    const [status, code, pointers] = await refusal(await server.post('/v1/evas', { by, vehicles }));
    expect([status, code, pointers?.length]).toEqual([422, 'invalid-content', 100]);
  });

  it('and in words for whoever sent it', async () => {
    const body = {
      text: 7,
      about: [],
      kind: 'film',
      basis: 0,
      deviations: [{ rules: ['none'] }],
      sentTo: Array(51).fill(by),
    };
    const { errors } = await problemIn(await server.post('/v1/observations', body));
    expect((errors as Record<string, string>[]).map(({ pointer, detail }) => `${pointer} ${detail}`)).toEqual([
      '/about is empty',
      '/text is not text',
      expect.stringMatching(/^\/kind not one of log-entry, /),
      '/sentTo has more than 50 members',
      '/by is missing',
      '/basis is less than 1',
      expect.stringMatching(/^\/deviations\/0\/rules\/0 is not one of authority-stated, /),
      '/deviations/0/ground is missing',
    ]);
    const { errors: ofList } = await problemIn(await server.post('/v1/observations', [observation]));
    expect(ofList).toEqual([{ pointer: '', detail: 'is not an object' }]);
    const effects = [{ on: 'mood' }];
    const { errors: ofEffect } = await problemIn(await server.post('/v1/assessments', { by, about, effects }));
    expect(ofEffect).toEqual([{ pointer: '/effects/0/on', detail: 'is not one of health, crew-member, fitness' }]);
    const { errors: ofQuery } = await problemIn(await server.get('/v1/compare'));
    expect(ofQuery).toEqual([{ parameter: 'from', detail: 'is missing' }]);
  });

  it('what is inside a term that may be stated or disputed', async () => {
    const decision = { by, question: 'Which way?', scope: ['vehicle/soyuz-ms-22', 'nowhere'] };
    expect(await refusal(await server.post('/v1/decisions', decision))).toEqual([422, 'invalid-content', ['/scope/1']]);
  });

  it('a duplicate', async () => {
    const body = { by, id: 'soyuz-ms-22', name: 'Another', kind: 'crewed-spacecraft' };
    expect(await refusal(await server.post('/v1/vehicles', body))).toEqual([409, 'already-registered', []]);
  });

  it('Recorded-At on a live log', async () => {
    const response = await server.post('/v1/observations', observation, { 'Recorded-At': '2022-12-15T00:00:00Z' });
    expect(await refusal(response)).toEqual([422, 'recorded-at-refused', ['Recorded-At']]);
  });
});

describe('a body that is none is refused', () => {
  const post = (body: Buffer | string, headers?: Record<string, string>) =>
    rawRequest(server.port, rawPost(body, headers));

  it('invalid UTF-8', async () => {
    const { status, body } = await post(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]));
    expect([status, body.code]).toEqual([400, 'invalid-utf8']);
  });

  it.each([
    ['nothing', '', 'malformed-json'],
    ['half of an object', '{"by":', 'malformed-json'],
    ['a byte order mark', '\ufeff{}', 'malformed-json'],
    ['a key twice', '{"text":"a","text":"b"}', 'duplicate-key'],
    ['a key twice, once escaped', '{"by":{"name":"a","\\u006eame":"b"}}', 'duplicate-key'],
    ['a hundred thousand brackets', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'nested-too-deeply'],
  ])('%s', async (_name, text, code) => {
    const { status, body } = await post(text);
    expect([status, body.code]).toEqual([400, code]);
  });

  it('says what cannot be seen of a byte order mark', async () => {
    const { body } = await post('\ufeff{}');
    expect(body.detail).toBe('The body begins with a byte order mark: send it without.');
  });

  it('one that breaks off, or whose pieces have no length', async () => {
    const head = 'POST /v1/observations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';
    const keyed = `${head}Idempotency-Key: 0185e0a0-0000-7000-8000-00000000aaaa\r\n`;
    const pieces = await rawRequest(server.port, `${keyed}Transfer-Encoding: chunked\r\n\r\n5\r\n{"abo\r\nzz\r\n`);
    expect([pieces.status, pieces.body.code]).toEqual([400, 'malformed-request']);
    const short = await rawRequest(server.port, `${keyed}Content-Length: 500\r\n\r\n{"about":`, { ends: true });
    expect([short.status, short.body.code]).toEqual([400, 'malformed-request']);
  });

  it('tells where a key comes twice', async () => {
    const response = await server.post('/v1/observations', '{"quantities":[{},{"name":"a,{[","unit":"","unit":1}]}');
    expect(await refusal(response)).toEqual([400, 'duplicate-key', ['/quantities/1/unit']]);
  });

  it('one too large, said beforehand or not', async () => {
    const large = JSON.stringify({ ...observation, text: 'x'.repeat(1024 * 1024) });
    const said = await server.post('/v1/observations', large);
    expect(await refusal(said)).toEqual([413, 'body-too-large', []]);
    const chunked = `${Buffer.byteLength(large).toString(16)}\r\n${large}\r\n0\r\n\r\n`;
    const head = rawPost('', { 'Transfer-Encoding': 'chunked' }).toString().replace('Content-Length: 0\r\n', '');
    const unsaid = await rawRequest(server.port, `${head}${chunked}`);
    expect([unsaid.status, unsaid.body.code]).toEqual([413, 'body-too-large']);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'text=x'],
    ['a form of parts', 'multipart/form-data; boundary=x', '--x--'],
    ['a text', 'text/plain', JSON.stringify(observation)],
    ['JSON in another charset', 'application/json; charset=latin1', JSON.stringify(observation)],
  ])('%s', async (_name, type, body) => {
    const response = await server.post('/v1/observations', body, { 'Content-Type': type });
    expect(await refusal(response)).toEqual([415, 'unsupported-media-type', ['Content-Type']]);
  });

  it('JSON that is compressed', async () => {
    const response = await server.post('/v1/observations', observation, { 'Content-Encoding': 'gzip' });
    expect(await refusal(response)).toEqual([415, 'unsupported-media-type', ['Content-Encoding']]);
  });
});

describe('a request from elsewhere is refused', () => {
  it.each(['evil.example', 'evil.example:8477', '127.0.0.1.evil.example', 'user@127.0.0.1', ''])(
    'a Host of %s',
    async (host) => {
      const { status, body } = await rawRequest(server.port, rawPost(JSON.stringify(observation), { Host: host }));
      expect([status, body.code]).toEqual([421, 'foreign-host']);
    },
  );

  it('two Hosts, whichever comes first', async () => {
    const request = 'GET /v1/log HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n';
    const { status, body } = await rawRequest(server.port, request);
    expect([status, body.code]).toEqual([400, 'invalid-header']);
  });

  it('a target that is a URL of another name, whatever the Host says', async () => {
    const asked = (url: string) =>
      rawRequest(server.port, `GET ${url} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
    const { status, body } = await asked('http://evil.example/v1/log');
    expect([status, body.code]).toEqual([421, 'foreign-host']);
    expect((await asked('http://localhost/v1/log')).status).toBe(200);
    const anything = 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
    expect((await rawRequest(server.port, anything)).body.code).toBe('no-such-path');
  });

  it('no Host', async () => {
    const { status, body } = await rawRequest(server.port, 'GET /v1/log HTTP/1.1\r\nConnection: close\r\n\r\n');
    expect([status, body.code]).toEqual([421, 'foreign-host']);
  });

  it.each([
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'null' }],
    [{ Origin: 'http://127.0.0.1:1' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
  ])('a write by a page of another site: %o', async (headers) => {
    const { status, body } = await rawRequest(server.port, rawPost(JSON.stringify(observation), headers));
    expect([status, body.code]).toEqual([403, 'foreign-origin']);
  });

  it('but its own names and pages are taken', async () => {
    const hosts = ['localhost', `LOCALHOST:${server.port}`, '[::1]', 'holdpoint.example'];
    for (const host of hosts) {
      const request = `GET /v1/log HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
      expect((await rawRequest(server.port, request)).status).toBe(200);
    }
    const own = { Host: `127.0.0.1:${server.port}`, Origin: server.url, 'Sec-Fetch-Site': 'same-origin' };
    expect((await rawRequest(server.port, rawPost('{}', own))).status).toBe(422);
  });
});

describe('a malformed request is refused', () => {
  const post = (headers: Record<string, string>) => server.post('/v1/observations', observation, headers);

  it.each([
    ['an Idempotency-Key that is no UUID', { 'Idempotency-Key': 'again' }, 'invalid-header', 'Idempotency-Key'],
    ['an If-Match where something begins', { 'If-Match': '"0"' }, 'if-match-on-beginning', 'If-Match'],
    ['a Recorded-At that is no instant', { 'Recorded-At': 'now' }, 'invalid-header', 'Recorded-At'],
    ['a Correlation-Id that is no UUID', { 'Correlation-Id': '7' }, 'invalid-header', 'Correlation-Id'],
  ])('%s', async (_name, headers, code, header) => {
    expect(await refusal(await post(headers))).toEqual([400, code, [header]]);
  });

  it('no Idempotency-Key', async () => {
    const response = await fetch(`${server.url}/v1/observations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(observation),
    });
    expect(await refusal(response)).toEqual([400, 'idempotency-key-missing', ['Idempotency-Key']]);
  });

  it.each(['W/"0"', '0', '"0", "1"', '*', '"-1"'])('an If-Match of %s', async (etag) => {
    const response = await server.post('/v1/vehicles/soyuz-ms-22/launch', { by }, { 'If-Match': etag });
    expect(await refusal(response)).toEqual([400, 'invalid-header', ['If-Match']]);
  });

  it('an If-Match of another revision', async () => {
    const response = await server.post('/v1/vehicles/soyuz-ms-22/launch', { by }, { 'If-Match': '"7"' });
    expect(response.headers.get('etag')).toBe('"0"');
    expect(await refusal(response)).toEqual([412, 'revision-mismatch', ['If-Match']]);
  });

  it.each([
    ['/v1/vehicles/Soyuz', 400, 'malformed-path', ['id']],
    ['/v1/anomalies/7', 400, 'malformed-path', ['id']],
    ['/v1/vehicles/%ff', 400, 'malformed-path', []],
    ['/v1/entries/0', 400, 'malformed-path', ['sequence']],
    ['/v1/vehicles?colour=red', 400, 'unknown-parameter', ['colour']],
    ['/v1/vehicles?limit=1&limit=2', 400, 'invalid-parameter', ['limit']],
    ['/v1/vehicles?limit=201', 400, 'invalid-parameter', ['limit']],
    ['/v1/vehicles?limit=%ff', 400, 'invalid-parameter', ['limit']],
    ['/v1/vehicles?cursor=x', 400, 'invalid-cursor', ['cursor']],
    ['/v1/vehicles?atSequence=0', 400, 'invalid-parameter', ['atSequence']],
    ['/v1/vehicles?atSequence=1e3', 400, 'invalid-parameter', ['atSequence']],
    ['/v1/vehicles?atSequence=1&knownAt=2022-12-15T00:00:00Z', 400, 'invalid-parameter', ['knownAt']],
    ['/v1/vehicles?now=yesterday', 400, 'invalid-parameter', ['now']],
    ['/v1/log?atSequence=1', 400, 'unknown-parameter', ['atSequence']],
    ['/v1/vehicles?__proto__=1', 400, 'unknown-parameter', ['__proto__']],
    ['/v1/vehicles/none', 404, 'not-found', []],
    ['/v1/reasoning/vehicle/none', 404, 'not-found', []],
    ['/v1/reasoning/vehicle%2Fnone', 404, 'not-found', []],
    ['/v1/reasoning/anomaly/0185e0a0-0000-7000-8000-000000000001/hypothesis/none', 404, 'not-found', []],
    ['/v1/reasoning/entry/99', 404, 'not-found', []],
    ['/v1/reasoning/vehicle', 400, 'malformed-path', ['reference']],
    ['/v1/reasoning/vehicle/Soyuz', 400, 'malformed-path', ['reference']],
    ['/v1/reasoning/entry/0', 400, 'malformed-path', ['reference']],
    ['/v1/reasoning/vehicle/soyuz-ms-22?direction=sideways', 400, 'invalid-parameter', ['direction']],
    ['/v1/reasoning/vehicle/soyuz-ms-22?direction=up&direction=down', 400, 'invalid-parameter', ['direction']],
    ['/v1/reasoning/vehicle/soyuz-ms-22?depth=0', 400, 'invalid-parameter', ['depth']],
    ['/v1/reasoning/vehicle/soyuz-ms-22?depth=11', 400, 'invalid-parameter', ['depth']],
    ['/v1/reasoning/vehicle/soyuz-ms-22?depth=-1', 400, 'invalid-parameter', ['depth']],
    ['/v1/reasoning', 404, 'no-such-path', []],
    ['/v1/nothing', 404, 'no-such-path', []],
    ['/v1/vehicles/', 404, 'no-such-path', []],
    ['/V1/vehicles', 404, 'no-such-path', []],
    ['/v1/vehicles?atSequence=99', 404, 'no-such-moment', ['atSequence']],
    ['/v1/vehicles?atSequence=9007199254740991', 404, 'no-such-moment', ['atSequence']],
    ['/v1/vehicles?atSequence=9007199254740992', 400, 'invalid-parameter', ['atSequence']],
    ['/v1/vehicles?atSequence=-1', 400, 'invalid-parameter', ['atSequence']],
    ['/v1/vehicles?minSequence=99', 503, 'view-behind', []],
    ['/v1/vehicles?knownAt=2001-01-01T00:00:00Z', 404, 'no-such-moment', ['knownAt']],
    ['/v1/vehicles?knownAt=2022-12-15', 400, 'invalid-parameter', ['knownAt']],
    ['/v1/pending-decisions?effectiveAt=2022-12-15T00:00:00Z', 400, 'unknown-parameter', ['effectiveAt']],
  ])('GET %s', async (path, status, code, places) => {
    expect(await refusal(await server.get(path))).toEqual([status, code, places]);
  });

  it('a command on what is not on record', async () => {
    for (const path of ['/v1/vehicles/none/launch', '/v1/vehicles/none/leak-reports', '/v1/entries/99/voiding']) {
      const body = path.endsWith('voiding')
        ? { by, reason: 'x' }
        : path.endsWith('launch')
          ? { by }
          : { by, text: 'x' };
      expect(await refusal(await server.post(path, body))).toEqual([404, 'not-found', []]);
    }
  });

  it('a method that is not there, with those that are', async () => {
    const response = await fetch(`${server.url}/v1/log`, { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await refusal(response)).toEqual([405, 'method-not-allowed', []]);
  });

  it('a form of answer that there is not, before anything is done', async () => {
    expect(await refusal(await post({ Accept: 'text/html' }))).toEqual([406, 'not-acceptable', ['Accept']]);
    expect(await refusal(await server.get('/v1/log', { Accept: 'text/html' }))).toEqual([
      406,
      'not-acceptable',
      ['Accept'],
    ]);
  });

  it('is no other form that names the charset, which is UTF-8 anyhow', async () => {
    for (const [path, type] of [
      ['/v1/log', 'application/json'],
      ['/v1/events', 'application/json'],
      ['/docs', 'text/html'],
    ] as const) {
      const response = await server.get(path, { Accept: `${type}; charset=UTF-8` });
      expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
    }
    const other = await server.get('/v1/log', { Accept: 'application/json; charset=latin1' });
    expect(await refusal(other)).toEqual([406, 'not-acceptable', ['Accept']]);
  });

  it('live events after an end that the log does not have', async () => {
    for (const accept of ['application/json', 'text/event-stream']) {
      const response = await server.get('/v1/events?after=99999999', { Accept: accept });
      expect(await refusal(response)).toEqual([422, 'beyond-head', ['after']]);
    }
    const resumed = await server.get('/v1/events', { Accept: 'text/event-stream', 'Last-Event-ID': '99999999' });
    expect(await refusal(resumed)).toEqual([422, 'beyond-head', ['Last-Event-ID']]);
  });

  it('what is no HTTP at all, headers that are too large, and an expectation', async () => {
    const nonsense = await rawRequest(server.port, 'NONSENSE\r\n\r\n');
    expect([nonsense.status, nonsense.body.code]).toEqual([400, 'malformed-request']);
    const large = await rawRequest(
      server.port,
      `GET / HTTP/1.1\r\nHost: localhost\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`,
    );
    expect([large.status, large.body.code]).toEqual([431, 'headers-too-large']);
    const tunnel = await rawRequest(server.port, 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n');
    expect([tunnel.status, tunnel.body.code]).toEqual([400, 'malformed-request']);
    const expects = await rawRequest(server.port, rawPost('{}', { Expect: 'miracles' }));
    expect([expects.status, expects.body.code]).toEqual([417, 'expectation-failed']);
  });

  it('nonsense after requests that are answered yet: after their answers', async () => {
    const asked = 'GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const short = `POST /v1/evas HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n{"by":{}}`;
    for (const [bytes, statuses] of [
      [`${asked}NONSENSE\r\n\r\n`, [200, 400]],
      [`${asked}${asked}${asked}NONSENSE\r\n\r\n`, [200, 200, 200, 400]],
      [short, [415, 400]],
    ] as const) {
      expect(
        [...(await rawText(server.port, bytes)).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, code]) => Number(code)),
      ).toEqual(statuses);
    }
  });

  it('and no answer betrays what it is made of', async () => {
    const response = await server.get('/v1/nothing');
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.any(String),
    });
    expect([headers['x-powered-by'], headers.etag, headers.server]).toEqual([undefined, undefined, undefined]);
    expect(await response.text()).not.toMatch(/at .*\.ts|<html|node_modules/);
  });
});
