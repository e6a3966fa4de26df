import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const address = /https?:\/\/\S+/;

export interface ServerProcess {
  readonly url: URL;
  /** Resolves with its exit code (null: killed), whenever that is. */
  readonly ended: Promise<number | null>;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
}

/**
 * Starts Holdpoint as its own process, as `npm start` does, with the given settings. What it says goes to `onOutput`.
 * @throws Error with what it said, where it ends before it serves
 */
export async function startServer(
  settings: Readonly<Record<string, string>>,
  onOutput: (text: string) => void = () => {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    // In a process group of its own, Ctrl-C reaches it only through whoever started it: once, not twice.
    detached: process.platform !== 'win32',
  });
  const abandon = () => child.kill();
  process.once('exit', abandon);
  const ended = once(child, 'exit').then(([code]) => {
    process.off('exit', abandon);
    return code as number | null;
  });
  const url = await announced(child, ended, onOutput);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, ended, stop };
}

/** Where it serves: the first address that it says. */
async function announced(
  child: ChildProcess,
  ended: Promise<number | null>,
  onOutput: (text: string) => void,
): Promise<URL> {
  let said = '';
  const found = new Promise<URL>((resolve) => {
    const hear = (chunk: Buffer) => {
      const text = chunk.toString();
      onOutput(text);
      if (address.test(said)) return;
      said += text;
      const [match] = address.exec(said) ?? [];
      if (match !== undefined && said.indexOf('\n', said.indexOf(match)) > 0)
        resolve(new URL(match.replace(/[",.;)}\\]+$/, '')));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
  const failed = ended.then((code): never => {
    throw new Error(`Holdpoint ended with exit code ${code} before it served.\n${said}`);
  });
  return Promise.race([found, failed]);
}
