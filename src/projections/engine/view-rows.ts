import { boundedCache } from './bounded-cache.ts';
import { keyFilter } from './key-filter.ts';
import { type Listed, type Listing, openListing } from './listing.ts';
import { prefixKeys } from './prefix-keys.ts';
import { rareKeys } from './rare-keys.ts';
import { rowValue, type Version } from './version.ts';
import type { Json, Rows } from './view.ts';
import type { ViewTables } from './view-tables.ts';

/** The rows of one view at its position, and how an entry changes them. */
export interface ViewRows {
  readonly rows: Rows;
  /** Makes versions, since this sequence, of what was put and removed. */
  commit(sequence: number): void;
  /** Forgets what was put and removed since the last commit. */
  discard(): void;
  /** Writes what is buffered; after it the tables are what is in memory. */
  flush(): void;
  /** The sequence of the last entry that made a version. */
  readonly changedAt: number;
  readonly list: Listing;
  current(key: string): Version | undefined;
  currentKeys(prefix: string): readonly string[];
  /** False where no row ever had that key, or one that begins so. */
  everHad(text: string): boolean;
}

interface Staged {
  /** Null: removed. */
  readonly text: string | null;
  readonly listed: string | null;
}

// In UTF-16 units of text, for each of two generations.
const cachedText = 800_000;
const flushEvery = 20_000;

export function openViewRows(tables: ViewTables): ViewRows {
  const listing = openListing(tables);
  const cached = boundedCache<string, Version | null>(cachedText, (version) => 100 + (version?.text.length ?? 0));
  /** What `current` doesn't have yet: the number of the row's version; null where the row was removed. */
  const unwritten = new Map<string, number | null>();
  const staged = new Map<string, Staged>();
  const last = tables.last();
  let lastId = last.id;
  let changedAt = last.since;

  // What was there before this process is not in it.
  const filter = lastId === 0 ? keyFilter() : undefined;

  const rare = rareKeys(tables.everKeys);
  const prefixes = prefixKeys((prefix) => {
    flushCurrent();
    return tables.currentKeys(prefix);
  });

  const keysBeginning = (prefix: string): ReadonlySet<string> =>
    prefix.endsWith('/') && filter?.mayHave(prefix) === false ? noKeys : prefixes.beginningWith(prefix);

  function current(key: string): Version | undefined {
    const held = cached.get(key);
    if (held !== undefined) return held ?? undefined;
    if (filter?.mayHave(key) === false) return undefined;
    const id = unwritten.get(key);
    const found = id === undefined ? tables.current(key) : id === null ? undefined : tables.version(id);
    cached.set(key, found ?? null);
    return found;
  }

  function flushCurrent(): void {
    // In the order of the table, so that each page is written once.
    for (const key of [...unwritten.keys()].sort()) tables.setCurrent(key, unwritten.get(key) ?? null);
    unwritten.clear();
  }

  function commitRow(sequence: number, key: string, { text, listed }: Staged): void {
    const before = current(key);
    if (text === null && before === undefined) return;
    if (before !== undefined && before.text === text && before.listed === listed) return;
    lastId += 1;
    changedAt = sequence;
    tables.insertVersion(lastId, sequence, key, listed, text);
    const after = text === null ? null : { id: lastId, key, order: listed ?? '', listed, text };
    unwritten.set(key, after?.id ?? null);
    cached.set(key, after);
    if (before === undefined) {
      prefixes.add(key);
      rare.add(key);
      filter?.add(key);
    } else if (after === null) prefixes.delete(key);
    listing.replace(sequence, listedOf(before), listedOf(after));
  }

  function get(key: string): Json | undefined {
    const change = staged.get(key);
    if (change !== undefined) return change.text === null ? undefined : (JSON.parse(change.text) as Json);
    const version = current(key);
    return version === undefined ? undefined : rowValue(version);
  }

  return {
    rows: {
      get,
      put(key, value, order) {
        staged.set(wellFormed(key), {
          text: textOf(value),
          listed: order === undefined ? null : wellFormed(order),
        });
      },
      remove(key) {
        staged.set(key, { text: null, listed: null });
      },
      withPrefix(prefix) {
        const keys = keysBeginning(prefix);
        if (keys.size === 0 && staged.size === 0) return noRows;
        const found = new Map<string, Json>();
        for (const key of keys) {
          const version = staged.has(key) ? undefined : current(key);
          if (version !== undefined) found.set(key, rowValue(version));
        }
        for (const [key, { text }] of staged) {
          if (text !== null && key.startsWith(prefix)) found.set(key, JSON.parse(text) as Json);
        }
        return Array.from(found, ([key, value]) => ({ key, value })).sort(byKey);
      },
      range(prefix, limit, after) {
        if (prefix.endsWith('/') && filter?.mayHave(prefix) === false && staged.size === 0) return noRows;
        flushCurrent();
        const isAsked = (key: string) => key.startsWith(prefix) && (after === undefined || byCodePoint(key, after) > 0);
        // Some of those kept may have been removed just now.
        const kept = tables.currentKeys(prefix, after, limit + staged.size).filter((key) => !staged.has(key));
        const put = [...staged].flatMap(([key, { text }]) => (text !== null && isAsked(key) ? key : []));
        const keys = [...kept, ...put].sort(byCodePoint).slice(0, limit);
        return keys.flatMap((key) => {
          const value = get(key);
          return value === undefined ? [] : { key, value };
        });
      },
    },
    commit(sequence) {
      if (staged.size === 0) return;
      for (const [key, change] of staged) commitRow(sequence, key, change);
      staged.clear();
      listing.endEntry(sequence);
      if (unwritten.size >= flushEvery) flushCurrent();
    },
    discard: () => staged.clear(),
    flush() {
      flushCurrent();
      listing.flush();
    },
    get changedAt() {
      return changedAt;
    },
    list: listing,
    current,
    currentKeys: (prefix) => [...keysBeginning(prefix)].sort(),
    everHad: rare.mayHave,
  };
}

const noKeys: ReadonlySet<string> = new Set();
const noRows: ReturnType<Rows['withPrefix']> = [];

const byKey = (left: { readonly key: string }, right: { readonly key: string }): number =>
  left.key < right.key ? -1 : left.key > right.key ? 1 : 0;

// As the file compares: by UTF-8, which is by code point.
const byCodePoint = (left: string, right: string): number => Buffer.compare(Buffer.from(left), Buffer.from(right));

const listedOf = (version: Version | null | undefined): Listed | undefined =>
  version?.listed == null ? undefined : { id: version.id, order: version.listed, key: version.key };

/**
 * Only the text of a row is kept, and its value read from that, so that what a fold sees doesn't depend on whether the
 * row was read back from the disk: members that are undefined would be there or not.
 */
function textOf(value: Json): string {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`not JSON: ${typeof value}`);
  return text;
}

// A lone surrogate has no UTF-8: the text would come back as another.
function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('a key or an order holds a lone surrogate');
  return text;
}
