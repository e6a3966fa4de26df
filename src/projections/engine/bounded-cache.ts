/** What was used lately, up to a weight: what is left out is read again from where it is kept. */
export interface BoundedCache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
  clear(): void;
}

/**
 * Two generations: what is used moves to the young one, and when that is full the old one goes. Cheaper than an exact
 * order of use, and it never holds more than twice `limit`.
 */
export function boundedCache<Key, Value>(
  limit: number,
  weigh: (value: Value) => number = () => 1,
): BoundedCache<Key, Value> {
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  let weight = 0;

  function set(key: Key, value: Value): void {
    const replaced = young.get(key);
    weight += weigh(value) - (replaced === undefined ? 0 : weigh(replaced));
    young.set(key, value);
    if (weight < limit) return;
    old = young;
    young = new Map();
    weight = 0;
  }

  return {
    get(key) {
      const found = young.get(key);
      if (found !== undefined) return found;
      const older = old.get(key);
      if (older !== undefined) set(key, older);
      return older;
    },
    set,
    delete(key) {
      const found = young.get(key);
      if (found !== undefined) weight -= weigh(found);
      young.delete(key);
      old.delete(key);
    },
    clear() {
      young = new Map();
      old = new Map();
      weight = 0;
    },
  };
}
