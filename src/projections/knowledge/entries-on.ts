import type { Reference } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';

// Who reads on after the first ones mostly reads all of them.
const firstChunk = 256;
const longestChunk = 4096;

/**
 * The sequences of the entries that concern any of some things, and all of some terms, each once, ascending or descending
 * after a place; up to a last one.
 */
export function* entriesOn(
  past: Past,
  things: readonly Reference[],
  options: {
    readonly after: number;
    readonly descending?: boolean;
    readonly upTo?: number;
    readonly terms?: readonly string[];
  },
): Generator<number, void> {
  const { after, descending = false, upTo = past.sequence, terms = [] } = options;
  for (let place = after, chunk = firstChunk; ; chunk = Math.min(2 * chunk, longestChunk)) {
    const found = things.map((thing) =>
      past.concerning([thing, ...terms], { limit: chunk, after: place, descending, upTo }),
    );
    // Beyond the nearest end of a full chunk there may be some that were not read yet.
    const ends = found.flatMap((sequences) => (sequences.length === chunk ? (sequences.at(-1) ?? []) : []));
    const horizon = descending ? Math.max(0, ...ends) : Math.min(Number.POSITIVE_INFINITY, ...ends);
    const within = (sequence: number) => (descending ? sequence >= horizon : sequence <= horizon);
    let last = 0;
    for (const sequence of found.flat().sort((left, right) => (descending ? right - left : left - right))) {
      if (sequence !== last && within(sequence)) yield sequence;
      last = sequence;
    }
    if (ends.length === 0) return;
    place = horizon;
  }
}
