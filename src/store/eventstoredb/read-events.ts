import type { ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { NoAnswerError } from './client-error.ts';

/**
 * All that a read gives, in order.
 * @param milliseconds how long the next event is waited for
 * @throws NoAnswerError, and what the client throws
 */
export async function readEvents(read: StreamingRead<ResolvedEvent>, milliseconds: number): Promise<ResolvedEvent[]> {
  // What comes after this has been given up would be an error that nobody listens to, which ends the process.
  read.on('error', () => undefined);
  const timer = setTimeout(() => {
    read.destroy(new NoAnswerError(`EventStoreDB did not answer a read within ${milliseconds} ms.`));
  }, milliseconds);
  const events: ResolvedEvent[] = [];
  try {
    for await (const event of read) {
      timer.refresh();
      events.push(event);
    }
    return events;
  } catch (error) {
    read.cancel().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
