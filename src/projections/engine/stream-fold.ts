import { aggregateOf } from '../../domain/aggregate.ts';
import { isCorrection } from '../../domain/correction/events.ts';
import type { Entry } from '../../domain/event.ts';
import { decodeEntry, refuseUnknown } from '../../domain/stored.ts';
import { type Category, categoryOf, type StreamName } from '../../domain/stream.ts';
import type { LocalLog, StoredEvent } from '../../store/event-store.ts';
import { boundedCache } from './bounded-cache.ts';

/** What a stream folds to; or why it can't be folded from some entry on. */
export type Folded = { readonly state: unknown } | { readonly fault: Error };

/** An event that was read, or why it could not be. */
export type Decoded = { readonly entry: Entry } | { readonly fault: Error };

/** The states of all streams, while the log is read in order. */
export interface StreamFold {
  /** Takes up the next event of a stream; its state before and after. */
  step(category: Category, event: StoredEvent, decoded: Decoded): { readonly before: Folded; readonly after: Folded };
  /** A stream's state at the entry that was taken up last. */
  at(category: Category, stream: StreamName, sequence: number): Folded;
  clear(): void;
}

const streamsKept = 4096;

export function streamFold(log: LocalLog): StreamFold {
  // With the revision that the state is of: one that was left behind is folded again.
  const cached = boundedCache<StreamName, { readonly revision: number; readonly folded: Folded }>(streamsKept);

  function before(category: Category, { stream, revision, sequence }: StoredEvent): Folded {
    if (revision === 0) return initial(category);
    const known = cached.get(stream);
    return known?.revision === revision - 1 ? known.folded : foldAt(log, category, stream, sequence - 1);
  }

  function after(category: Category, event: StoredEvent, decoded: Decoded, state: Folded): Folded {
    if ('fault' in decoded) return decoded;
    // What came before it changes with it, so the stream is read again.
    if (isCorrection(decoded.entry)) return foldAt(log, category, event.stream, event.sequence);
    if ('fault' in state) return state;
    return attempt(() => aggregateOf(category).evolve(state.state, decoded.entry));
  }

  return {
    step(category, event, decoded) {
      const stateBefore = before(category, event);
      const stateAfter = after(category, event, decoded, stateBefore);
      cached.set(event.stream, { revision: event.revision, folded: stateAfter });
      return { before: stateBefore, after: stateAfter };
    },
    at(category, stream, sequence) {
      const known = cached.get(stream);
      if (known !== undefined) return known.folded;
      const history = log.readStream(stream, sequence);
      const folded = foldStored(category, history);
      const last = history.at(-1);
      if (last !== undefined) cached.set(stream, { revision: last.revision, folded });
      return folded;
    },
    clear: () => cached.clear(),
  };
}

/** A stream's state as it was at a sequence, from the log. */
const foldAt = (log: LocalLog, category: Category, stream: StreamName, sequence: number): Folded =>
  foldStored(category, log.readStream(stream, sequence));

/** What a stream's entries, as they are shown, fold to. */
export const foldEntries = (category: Category, entries: readonly Entry[]): Folded =>
  entries.length === 0 ? initial(category) : attempt(() => aggregateOf(category).fold(entries.map(refuseUnknown)));

export function decode(event: StoredEvent, read: (event: StoredEvent) => Entry): Decoded {
  try {
    return { entry: read(event) };
  } catch (error) {
    return { fault: asError(error) };
  }
}

/** The kind of thing that a stream is of, where it is one that is folded. */
export function foldedCategoryOf(stream: StreamName): Category | undefined {
  const category = categoryOf(stream);
  return category === 'log' ? undefined : category;
}

const initial = (category: Category): Folded => attempt(() => aggregateOf(category).initialState);

const foldStored = (category: Category, history: readonly StoredEvent[]): Folded =>
  history.length === 0 ? initial(category) : attempt(() => aggregateOf(category).fold(history.map(decodeEntry)));

export function attempt(fold: () => unknown): Folded {
  try {
    return { state: fold() };
  } catch (error) {
    return { fault: asError(error) };
  }
}

export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
