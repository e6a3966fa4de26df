import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestSequenceUpTo } from '../../src/store/largest-sequence-up-to.ts';

/** What it finds, and the sequences whose time it asked for. */
function search(time: number, times: readonly number[]) {
  const asked: number[] = [];
  const found = largestSequenceUpTo(time, times.length, (sequence) => {
    asked.push(sequence);
    return times[sequence - 1] as number;
  });
  return { found, asked };
}

describe('the search for a log time', () => {
  it('finds the last sequence that is not past it', () => {
    const ascending = fc.array(fc.nat(30), { maxLength: 70 }).map((times) => times.sort((a, b) => a - b));
    fc.assert(
      fc.property(ascending, fc.integer({ min: -1, max: 31 }), (times, time) => {
        expect(search(time, times).found).toBe(times.filter((each) => each <= time).length);
      }),
    );
  });

  it('asks for one time only where that is the last one', () => {
    expect(search(9, [1, 5, 9])).toEqual({ found: 3, asked: [3] });
  });

  it('asks at the same places first, however long the log has become', () => {
    const times = (length: number) => Array.from({ length }, (_, index) => index + 1);
    const placesIn = (length: number) => search(37, times(length)).asked.slice(1);
    expect(placesIn(100)).toEqual([64, 32, 48, 40, 36, 38, 37]);
    expect(placesIn(120)).toEqual(placesIn(100));
  });
});
