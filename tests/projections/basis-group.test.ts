import { describe, expect, it } from 'vitest';
import { type LookedAt, pageOf } from '../../src/projections/basis/group.ts';
import { finish } from '../../src/projections/steps.ts';

const candidates = (from: number, to: number, isMeant: (place: number) => boolean = () => true) =>
  Array.from({ length: to - from + 1 }, (_, index): LookedAt<number> => {
    const place = from + index;
    return { place, found: isMeant(place) ? place : null };
  });
const same = (place: number) => place;

describe('a group', () => {
  it('is one page where it is small', () => {
    expect(finish(pageOf(candidates(1, 3), true, { itemOf: same }))).toEqual({
      items: [1, 2, 3],
      total: 3,
      next: null,
    });
    expect(finish(pageOf([], true, { itemOf: same }))).toEqual({ items: [], total: 0, next: null });
  });

  it('comes in pages of 200, the first of which counts them all', () => {
    const first = finish(pageOf(candidates(1, 450), true, { itemOf: same }));
    expect([first.items.length, first.total, first.next]).toEqual([200, 450, 200]);
    const second = finish(pageOf(candidates(201, 450), false, { itemOf: same }));
    expect([second.items[0], second.items.length, second.total, second.next]).toEqual([201, 200, null, 400]);
    const third = finish(pageOf(candidates(401, 450), false, { itemOf: same }));
    expect([third.items.length, third.total, third.next]).toEqual([50, null, null]);
  });

  it('looks at no more than ten thousand entries for a page, and goes on from there', () => {
    const isMeant = (place: number) => place % 4_000 === 0;
    expect(finish(pageOf(candidates(1, 30_000, isMeant), true, { itemOf: same }))).toEqual({
      items: [4_000, 8_000],
      total: null,
      next: 10_000,
    });
    expect(finish(pageOf(candidates(10_001, 12_000, isMeant), false, { itemOf: same }))).toEqual({
      items: [12_000],
      total: null,
      next: null,
    });
  });

  it('is counted much further where the index says all of it', () => {
    const { items, total, next } = finish(pageOf(candidates(1, 30_000), true, { itemOf: same, by: 'index' }));
    expect([items.length, total, next]).toEqual([200, 30_000, 200]);
  });
});
