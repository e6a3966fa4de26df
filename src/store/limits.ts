import { type EventToAppend, LimitExceededError } from './event-store.ts';

export const maxEventBytes = 256 * 1024;
export const maxAppendBytes = 1024 * 1024;
export const maxAppendEvents = 100;

/**
 * What an event counts for in its append: data and metadata in UTF-8, and its type in UTF-16, as EventStoreDB counts it,
 * which by default takes no more than `maxAppendBytes` of that.
 */
const bytesInAppend = ({ type, data, metadata }: EventToAppend): number =>
  Buffer.byteLength(data) + Buffer.byteLength(metadata) + 2 * type.length;

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
    total += bytesInAppend(event);
  }
  if (total > maxAppendBytes) {
    throw new LimitExceededError(`An append has at most ${maxAppendBytes} bytes, not ${total}.`);
  }
}
