import type { Uuid } from '../../src/domain/id.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import type { EventToAppend, StoredEvent } from '../../src/store/event-store.ts';

export const begin = Date.parse('2022-12-15T00:45:00.000Z');

let made = 0;

/** An event that no other is equal to. */
export function someEvent(given: Partial<EventToAppend> & { readonly recordedAt?: number } = {}): EventToAppend {
  made += 1;
  const { recordedAt = begin, ...rest } = given;
  return {
    id: `0185e0a0-0000-7000-8000-${made.toString(16).padStart(12, '0')}` as Uuid,
    type: 'ObservationRecorded',
    data: JSON.stringify({ facts: { text: `entry ${made}` }, salt: 'c2FsdA' }),
    metadata: JSON.stringify({ recordedAt: new Date(recordedAt).toISOString() }),
    ...rest,
  };
}

export const someEvents = (count: number): EventToAppend[] => Array.from({ length: count }, () => someEvent());

export const anomaly = (name: number | string) => `anomaly-${name}` as StreamName;

/** What a store must give back for events at this place. */
export const stored = (
  events: readonly EventToAppend[],
  at: { readonly stream: StreamName; readonly revision: number; readonly sequence: number },
): StoredEvent[] =>
  events.map((event, index) => ({
    ...event,
    stream: at.stream,
    revision: at.revision + index,
    sequence: at.sequence + index,
  }));
