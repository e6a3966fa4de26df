import { comparePlaces, countBefore, type Place, type Version } from './version.ts';
import type { ViewTables } from './view-tables.ts';

/** A row that is listed, by the number of its version. */
export interface Listed extends Place {
  readonly id: number;
}

/**
 * The list of one view at its position, in order; and how it is kept so that any past list is read quickly: a frame
 * (the numbers of the listed versions, in order) whenever more changed since the last one than an eighth of the list,
 * and the changes between frames. What is kept grows with the number of versions, not with versions times rows.
 *
 * A change is four numbers: the sequence, the version that came into the list, the one that went (0: none), and the
 * gap in the last frame into which it came: before the frame's item of that index. So a reader puts what came since
 * into its place without comparing anything but the newcomers of one gap.
 */
export interface Listing {
  readonly items: readonly Listed[];
  replace(sequence: number, before: Listed | undefined, after: Listed | undefined): void;
  /** After the last change of an entry. */
  endEntry(sequence: number): void;
  /** Writes the changes that are not written yet. */
  flush(): void;
}

export const changeWidth = 4;
const leastChanges = 64;

/** Takes up the list where the tables left it. */
export function openListing(tables: ViewTables): Listing {
  const kept = tables.frameAt(Number.MAX_SAFE_INTEGER);
  let frame: readonly Listed[] = Array.from(kept.ids, (id) => listedOf(tables.version(id)));
  const items: Listed[] = [...frame];
  let sinceFrame = 0;
  let unwritten: number[] = [];

  for (const changes of tables.changes(kept.since, Number.MAX_SAFE_INTEGER)) {
    for (let at = 0; at < changes.length; at += changeWidth) {
      const [, added = 0, removed = 0] = changes.subarray(at, at + changeWidth);
      update(
        removed === 0 ? undefined : listedOf(tables.version(removed)),
        added === 0 ? undefined : listedOf(tables.version(added)),
      );
      sinceFrame += 1;
    }
  }

  function update(before: Listed | undefined, after: Listed | undefined): void {
    if (before !== undefined) {
      const index = placeIn(items, before);
      if (after !== undefined && comparePlaces(before, after) === 0) {
        items[index] = after;
        return;
      }
      items.splice(index, 1);
    }
    if (after !== undefined) items.splice(placeIn(items, after), 0, after);
  }

  function flush(): void {
    const [first] = unwritten;
    if (first === undefined) return;
    tables.insertChanges(first, Uint32Array.from(unwritten));
    unwritten = [];
  }

  return {
    items,
    replace(sequence, before, after) {
      if (before === undefined && after === undefined) return;
      update(before, after);
      unwritten.push(sequence, after?.id ?? 0, before?.id ?? 0, after === undefined ? 0 : placeIn(frame, after));
      sinceFrame += 1;
    },
    endEntry(sequence) {
      if (sinceFrame <= Math.max(leastChanges, items.length / 8)) return;
      // A run of changes never goes across a frame, so a reader begins with the first after it.
      flush();
      tables.insertFrame(
        sequence,
        Uint32Array.from(items, ({ id }) => id),
      );
      frame = [...items];
      sinceFrame = 0;
    },
    flush,
  };
}

const listedOf = ({ id, order, key }: Version): Listed => ({ id, order, key });

const placeIn = (list: readonly Listed[], place: Place): number =>
  countBefore(list.length, (index) => comparePlaces(list[index] as Listed, place) < 0);
