import { changeWidth } from './listing.ts';
import { comparePlaces, countBefore, type Place, type Version } from './version.ts';
import type { ViewTables } from './view-tables.ts';

/**
 * The first `limit` listed versions after a place, as the list was at a sequence: a frame, what changed since, and
 * `limit` versions are read, whatever the length of the log.
 */
export function listedAt(
  tables: ViewTables,
  version: (id: number) => Version,
  sequence: number,
  limit: number,
  after: Place | undefined,
): readonly Version[] {
  const frame = tables.frameAt(sequence);
  const { came, gone } = changesUpTo(tables.changes(frame.since, sequence), sequence);
  const isPast = (place: Place) => after === undefined || comparePlaces(place, after) > 0;
  let gap =
    after === undefined ? 0 : countBefore(frame.ids.length, (index) => !isPast(version(frame.ids[index] as number)));
  const found: Version[] = [];
  for (; gap <= frame.ids.length && found.length < limit; gap += 1) {
    const newcomers = (came.get(gap) ?? []).map(version).filter(isPast).sort(comparePlaces);
    found.push(...newcomers.slice(0, limit - found.length));
    const id = frame.ids[gap];
    if (id !== undefined && found.length < limit && !gone.has(id)) found.push(version(id));
  }
  return found;
}

interface ChangesSince {
  /** The versions that came since and still are, by the gap in the frame that they came into. */
  readonly came: ReadonlyMap<number, readonly number[]>;
  readonly gone: ReadonlySet<number>;
}

function changesUpTo(runs: readonly Uint32Array[], sequence: number): ChangesSince {
  const gaps = new Map<number, number>();
  const gone = new Set<number>();
  for (const run of runs) {
    for (let at = 0; at < run.length; at += changeWidth) {
      if ((run[at] as number) > sequence) break;
      const added = run[at + 1] as number;
      const removed = run[at + 2] as number;
      if (removed !== 0 && !gaps.delete(removed)) gone.add(removed);
      if (added !== 0) gaps.set(added, run[at + 3] as number);
    }
  }
  return { came: Map.groupBy(gaps.keys(), (id) => gaps.get(id) as number), gone };
}
