import { countBefore } from './count-before.ts';

/**
 * Whether a key, or a beginning of keys, was ever there: *no* is certain. Keys begin with what kind of row they are of
 * (`against/`); of some kinds there are few in any log, and nearly all who ask for such a row ask in vain.
 */
export interface RareKeys {
  mayHave(text: string): boolean;
  /** It is there from now on. */
  add(key: string): void;
}

const mostOfKind = 4096;

/** `load`: keys that were ever there and begin so, `limit` at most; one may come several times. */
export function rareKeys(load: (prefix: string, limit: number) => readonly string[]): RareKeys {
  // Sorted; null: too many to be kept.
  const kinds = new Map<string, string[] | null>();

  const kindOf = (text: string): string => text.slice(0, text.indexOf('/') + 1);
  const placeIn = (keys: readonly string[], text: string): number =>
    countBefore(keys.length, (index) => (keys[index] as string) < text);

  function keysOf(kind: string): string[] | null {
    const known = kinds.get(kind);
    if (known !== undefined) return known;
    const loaded = load(kind, mostOfKind + 1);
    const keys = loaded.length > mostOfKind ? null : [...new Set(loaded)].sort();
    kinds.set(kind, keys);
    return keys;
  }

  return {
    mayHave(text) {
      const kind = kindOf(text);
      const keys = kind === '' ? null : keysOf(kind);
      return keys === null || keys[placeIn(keys, text)]?.startsWith(text) === true;
    },
    add(key) {
      if (kinds.size === 0) return;
      const kind = kindOf(key);
      const keys = kinds.get(kind);
      if (keys == null) return;
      const place = placeIn(keys, key);
      if (keys[place] === key) return;
      keys.splice(place, 0, key);
      if (keys.length > mostOfKind) kinds.set(kind, null);
    },
  };
}
