import type { StreamName } from '../../domain/stream.ts';
import type { LocalLog, LogHead, StoredEvent } from '../event-store.ts';
import { headListeners } from '../head-listeners.ts';
import { largestSequenceUpTo } from '../largest-sequence-up-to.ts';
import { recordedAtOf } from '../recorded-at.ts';

export interface MemoryLog extends LocalLog {
  /** The next events of the log, in order; listeners are told once. */
  add(events: readonly StoredEvent[]): void;
}

export function memoryLog(): MemoryLog {
  const events: StoredEvent[] = [];
  const streams = new Map<StreamName, StoredEvent[]>();
  /** The log time at each sequence. */
  const logTimes: number[] = [Number.NEGATIVE_INFINITY];
  const listeners = headListeners();

  const head = (): LogHead => ({ sequence: events.length, logTime: logTimeAt(events.length) });
  const logTimeAt = (sequence: number) => logTimes[Math.min(sequence, events.length)] as number;

  return {
    head,
    logTimeAt,
    read: (after, limit) => events.slice(after, after + limit),
    readAt: (sequences) => sequences.flatMap((sequence) => events[sequence - 1] ?? []),
    readStream: (stream, upTo = events.length) =>
      (streams.get(stream) ?? []).filter(({ sequence }) => sequence <= upTo),
    sequenceAt: (time, upTo = events.length) => largestSequenceUpTo(time, Math.min(upTo, events.length), logTimeAt),
    subscribe: listeners.subscribe,
    add(added) {
      for (const event of added) {
        logTimes.push(Math.max(logTimeAt(events.length), recordedAtOf(event.metadata)));
        events.push(event);
        const stream = streams.get(event.stream);
        if (stream === undefined) streams.set(event.stream, [event]);
        else stream.push(event);
      }
      listeners.notify(head());
    },
  };
}
