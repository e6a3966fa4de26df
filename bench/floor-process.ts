import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Floor {
  readonly url: URL;
  stop(): Promise<void>;
}

/** Starts `http-floor.ts`; `stop` ends it. */
export async function startFloor(): Promise<Floor> {
  const script = fileURLToPath(new URL('./http-floor.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const [address] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: new URL(address.toString().trim()),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
