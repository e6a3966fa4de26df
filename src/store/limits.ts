import { type EventToAppend, LimitExceededError } from './event-store.ts';

export const maxEventBytes = 256 * 1024;
export const maxAppendBytes = 1024 * 1024;
export const maxAppendEvents = 100;

/**
 * The limits of the envelope, in bytes of UTF-8 of data and metadata, whatever the store itself would take.
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
    total += size;
  }
  if (total > maxAppendBytes) {
    throw new LimitExceededError(`An append has at most ${maxAppendBytes} bytes, not ${total}.`);
  }
}
