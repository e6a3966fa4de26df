import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waves } from '../../../src/store/eventstoredb/waves.ts';

const never = 60_000;
const many = 100;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
/** One turn in which they come, and one that brings nobody. */
async function noMoreCome(): Promise<void> {
  await turn();
  await turn();
}

/** So many who come now: how many of them have gone, and what brings one of these back. */
function come(join: () => Promise<() => void>, count: number) {
  const gone: (() => void)[] = [];
  for (let index = 0; index < count; index += 1) void join().then((back) => gone.push(back));
  return { count: () => gone.length, bringBack: () => gone.shift()?.() };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('waves', () => {
  it('let go at once who comes alone, and all who come in one turn', async () => {
    const { join } = waves(never, many);
    const first = come(join, 3);
    await noMoreCome();
    expect(first.count()).toBe(3);
  });

  it('wait for who comes in the next turns, until nobody does', async () => {
    const { join } = waves(never, many);
    const first = come(join, 1);
    await turn();
    const second = come(join, 2);
    await turn();
    expect([first.count(), second.count()]).toEqual([0, 0]);
    await turn();
    expect([first.count(), second.count()]).toEqual([1, 2]);
  });

  it('wait for no more than is enough', async () => {
    const { join } = waves(never, 3);
    const first = come(join, 1);
    await turn();
    const second = come(join, 2);
    await turn();
    expect([first.count(), second.count()]).toEqual([1, 2]);
  });

  it('keep who comes later until all are back, and then let go of everybody', async () => {
    const { join } = waves(never, many);
    const first = come(join, 2);
    await noMoreCome();
    const next = [come(join, 1), come(join, 2)];
    first.bringBack();
    await noMoreCome();
    expect(next.map(({ count }) => count())).toEqual([0, 0]);
    first.bringBack();
    await noMoreCome();
    expect(next.map(({ count }) => count())).toEqual([1, 2]);
  });

  it('wait no longer than they are told for who does not come back, nor for who does so late', async () => {
    const { join } = waves(20, many);
    const lost = come(join, 1);
    await noMoreCome();
    const second = come(join, 1);
    vi.advanceTimersByTime(20);
    await noMoreCome();
    expect(second.count()).toBe(1);
    const third = come(join, 1);
    lost.bringBack();
    await noMoreCome();
    expect(third.count()).toBe(0);
    second.bringBack();
    await noMoreCome();
    expect(third.count()).toBe(1);
  });
});
