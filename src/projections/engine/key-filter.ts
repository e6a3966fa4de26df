/**
 * Whether a key, or a beginning of keys that ends in `/`, was ever there: *no* is certain, *perhaps* is not (a Bloom
 * filter). Most rows that a fold asks for are not there yet, and this spares reading the tables to find that out.
 */
export interface KeyFilter {
  add(key: string): void;
  mayHave(text: string): boolean;
}

// 1 MiB: at a million texts one in twenty is looked for in vain.
const bits = 2 ** 23;

export function keyFilter(): KeyFilter {
  const words = new Uint32Array(bits / 32);

  const mark = (hash: number) => {
    for (const bit of bitsOf(hash)) words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << (bit & 31));
  };

  return {
    add(key) {
      let hash = seed;
      for (let index = 0; index < key.length; index += 1) {
        hash = step(hash, key.charCodeAt(index));
        if (key.charCodeAt(index) === slash) mark(hash);
      }
      mark(hash);
    },
    mayHave(text) {
      let hash = seed;
      for (let index = 0; index < text.length; index += 1) hash = step(hash, text.charCodeAt(index));
      return bitsOf(hash).every((bit) => ((words[bit >>> 5] as number) >>> (bit & 31)) & 1);
    },
  };
}

const slash = 0x2f;

// FNV-1a.
const seed = 0x811c9dc5;
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

const bitsOf = (hash: number): readonly [number, number] => [
  (hash ^ (hash >>> 15)) & (bits - 1),
  (Math.imul(hash, 0x9e3779b1) >>> 9) & (bits - 1),
];
