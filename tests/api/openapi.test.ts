import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../src/api/openapi/document.ts';
import { operations } from '../../src/api/openapi/operations.ts';
import { type Served, serveForTest } from './served.ts';

const docking = { by: { agency: 'NASA' }, at: 'vehicle/zarya' };

const posted = (body: object, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': v7(), ...headers },
  body: JSON.stringify(body),
});

interface Described {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Record<string, Described> }>>>>;
  readonly components: {
    readonly responses: Readonly<Record<string, Described>>;
    readonly headers: Readonly<Record<string, unknown>>;
  };
}
const document = JSON.parse(JSON.stringify(openApiDocument())) as Document;

/** Headers that are ours, in lower case: the others belong to HTTP. */
const named = new Set(Object.keys(document.components.headers).map((name) => name.toLowerCase()));

function describedHeaders(path: string, method: 'get' | 'post', status: number): readonly string[] {
  const found = document.paths[path]?.[method]?.responses[status];
  const described =
    found?.$ref === undefined ? found : document.components.responses[found.$ref.split('/').at(-1) ?? ''];
  if (described === undefined) throw new Error(`${method} ${path} is not described to answer ${status}`);
  return Object.keys(described.headers ?? {}).map((name) => name.toLowerCase());
}

describe('the OpenAPI document', () => {
  let server: Served;
  beforeAll(async () => {
    server = await serveForTest();
  });
  afterAll(() => server.stop());

  it('has each method of a path once', () => {
    const named = operations().map(({ method, path }) => `${method} ${path}`);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
  });

  it('is what the server serves, and names only what the server has', async () => {
    const response = await server.get('/openapi.json');
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    for (const { method, path } of operations()) {
      const filled = path.replaceAll(/\{\w+\}/g, 'x');
      const answer = await fetch(`${server.url}${filled}`, { method: method === 'get' ? 'HEAD' : 'OPTIONS' });
      const allow = answer.headers.get('allow') ?? 'GET';
      expect([path, allow.includes(method.toUpperCase())]).toEqual([path, true]);
    }
  });

  it('resolves every reference within itself', () => {
    const document = openApiDocument() as Record<string, unknown>;
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '');
    const unresolved = references.filter(
      (reference) =>
        reference
          .split('/')
          .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], document) ===
        undefined,
    );
    expect(unresolved).toEqual([]);
  });

  it('describes the status and the headers of what is answered', async () => {
    const replay = await serveForTest({ logClock: 'replay' });
    try {
      const head = String(replay.length());
      const asked: readonly (readonly [string, string, RequestInit?])[] = [
        ['/v1/log', '/v1/log'],
        ['/livez', '/livez'],
        ['/readyz', '/readyz'],
        ['/metrics', '/metrics'],
        ['/v1/events', '/v1/events'],
        ['/v1/events', '/v1/events?after=999'],
        ['/v1/events', '/v1/events?after=x'],
        ['/v1/vehicles', '/v1/vehicles', posted({ by: { agency: 'NASA' }, id: 'iss', name: 'ISS', kind: 'station' })],
        ['/v1/vehicles', '/v1/vehicles', posted({})],
        ['/v1/vehicles', '/v1/vehicles', posted({}, { 'Content-Type': 'text/plain' })],
        ['/v1/vehicles/{id}/docking', '/v1/vehicles/iss/docking', posted(docking, { 'If-Match': '"7"' })],
        ['/v1/vehicles/{id}/docking', '/v1/vehicles/none/docking', posted(docking)],
        ['/v1/vehicles/{id}', '/v1/vehicles/iss'],
        ['/v1/vehicles/{id}', '/v1/vehicles/iss', { headers: { 'If-None-Match': '"0"' } }],
        ['/v1/vehicles/{id}', `/v1/vehicles/iss?knownAt=2022-01-01T00:00:00Z&atSequence=${head}`],
        ['/v1/vehicles/{id}', '/v1/vehicles/none?knownAt=2022-01-01T00:00:00Z'],
        ['/v1/vehicle-health', '/v1/vehicle-health?knownAt=2022-01-01T00:00:00Z'],
        ['/v1/vehicle-health', '/v1/vehicle-health?minSequence=999'],
      ];
      const statuses: number[] = [];
      for (const [path, url, init] of asked) {
        const { status, headers } = await fetch(`${replay.url}${url}`, init);
        statuses.push(status);
        const described = describedHeaders(
          path,
          init === undefined || init.method === undefined ? 'get' : 'post',
          status,
        );
        const said = [...headers.keys()].filter((name) => named.has(name));
        expect({ url, status, said: said.filter((name) => !described.includes(name)) }).toEqual({
          url,
          status,
          said: [],
        });
      }
      expect(new Set(statuses)).toEqual(new Set([200, 422, 400, 201, 415, 412, 404, 304, 503]));
    } finally {
      await replay.stop();
    }
  });

  it('is a page, too, which runs nothing and loads nothing', async () => {
    const response = await server.get('/docs');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const page = await response.text();
    expect(page).toContain('/v1/decisions/{id}/resolution');
    expect(page).not.toMatch(/<script|<img|<link|src=|href="http/);
  });

  it('has a page for each problem', async () => {
    const response = await server.get('/problems/key-reused');
    expect([response.status, (await response.text()).includes('Idempotency-Key')]).toEqual([200, true]);
    expect((await server.get('/problems/none')).status).toBe(404);
  });
});
