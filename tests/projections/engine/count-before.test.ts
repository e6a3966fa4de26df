import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBefore, countFewBefore } from '../../../src/projections/engine/count-before.ts';

test('what comes before a place in a sorted list is counted, wherever that is and however it is looked for', () => {
  fc.assert(
    fc.property(fc.nat({ max: 70 }), fc.nat({ max: 80 }), (length, place) => {
      for (const count of [countBefore, countFewBefore]) {
        const looked: number[] = [];
        const isBefore = (index: number) => {
          looked.push(index);
          return index < place;
        };
        expect(count(length, isBefore)).toBe(Math.min(length, place));
        expect(looked.every((index) => index >= 0 && index < length)).toBe(true);
        expect(new Set(looked).size).toBe(looked.length);
      }
    }),
  );
});

test('where few come before, only the beginning is looked at', () => {
  const looked: number[] = [];
  countFewBefore(1_000_000, (index) => {
    looked.push(index);
    return index < 2;
  });
  expect(looked).toEqual([0, 1, 3, 2]);
});
