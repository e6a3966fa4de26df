import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Child {
  /** All lines so far, as values. */
  readonly lines: readonly unknown[];
  /** Resolves when so many lines are there, or the process has ended. */
  said(count: number): Promise<void>;
  /** SIGKILL; resolves when it is gone and all that it said is in `lines`. */
  kill(): Promise<void>;
}

/** Starts `child.ts`; as a user without rights where that is asked for and this one has them. */
export function startChild(folder: string, name: string, { unprivileged = false } = {}): Child {
  const isRoot = process.getuid?.() === 0;
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), folder, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(unprivileged && isRoot ? { uid: 65534, gid: 65534 } : {}),
  });
  if (child.stdout === null) throw new Error('the child has no output');
  const lines: unknown[] = [];
  const output = createInterface(child.stdout);
  output.on('line', (line) => lines.push(JSON.parse(line)));
  const ended = once(output, 'close');
  return {
    lines,
    async said(count) {
      while (lines.length < count) {
        const next = await Promise.race([once(output, 'line'), ended.then(() => undefined)]);
        if (next === undefined) return;
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
