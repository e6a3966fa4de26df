import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/log-tool/main.ts', import.meta.url));

export interface Ran {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the tool as `npm run log --` does, without the settings of whoever runs the tests.
 * @param killWhen kills it (SIGKILL) as soon as what it said of its progress is so
 */
export async function runTool(line: readonly string[], killWhen?: (err: string) => boolean): Promise<Ran> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('HOLDPOINT_'));
  const child = spawn(process.execPath, [main, ...line], {
    env: Object.fromEntries(own),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
    if (killWhen?.(err) === true) child.kill('SIGKILL');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}
