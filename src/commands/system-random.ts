import { randomFillSync } from 'node:crypto';
import type { Random } from './clock-and-random.ts';

const poolSize = 8192;

/**
 * The operating system's random source, asked for many bytes at a time: every event needs salts, and each call into it
 * costs more than the rest of the envelope.
 */
export function createSystemRandom(): Random {
  let pool = Buffer.alloc(0);
  let used = 0;
  return (size) => {
    if (used + size > pool.length) {
      // A new one each time: what was given away is never written over.
      pool = randomFillSync(Buffer.allocUnsafeSlow(Math.max(poolSize, size)));
      used = 0;
    }
    used += size;
    return pool.subarray(used - size, used);
  };
}
