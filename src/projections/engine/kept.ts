import { type StreamName, thingOf } from '../../domain/stream.ts';
import type { LocalLog } from '../../store/event-store.ts';
import { type KeptIndex, keptIndex } from './kept-index.ts';
import { type KeptStreams, keptStreams } from './kept-streams.ts';

/** What was read lately, which is right for every sequence until its stream goes on. */
export interface Kept {
  readonly streams: KeptStreams;
  readonly indexes: KeptIndex;
  /** It goes on: to be said before anybody asks for the sequence of its new entry. */
  forget(stream: StreamName): void;
  clear(): void;
}

export function keptReads(log: LocalLog): Kept {
  const streams = keptStreams(log);
  const indexes = keptIndex();
  return {
    streams,
    indexes,
    forget(stream) {
      streams.forget(stream);
      const thing = thingOf(stream);
      if (thing !== undefined) indexes.forget(thing);
    },
    clear() {
      streams.clear();
      indexes.clear();
    },
  };
}
