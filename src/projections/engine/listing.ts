import { countBefore, countFewBefore } from './count-before.ts';
import { comparePlaces, type Version } from './version.ts';
import type { Place } from './view.ts';
import type { ViewTables } from './view-tables.ts';

/**
 * A list as a frame (versions in order) and what changed since: what came, by the gap of the frame that it came into
 * (before the frame's item of that index), and what went. So nothing is sorted but the newcomers of one gap.
 */
export interface FramedList<Item extends Place> {
  readonly length: number;
  /** @param ahead how many from there on will perhaps be asked for next */
  item(index: number, ahead?: number): Item;
  isGone(index: number): boolean;
  came(gap: number): readonly Item[];
}

/** The first `limit` items after a place, and before another one. */
export function itemsAfter<Item extends Place>(
  list: FramedList<Item>,
  limit: number,
  after?: Place,
  before?: Place,
): readonly Item[] {
  const isPast = (place: Place) => after === undefined || comparePlaces(place, after) > 0;
  const isBefore = (place: Place) => before === undefined || comparePlaces(place, before) < 0;
  // Where it ends at a place, that is often the first one.
  const ahead = (rest: number) => (before === undefined ? rest : 1);
  const found: Item[] = [];
  // People look at the first page, and each item that is looked at may have to be read.
  let gap = after === undefined ? 0 : countFewBefore(list.length, (index) => !isPast(list.item(index)));
  for (; gap <= list.length && found.length < limit; gap += 1) {
    const newcomers = list.came(gap);
    if (newcomers.length > 0) {
      found.push(
        ...newcomers
          .filter((item) => isPast(item) && isBefore(item))
          .sort(comparePlaces)
          .slice(0, limit - found.length),
      );
    }
    if (gap === list.length || found.length === limit || list.isGone(gap)) continue;
    const item = list.item(gap, ahead(limit - found.length));
    if (!isBefore(item)) break;
    found.push(item);
  }
  return found;
}

/** A row that is listed, by the number of its version. */
export interface Listed extends Place {
  readonly id: number;
}

/**
 * The list of one view at its position, and how it is kept so that any past list is read quickly: a frame whenever more
 * changed since the last one than an eighth of the list, and the changes between frames. What is kept grows with the
 * number of versions, not with versions times rows.
 *
 * A change is four numbers: the sequence, the version that came into the list, the one that went (0: none), and the gap
 * in the last frame into which it came.
 */
export interface Listing extends FramedList<Listed> {
  replace(sequence: number, before: Listed | undefined, after: Listed | undefined): void;
  /** After the last change of an entry. */
  endEntry(sequence: number): void;
  /** The last run of changes, of which the tables may have only the first. */
  readonly run: readonly number[];
  /** Writes the changes that are not written yet. */
  flush(): void;
}

export const changeWidth = 4;
const leastChanges = 64;
const nobody: readonly Listed[] = [];

/** Takes up the list where the tables left it. */
export function openListing(tables: ViewTables): Listing {
  const kept = tables.frameAt(Number.MAX_SAFE_INTEGER);
  let frame: readonly Listed[] = Array.from(kept.ids, (id) => listedOf(tables.version(id)));
  /** Of each listed row its gap: for those of the frame itself their index. */
  let gaps = new Map(frame.map(({ key }, index) => [key, index]));
  let gone = new Set<number>();
  let came = new Map<number, Map<string, Listed>>();
  let changes = 0;
  let run: number[] = [];
  let unwritten = 0;

  for (const run of tables.changes(kept.since, Number.MAX_SAFE_INTEGER)) {
    for (let at = 0; at < run.length; at += changeWidth) {
      const [added = 0, removed = 0] = run.subarray(at + 1);
      update(read(removed), read(added));
    }
  }

  function read(id: number): Listed | undefined {
    return id === 0 ? undefined : listedOf(tables.version(id));
  }

  function update(before: Listed | undefined, after: Listed | undefined): number {
    changes += 1;
    const gapBefore = before === undefined ? undefined : gaps.get(before.key);
    // Most changes are of what a row says, not of its place.
    const stays = gapBefore !== undefined && before?.order === after?.order;
    if (before !== undefined && gapBefore !== undefined) {
      const cameBefore = came.get(gapBefore);
      if (cameBefore?.has(before.key) !== true) gone.add(gapBefore);
      else if (!stays) cameBefore.delete(before.key);
      if (!stays) gaps.delete(before.key);
    }
    if (after === undefined) return 0;
    const gap = stays ? gapBefore : placeIn(frame, after);
    if (!stays) gaps.set(after.key, gap);
    const newcomers = came.get(gap);
    if (newcomers === undefined) came.set(gap, new Map([[after.key, after]]));
    else newcomers.set(after.key, after);
    return gap;
  }

  function flush(): void {
    const [first] = run;
    if (first === undefined || unwritten === 0) return;
    tables.putChanges(first, Uint32Array.from(run));
    unwritten = 0;
    if (run.length >= leastChanges * changeWidth) run = [];
  }

  const listing: Listing = {
    get length() {
      return frame.length;
    },
    item: (index) => frame[index] as Listed,
    isGone: (index) => gone.has(index),
    came(gap) {
      const newcomers = came.get(gap);
      return newcomers === undefined ? nobody : [...newcomers.values()];
    },
    replace(sequence, before, after) {
      if (before === undefined && after === undefined) return;
      const gap = update(before, after);
      run.push(sequence, after?.id ?? 0, before?.id ?? 0, gap);
      unwritten += 1;
    },
    endEntry(sequence) {
      if (changes <= Math.max(leastChanges, gaps.size / 8)) return;
      // A run of changes never goes across a frame, so a reader begins with the first after it.
      flush();
      run = [];
      frame = itemsAfter(listing, Number.POSITIVE_INFINITY);
      tables.insertFrame(
        sequence,
        Uint32Array.from(frame, ({ id }) => id),
      );
      gaps = new Map(frame.map(({ key }, index) => [key, index]));
      gone = new Set();
      came = new Map();
      changes = 0;
    },
    get run() {
      return run;
    },
    flush,
  };
  return listing;
}

const listedOf = ({ id, order, key }: Version): Listed => ({ id, order, key });

const placeIn = (list: readonly Listed[], place: Place): number =>
  countBefore(list.length, (index) => comparePlaces(list[index] as Listed, place) < 0);
