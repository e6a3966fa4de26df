import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveForTest } from './served.ts';
import { newFolder } from './server-process.ts';

const page = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the console', () => {
  const folder = newFolder();
  let server: Served;
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Holdpoint</title>');
    writeFileSync(join(folder, 'assets', 'index-abc.js'), 'plain');
    writeFileSync(join(folder, 'assets', 'index-abc.js.gz'), 'compressed');
    writeFileSync(join(folder, 'secret'), 'not of the console');
    server = await serveForTest({ change: (dependencies) => ({ ...dependencies, consoleFolder: folder }) });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });
  const asked = async (path: string, headers: Record<string, string> = page) => {
    const answer = await server.get(path, headers);
    return [answer.status, answer.headers.get('content-type'), await answer.text()];
  };

  it('begins at /, runs only its own files and asks only its own server', async () => {
    const answer = await server.get('/');
    expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([
      200,
      'no-cache',
      '<!doctype html><title>Holdpoint</title>',
    ]);
    expect(answer.headers.get('content-security-policy')?.replaceAll(/'sha256-[^']{44}'/g, 'hash')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' hash hash; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('has a page for each of its screens, for who asks for pages', async () => {
    const start = [200, 'text/html; charset=utf-8', '<!doctype html><title>Holdpoint</title>'];
    expect(await asked('/timeline')).toEqual(start);
    expect(await asked('/vehicles/soyuz-ms-22?at=130')).toEqual(start);
    expect((await asked('/timeline', {})).slice(0, 2)).toEqual([404, 'application/problem+json']);
    expect((await asked('/timeline', { Accept: 'application/json' })).slice(0, 2)).toEqual([
      404,
      'application/problem+json',
    ]);
  });

  it('stands in the way of nothing of the API', async () => {
    for (const path of ['/v1', '/v1/nothing', '/docs/nothing', '/problems', '/assets/nothing.js', '/metrics/nothing']) {
      expect([path, ...(await asked(path)).slice(0, 2)]).toEqual([path, 404, 'application/problem+json']);
    }
    expect((await asked('/docs')).slice(0, 2)).toEqual([200, 'text/html; charset=utf-8']);
    expect((await server.post('/timeline', {})).status).toBe(404);
  });

  it('sends its files to be kept for good, compressed to who takes that, and nothing beside them', async () => {
    const plain = await server.get('/assets/index-abc.js', { 'Accept-Encoding': 'identity' });
    expect([plain.status, plain.headers.get('cache-control'), plain.headers.get('vary'), await plain.text()]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      'Accept-Encoding',
      'plain',
    ]);
    const { status, headers } = await fetch(`${server.url}/assets/index-abc.js`, { method: 'HEAD' });
    expect([status, headers.get('content-encoding'), headers.get('content-type')]).toEqual([
      200,
      'gzip',
      'text/javascript; charset=utf-8',
    ]);
    for (const path of ['/secret', '/assets/../secret', '/assets/%2e%2e/secret', '/assets/..%2fsecret']) {
      expect(await (await server.get(path)).text()).not.toContain('not of the console');
    }
  });
});

describe('a console that is not built', () => {
  it('says how it is built, where it would be', async () => {
    const server = await serveForTest();
    const answer = await server.get('/', page);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<code>npm run build</code>')]);
    expect((await server.get('/timeline', page)).status).toBe(404);
    await server.stop();
  });
});
