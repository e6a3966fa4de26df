import type { Entry } from '../../domain/event.ts';
import { showEntry } from '../../domain/stored.ts';
import type { Category, StreamName } from '../../domain/stream.ts';
import type { LocalLog, StoredEvent } from '../../store/event-store.ts';
import { boundedCache } from './bounded-cache.ts';
import { attempt, type Folded, foldEntries } from './stream-fold.ts';

/**
 * Streams that were read lately. What is on record never changes, so what was read of a stream is right for every
 * sequence until the stream goes on.
 */
export interface KeptStreams {
  /** A stream's entries up to a sequence, as they are shown; the same array where the same ones are asked for again. */
  entries(stream: StreamName, sequence: number): readonly Entry[];
  state(category: Category, stream: StreamName, sequence: number): Folded;
  /** One entry by its sequence, as it is shown; the same object where it is asked for again. */
  entry(sequence: number): Entry | undefined;
  /** Reads at once entries that will be asked for next. */
  readAhead(sequences: readonly number[]): void;
  forget(stream: StreamName): void;
  clear(): void;
}

/** A stream up to some sequence, and what it folds to, once that was asked for. */
interface UpTo {
  readonly entries: readonly Entry[];
  folded?: Folded;
}

interface Kept {
  readonly events: readonly StoredEvent[];
  /** As far as it was asked for: an entry that can't be read takes nothing from the past before it. */
  readonly entries: Entry[];
  whole?: UpTo;
  /** As it was at the sequence in its past that was asked for last. */
  part?: UpTo;
}

// In UTF-16 units of what is stored, for each of two generations; parsed it takes some three times as much beside it.
const keptText = 3_000_000;

const textOf = ({ data, metadata }: StoredEvent): number => data.length + metadata.length;
const textIn = ({ events }: Kept): number => events.reduce((sum, event) => sum + textOf(event), 200);

export function keptStreams(log: LocalLog): KeptStreams {
  const kept = boundedCache<StreamName, Kept>(keptText, textIn);
  const single = boundedCache<number, { readonly entry: Entry; readonly text: number }>(keptText, ({ text }) => text);

  function read(stream: StreamName): Kept {
    const known = kept.get(stream);
    if (known !== undefined) return known;
    const found = { events: log.readStream(stream), entries: [] };
    kept.set(stream, found);
    return found;
  }

  function upTo(stream: StreamName, sequence: number): UpTo {
    const found = read(stream);
    const { events, entries } = found;
    const count = events.findLastIndex((event) => event.sequence <= sequence) + 1;
    for (const event of events.slice(entries.length, count)) {
      entries.push(single.get(event.sequence)?.entry ?? keep(event));
    }
    if (count === events.length) {
      found.whole ??= { entries };
      return found.whole;
    }
    if (found.part?.entries.length !== count) found.part = { entries: entries.slice(0, count) };
    return found.part;
  }

  function keep(event: StoredEvent): Entry {
    const entry = showEntry(event);
    single.set(event.sequence, { entry, text: textOf(event) });
    return entry;
  }

  return {
    entries: (stream, sequence) => upTo(stream, sequence).entries,
    state(category, stream, sequence) {
      const found = upTo(stream, sequence);
      found.folded ??= foldEntries(category, found.entries);
      return found.folded;
    },
    entry(sequence) {
      const known = single.get(sequence);
      if (known !== undefined) return known.entry;
      const [event] = log.readAt([sequence]);
      return event === undefined ? undefined : keep(event);
    },
    readAhead(sequences) {
      const unknown = sequences.filter((sequence) => single.get(sequence) === undefined);
      // What can't be read is left to whoever asks for it.
      if (unknown.length > 1) for (const event of log.readAt(unknown)) attempt(() => keep(event));
    },
    forget: (stream) => kept.delete(stream),
    clear() {
      kept.clear();
      single.clear();
    },
  };
}
