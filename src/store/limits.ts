import { type EventToAppend, LimitExceededError } from './event-store.ts';

export const maxEventBytes = 256 * 1024;
export const maxAppendBytes = 1024 * 1024;
export const maxAppendEvents = 100;

/**
 * The limits of the envelope, whatever the store itself would take. An event's own limit is on its data and metadata.
 * @throws LimitExceededError, RangeError for an append of nothing
 */
export function assertWithinLimits(events: readonly EventToAppend[]): void {
  if (events.length === 0) throw new RangeError('an append needs an event');
  if (events.length > maxAppendEvents) {
    throw new LimitExceededError(`An append has at most ${maxAppendEvents} events, not ${events.length}.`);
  }
  let total = 0;
  for (const event of events) {
    const size = Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata);
    if (size > maxEventBytes) {
      throw new LimitExceededError(`A ${event.type} has at most ${maxEventBytes} bytes, not ${size}.`);
    }
    // As EventStoreDB counts it, which by default takes no more: its type in UTF-16, too.
    total += size + 2 * event.type.length;
  }
  if (total > maxAppendBytes) {
    throw new LimitExceededError(`An append has at most ${maxAppendBytes} bytes, not ${total}.`);
  }
}
