import { once } from 'node:events';
import type { Request, Response } from 'express';
import type { LocalLog, StoredEvent } from '../../store/event-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { shownEntry } from '../reads/entry-json.ts';

const batch = 100;
/** So that proxies and browsers don't take silence for death, in milliseconds. */
const heartbeat = 15_000;

const frame = (event: StoredEvent): string => `id: ${event.sequence}\ndata: ${JSON.stringify(shownEntry(event))}\n\n`;

/** Resolves when the log goes beyond a sequence, after a heartbeat's time, or when the stream is to end. */
function beyond(log: LocalLog, sequence: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      ended.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, heartbeat);
    const unsubscribe = log.subscribe((head) => {
      if (head.sequence > sequence) done();
    });
    ended.addEventListener('abort', done);
    // What came between the last reading and the subscription.
    if (ended.aborted || log.head().sequence > sequence) done();
  });
}

/**
 * Entries after a sequence as Server-Sent Events, each with its sequence as id, until the client goes or the server
 * stops. It reads from the log at the pace of the client, so a slow one costs no memory.
 */
export async function streamEvents(
  request: Request,
  response: Response,
  after: number,
  { log, stopping }: Dependencies,
): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Log-Sequence': String(log.head().sequence) });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const ended = AbortSignal.any([gone.signal, stopping]);
  const write = async (text: string) => {
    if (!response.write(text)) await once(response, 'drain', { signal: ended });
  };
  try {
    await write('retry: 1000\n\n');
    for (let last = after; !ended.aborted; ) {
      const events = log.read(last, batch);
      for (const event of events) {
        await write(frame(event));
        last = event.sequence;
      }
      if (events.length > 0) continue;
      await beyond(log, last, ended);
      if (!ended.aborted && log.head().sequence <= last) await write(': still here\n\n');
    }
  } catch (error) {
    // Waiting for a client that has gone, or when the server stops.
    if (!ended.aborted) throw error;
  } finally {
    response.end();
  }
}
