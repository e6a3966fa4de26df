import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerProcess, startServer } from '../../scenarios/server-process.ts';

/** A server as a process of its own, on a data folder and a port of its own; the folder goes when it is stopped. */
export async function temporaryServer(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const data = await mkdtemp(join(tmpdir(), 'holdpoint-server-'));
  const server = await startServer({
    HOLDPOINT_DATA: data,
    HOLDPOINT_PORT: '0',
    HOLDPOINT_LOG_LEVEL: 'warn',
    ...settings,
  });
  const stop = async () => {
    await server.stop();
    // Who tests that a server goes away stops it twice.
    await rm(data, { recursive: true, force: true });
  };
  return { ...server, stop };
}
