import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../scenarios/server-process.ts';
import { logFileName } from '../src/store/sqlite/open-sqlite-store.ts';
import { flood, httpRequest } from './flood.ts';
import { writeHistory } from './history.ts';

export interface ServedHistory {
  readonly count: number;
  readonly url: URL;
  stop(): Promise<void>;
}

/** A server with a made-up log of that many events; where the folder has it already, as it was left. */
export async function serveHistory(folder: string, count: number): Promise<ServedHistory> {
  if (!existsSync(join(folder, logFileName))) writeHistory(folder, count);
  const { url, stop } = await startServer({
    HOLDPOINT_DATA: folder,
    HOLDPOINT_PORT: '0',
    HOLDPOINT_LOG_NAME: 'bench',
    HOLDPOINT_LOG_CLOCK: 'replay',
    HOLDPOINT_LOG_BEGINNING: '2022-12-15T00:00:00Z',
  });
  await untilSearched(url);
  return { count, url, stop };
}

/** The search index is filled behind what everybody waits for: until it is, that is what would be measured. */
async function untilSearched(url: URL): Promise<void> {
  const search = new URL('/v1/search?q=radiator&limit=1', url);
  for (;;) {
    const { status } = await fetch(search);
    if (status === 200) return;
    if (status !== 503) throw new Error(`the search answers with ${status}`);
  }
}

/** Microseconds from a request to its answer, one after the other on one connection. */
export async function latency(urls: readonly URL[]): Promise<number> {
  const requests = urls.map((url) => httpRequest('GET', url));
  const seconds = await flood(urls[0] as URL, requests, { connections: 1, expected: 200 });
  return (seconds / urls.length) * 1e6;
}
