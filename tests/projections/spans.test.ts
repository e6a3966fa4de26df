import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spans } from '../../src/projections/spans.ts';

const day = 86_400_000;
const beginning = Date.UTC(1998, 10, 20);
const time = fc.integer({ min: -62_000_000_000_000, max: 250_000_000_000_000 });
const end = fc.oneof(time, fc.constant(Number.POSITIVE_INFINITY));

describe('a row that holds from one time to another', () => {
  it('is found at any time between them, both included', () => {
    fc.assert(
      fc.property(fc.oneof(time, fc.constant(Number.NEGATIVE_INFINITY)), end, time, (begins, ends, at) => {
        fc.pre(begins <= at && at <= ends);
        expect(spans.keysAt(at)).toContain(spans.keyOf(begins, ends));
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('is found where it begins, if its end is said to be before that', () => {
    expect(spans.keysAt(beginning)).toContain(spans.keyOf(beginning, beginning - day));
  });

  it('is not found at most other times: among ten thousand days only those that hold about then', () => {
    const days = Array.from({ length: 10_000 }, (_, index) =>
      spans.keyOf(beginning + index * day, beginning + (index + 1) * day),
    );
    for (const index of [17, 4711, 9999]) {
      const keys = spans.keysAt(beginning + (index + 0.5) * day);
      expect(days.filter((key) => keys.includes(key)).length).toBeLessThan(2 * keys.length);
      expect(keys).toContain(days[index]);
    }
  });
});
