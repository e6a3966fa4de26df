import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../src/api/openapi/document.ts';
import { operations } from '../../src/api/openapi/operations.ts';
import { type Served, serveForTest } from './served.ts';

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
