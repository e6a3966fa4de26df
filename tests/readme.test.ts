import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServerProcess, startServer } from '../scenarios/server-process.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [, example = ''] = /```bash\n([\s\S]*?)```/.exec(readme) ?? [];

const has = (command: string): boolean => {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(!has('bash') || !has('curl'))('the worked example of the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-readme-'));
  let server: ServerProcess;

  const paste = (): readonly Record<string, unknown>[] =>
    execFileSync('bash', ['-c', example], {
      encoding: 'utf8',
      env: { ...process.env, HOLDPOINT_URL: server.url.origin },
    })
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  beforeAll(async () => {
    server = await startServer({ HOLDPOINT_DATA: folder, HOLDPOINT_PORT: '0', HOLDPOINT_LOG_LEVEL: 'silent' });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('works when pasted, and pasted again it records nothing more', async () => {
    const [vehicle, eva, leak, cancellation, assessment, decision, health, pending, taken, after, inForce, before] =
      paste();
    const sequences = [vehicle, eva, leak, cancellation, assessment, decision, taken].map((said) => said?.sequence);
    expect(sequences).toEqual([2, 3, 4, 6, 7, 8, 12]);
    expect(health?.items).toMatchObject([
      { name: 'Soyuz MS-22', fitness: { nominal: { fitness: 'not-fit' }, contingency: { fitness: 'unknown' } } },
    ]);
    expect(pending?.items).toMatchObject([
      { status: 'suggested', suggestion: { rule: { id: 'past-needed-by' } } },
      { title: 'How does the crew of Soyuz MS-22 return?', overdue: true },
    ]);
    expect(after?.items).toEqual([]);
    expect(inForce?.items).toMatchObject([{ thing: 'vehicle/soyuz-ms-22', governs: ['nominal', 'contingency'] }]);
    expect(before?.items).toMatchObject([{ status: 'suggested' }, { status: 'open' }]);

    const again = paste();
    expect(again.slice(0, 6)).toEqual([vehicle, eva, leak, cancellation, assessment, decision]);
    expect(again[8]).toEqual(taken);
    const log = await (await fetch(new URL('/v1/log', server.url))).json();
    expect(log).toMatchObject({ head: 12 });
  });
});
