import { boundedCache } from './bounded-cache.ts';
import { listAt } from './list-at.ts';
import { type FramedList, itemsAfter } from './listing.ts';
import { rowBytes, rowValue, type Version } from './version.ts';
import type { Keyed, Page, Place, RowsAt } from './view.ts';
import type { ViewRows } from './view-rows.ts';
import type { ViewTables } from './view-tables.ts';

const cachedText = 1_500_000;

// By code unit, as everywhere; the file's order is another.
const byKey = (left: Version, right: Version): number => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0);

const keyed = (version: Version): Keyed => ({ key: version.key, value: rowValue(version) });

/** Reads the rows of one view as they were at any sequence up to its position. */
export function rowsReader(tables: ViewTables, held: ViewRows): (sequence: number) => RowsAt {
  // Versions never change, so what was read and parsed once is right for ever.
  const cached = boundedCache<number, Version>(cachedText, ({ text }) => 100 + text.length);

  /** Reads at once what will perhaps be asked for next: each by itself would cost several times as much. */
  function version(id: number, ahead?: () => Iterable<number>): Version {
    const known = cached.get(id);
    if (known !== undefined) return known;
    const unknown = [...(ahead?.() ?? [])].filter((next) => cached.get(next) === undefined);
    if (unknown.length > 1) for (const read of tables.versions(unknown)) keep(read);
    return cached.get(id) ?? keep(tables.version(id));
  }

  function keep(read: Version): Version {
    const known = cached.get(read.id);
    if (known !== undefined) return known;
    cached.set(read.id, read);
    return read;
  }

  /** What was listed at a sequence, from a place on and up to another one; the list is made when first asked for. */
  function listedAt(sequence: number) {
    let past: FramedList<Version> | undefined;
    return (limit: number, after?: Place, before?: Place): readonly Version[] => {
      if (held.changedAt <= sequence) {
        const ids = itemsAfter(held.list, limit, after, before).map(({ id }) => id);
        return ids.map((id) => version(id, () => ids));
      }
      return tables.together(() => {
        past ??= listAt(tables, held.list, version, sequence);
        return itemsAfter(past, limit, after, before);
      });
    };
  }

  function find(sequence: number, key: string): Version | undefined {
    if (!held.everHad(key)) return undefined;
    if (held.changedAt <= sequence) return held.current(key);
    const found = tables.versionAt(key, sequence);
    return found === undefined ? undefined : keep(found);
  }

  function pageOf<Value>(found: readonly Version[], limit: number, read: (version: Version) => Value): Page<Value> {
    const items = found.slice(0, limit).map((item) => ({ key: item.key, order: item.order, value: read(item) }));
    const last = items.at(-1);
    return { items, next: found.length > limit && last !== undefined ? { order: last.order, key: last.key } : null };
  }

  function withPrefix(sequence: number, prefix: string): readonly Keyed[] {
    if (!held.everHad(prefix)) return [];
    const asTheyAre = () => held.currentKeys(prefix).flatMap((key) => held.current(key) ?? []);
    const found =
      held.changedAt <= sequence
        ? asTheyAre()
        : tables.versionsAt(prefix, sequence, { asTheyAre }).map(keep).sort(byKey);
    return found.map(keyed);
  }

  return (sequence) => {
    const listed = listedAt(sequence);
    return {
      sequence,
      get(key) {
        const found = find(sequence, key);
        return found === undefined ? undefined : rowValue(found);
      },
      withPrefix: (prefix) => withPrefix(sequence, prefix),
      getAll(keys) {
        const found =
          held.changedAt <= sequence
            ? keys.flatMap((key) => held.current(key) ?? [])
            : tables.versionsOf(keys, sequence).map(keep);
        return new Map(found.map((version) => [version.key, rowValue(version)]));
      },
      withPrefixes(prefixes) {
        const had = held.changedAt <= sequence ? prefixes : tables.everBegan(prefixes);
        const found = had.map((prefix) => [prefix, withPrefix(sequence, prefix)] as const);
        return new Map(found.filter(([, rows]) => rows.length > 0));
      },
      range: (prefix, limit, after) => tables.versionsAt(prefix, sequence, { after, limit }).map(keep).map(keyed),
      // One more than asked for says whether it goes on.
      page: (limit, after, before) => pageOf(listed(limit + 1, after, before), limit, rowValue),
      pageBytes: (limit, after, before) => pageOf(listed(limit + 1, after, before), limit, rowBytes),
      changes: (after, limit) => tables.versionsBetween(after, sequence, limit),
    };
  };
}
