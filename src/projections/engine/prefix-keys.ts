/** The keys of the rows that there are, by the prefixes that were asked for. */
export interface PrefixKeys {
  beginningWith(prefix: string): ReadonlySet<string>;
  add(key: string): void;
  delete(key: string): void;
}

const prefixesKept = 4096;

/** Keeps what was asked for up to date, so that a fold which asks at every entry rarely reads the tables. */
export function prefixKeys(load: (prefix: string) => readonly string[]): PrefixKeys {
  const kept = new Map<string, Set<string>>();
  const lengths = new Set<number>();

  function each(key: string, change: (keys: Set<string>) => void): void {
    for (const length of lengths) {
      const keys = length > key.length ? undefined : kept.get(key.slice(0, length));
      if (keys !== undefined) change(keys);
    }
  }

  return {
    beginningWith(prefix) {
      const known = kept.get(prefix);
      if (known !== undefined) return known;
      if (kept.size >= prefixesKept) {
        kept.clear();
        lengths.clear();
      }
      const keys = new Set(load(prefix));
      kept.set(prefix, keys);
      lengths.add(prefix.length);
      return keys;
    },
    add: (key) => each(key, (keys) => keys.add(key)),
    delete: (key) => each(key, (keys) => keys.delete(key)),
  };
}
