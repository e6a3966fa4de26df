import { joined, mostBytesOf, type Pieces, writtenTo } from '../../projections/json-bytes.ts';

/** Bytes that are somebody else's once they are released. */
export interface Lent {
  readonly bytes: Uint8Array;
  release(): void;
}

const size = 2 ** 20;
/** So many answers leave at a time without any new memory. */
const mostKept = 8;
const kept: Buffer[] = [];

/**
 * Pieces of an answer as its bytes, in memory that is used again. New memory for each answer costs more than writing it:
 * the kernel clears it page by page, and gets it back at once.
 */
export function lentBytes(pieces: Pieces): Lent {
  if (mostBytesOf(pieces) > size) return { bytes: joined(pieces), release: () => {} };
  const memory = kept.pop() ?? Buffer.allocUnsafeSlow(size);
  return {
    bytes: writtenTo(memory, pieces),
    release() {
      if (kept.length < mostKept) kept.push(memory);
    },
  };
}
