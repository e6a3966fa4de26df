/**
 * A function of an object that never changes, which finds each answer once, for as long as that very object is there.
 * `more` may differ from call to call only in what changes nothing of the answer.
 */
export function rememberedWith<Key extends object, More extends readonly unknown[], Value extends object | string>(
  compute: (key: Key, ...more: More) => Value,
): (key: Key, ...more: More) => Value {
  const known = new WeakMap<Key, Value>();
  return (key, ...more) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key, ...more);
    known.set(key, value);
    return value;
  };
}
