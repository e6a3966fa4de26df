import type { StreamName } from '../domain/stream.ts';
import {
  ConcurrencyError,
  type EventStore,
  type EventToAppend,
  OutcomeUnknownError,
  type StoredEvent,
  StoreUnavailableError,
} from '../store/event-store.ts';
import type { Sleep } from './clock-and-random.ts';

/**
 * Milliseconds before each repetition: together longer than a cluster takes to find a new leader, and none so long that
 * it adds much to that.
 */
export const repetitionDelays: readonly number[] = [25, 50, 100, ...Array.from({ length: 15 }, () => 200)];

/**
 * Milliseconds after which nothing is repeated any more: where no node leads, each repetition is waited for in vain, and
 * who sent the command is to hear in time that it can be sent again.
 */
export const longestRepeating = 10_000;

/**
 * Appends, and finds out what became of it. Where the store is not there or doesn't say, the identical append is
 * repeated first: it adds nothing if it took effect after all, and it can't if another came before it. Reading comes
 * last, because what is not there yet may still be on its way.
 * @throws ConcurrencyError, LimitExceededError, and after the last repetition StoreUnavailableError (nothing was
 * appended) or OutcomeUnknownError
 */
export async function appendSurely(
  store: EventStore,
  stream: StreamName,
  expectedRevision: number,
  events: readonly EventToAppend[],
  sleep: Sleep,
): Promise<readonly StoredEvent[]> {
  const begun = performance.now();
  let unknown: OutcomeUnknownError | undefined;
  for (let repetition = 0; ; repetition += 1) {
    try {
      return await store.append(stream, expectedRevision, events);
    } catch (error) {
      if (error instanceof OutcomeUnknownError) unknown = error;
      else if (!(error instanceof StoreUnavailableError)) throw error;
      const delay = repetitionDelays[repetition];
      if (delay === undefined || performance.now() - begun > longestRepeating) {
        if (unknown === undefined) throw error;
        return await whatIsThere(store, stream, expectedRevision, events, unknown);
      }
      await sleep(delay);
    }
  }
}

async function whatIsThere(
  store: EventStore,
  stream: StreamName,
  expectedRevision: number,
  events: readonly EventToAppend[],
  unknown: OutcomeUnknownError,
): Promise<readonly StoredEvent[]> {
  let stored: readonly StoredEvent[];
  try {
    stored = await store.readStream(stream);
  } catch {
    throw unknown;
  }
  const first = expectedRevision + 1;
  if (stored.length <= first) throw unknown;
  const found = stored.slice(first, first + events.length);
  if (events.every((event, index) => found[index]?.id === event.id)) return found;
  throw new ConcurrencyError(stream, expectedRevision, stored.length - 1);
}
