import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const demo = fileURLToPath(new URL('../../scenarios/demo.ts', import.meta.url));
const address = /Holdpoint is at (http:\/\/\S+)/;

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'holdpoint-test-'));

type Settings = Readonly<Record<string, string>>;

/** The environment of this process, without settings of Holdpoint's own. */
const environment = (settings: Settings): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HOLDPOINT_'))),
  HOLDPOINT_PORT: '0',
  ...settings,
});

/** What a server says that doesn't start, and its exit code. */
export async function failedStart(
  settings: Settings,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [main], { env: environment(settings) });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** What it has said until now. */
  said(): string;
  signal(signal: NodeJS.Signals): void;
}

/** A server, ready; of other sources where they are named. */
export const startProcess = (settings: Settings, program: string = main): Promise<ServerProcess> =>
  serving(process.execPath, [program], settings);

/** The shell that npm starts a server through; both are a process group of their own. */
export const startShellOfNpm = (script: 'start' | 'demo', folder: string): Promise<ServerProcess> =>
  // What comes after it keeps any shell from becoming the server itself.
  serving(
    'sh',
    ['-c', `'${process.execPath}' '${script === 'start' ? main : demo}'; exit`],
    { HOLDPOINT_DATA: folder, npm_lifecycle_event: script },
    folder,
  );

async function serving(
  program: string,
  parameters: readonly string[],
  settings: Settings,
  cwd?: string,
): Promise<ServerProcess> {
  const child = spawn(program, parameters, {
    detached: program === 'sh',
    cwd,
    env: environment({ HOLDPOINT_LOG_LEVEL: 'error', ...settings }),
    stdio: ['ignore', 'pipe', program === 'sh' ? 'pipe' : 'inherit'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = address.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', hear);
    // Where the demo passes on what its server says.
    child.stderr?.on('data', hear);
    ended.then((code) => reject(new Error(`the server ended with ${code} before it served`)), reject);
  });
  return { url, child, ended, said: () => said, signal: (signal) => void child.kill(signal) };
}
