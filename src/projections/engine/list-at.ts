import { changeWidth, type FramedList, type Listing } from './listing.ts';
import type { Version } from './version.ts';
import type { ViewTables } from './view-tables.ts';

/**
 * The list as it was at a sequence: the frame before it and the changes since are read, and each version when asked for.
 * @param kept as it is now, which has the changes that are not written yet
 */
export function listAt(
  tables: ViewTables,
  kept: Listing,
  version: (id: number, ahead?: () => Iterable<number>) => Version,
  sequence: number,
): FramedList<Version> {
  const { since, ids } = tables.frameAt(sequence);
  const gaps = new Map<number, number>();
  const gone = new Set<number>();
  for (const run of runsBetween(tables, kept, since, sequence)) {
    for (let at = 0; at < run.length && (run[at] as number) <= sequence; at += changeWidth) {
      const added = run[at + 1] as number;
      const removed = run[at + 2] as number;
      if (removed !== 0 && !gaps.delete(removed)) gone.add(removed);
      if (added !== 0) gaps.set(added, run[at + 3] as number);
    }
  }
  const came = Map.groupBy(gaps.keys(), (id) => gaps.get(id) as number);
  return {
    length: ids.length,
    item: (index, ahead = 1) => version(ids[index] as number, () => ids.subarray(index, index + ahead)),
    isGone: (index) => gone.has(ids[index] as number),
    came: (gap) => (came.get(gap) ?? []).map((id) => version(id)),
  };
}

function runsBetween(tables: ViewTables, { run }: Listing, since: number, upTo: number): readonly ArrayLike<number>[] {
  const written = tables.changes(since, upTo);
  const [first = 0] = run;
  if (first <= since || first > upTo) return written;
  return [...(written.at(-1)?.[0] === first ? written.slice(0, -1) : written), run];
}
