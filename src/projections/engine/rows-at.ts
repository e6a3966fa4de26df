import { boundedCache } from './bounded-cache.ts';
import { listAt } from './list-at.ts';
import { itemsAfter } from './listing.ts';
import { type Place, rowValue, type Version, type VersionBytes } from './version.ts';
import type { Page, RowsAt } from './view.ts';
import type { ViewRows } from './view-rows.ts';
import type { ViewTables } from './view-tables.ts';

const cachedText = 1_500_000;

/** Reads the rows of one view as they were at any sequence up to its position. */
export function rowsReader(tables: ViewTables, held: ViewRows): (sequence: number) => RowsAt {
  // Versions never change, so what was read and parsed once is right for ever.
  const cached = boundedCache<number, Version>(cachedText, ({ text }) => 100 + text.length);
  const cachedBytes = boundedCache<number, VersionBytes>(cachedText, ({ json }) => 100 + json.length);

  function version(id: number): Version {
    const known = cached.get(id);
    if (known !== undefined) return known;
    return keep(tables.version(id));
  }

  function keep(read: Version): Version {
    const known = cached.get(read.id);
    if (known !== undefined) return known;
    cached.set(read.id, read);
    return read;
  }

  function versionBytes(id: number): VersionBytes {
    const known = cachedBytes.get(id);
    if (known !== undefined) return known;
    const read = tables.versionBytes(id);
    cachedBytes.set(id, read);
    return read;
  }

  function find(sequence: number, key: string): Version | undefined {
    if (held.changedAt <= sequence) return held.current(key);
    const found = tables.versionAt(key, sequence);
    return found === undefined ? undefined : keep(found);
  }

  /** Reads pages whose items `load` finds by the numbers of their versions. */
  const pages =
    <Item extends Place, Value>(load: (id: number) => Item, read: (item: Item) => Value) =>
    (sequence: number, limit: number, after: Place | undefined): Page<Value> => {
      // One more than asked for says whether it goes on.
      const found =
        held.changedAt > sequence
          ? itemsAfter(listAt(tables, load, sequence), limit + 1, after)
          : itemsAfter(held.list, limit + 1, after).map(({ id }) => load(id));
      const items = found.slice(0, limit).map((item) => ({ key: item.key, order: item.order, value: read(item) }));
      const last = items.at(-1);
      return { items, next: found.length > limit && last !== undefined ? { order: last.order, key: last.key } : null };
    };
  const page = pages(version, rowValue);
  const pageText = pages(version, ({ text }) => text);
  const pageBytes = pages(versionBytes, ({ json }) => json);

  return (sequence) => ({
    sequence,
    get(key) {
      const found = find(sequence, key);
      return found === undefined ? undefined : rowValue(found);
    },
    withPrefix(prefix) {
      const keys = held.changedAt <= sequence ? held.currentKeys(prefix) : tables.keysAt(prefix, sequence).toSorted();
      return keys.flatMap((key) => {
        const found = find(sequence, key);
        return found === undefined ? [] : [{ key, value: rowValue(found) }];
      });
    },
    page: (limit, after) => page(sequence, limit, after),
    pageText: (limit, after) => pageText(sequence, limit, after),
    pageBytes: (limit, after) => pageBytes(sequence, limit, after),
  });
}
