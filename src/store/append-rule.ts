import type { StreamName } from '../domain/stream.ts';
import { ConcurrencyError, type EventToAppend } from './event-store.ts';

/** What `EventStore.append` was asked to do. */
export interface Append {
  readonly stream: StreamName;
  readonly expectedRevision: number;
  readonly events: readonly EventToAppend[];
}

/**
 * The one rule of idempotency. Undefined: the stream is where it was expected, so this is to be appended. Otherwise the
 * stream has moved on, and what it holds right after the expected revision is this very append, all of it.
 * @param read what the stream holds from a revision on, so many at most
 * @throws ConcurrencyError
 */
export function repeatedOf<Event extends { readonly id: string }>(
  { stream, expectedRevision, events }: Append,
  actualRevision: number,
  read: (first: number, count: number) => readonly Event[],
): readonly Event[] | undefined {
  if (actualRevision === expectedRevision) return undefined;
  if (expectedRevision + events.length <= actualRevision) {
    const found = read(expectedRevision + 1, events.length);
    if (events.every((event, index) => found[index]?.id === event.id)) return found;
  }
  throw new ConcurrencyError(stream, expectedRevision, actualRevision);
}
