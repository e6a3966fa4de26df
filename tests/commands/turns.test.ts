import { describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../src/store/event-store.ts';
import { createTurns } from '../../src/store/turns.ts';

/** A task that ends when it is told to. */
function task() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let began = false;
  const run = () => {
    began = true;
    return promise;
  };
  return { run, resolve, reject, began: () => began };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('are taken one after the other under one key, also after a failure', async () => {
    const inTurn = createTurns();
    const [first, second, third] = [task(), task(), task()];
    const ends = Promise.allSettled([first, second, third].map(({ run }) => inTurn('a', run)));
    const began = async () => {
      await settled();
      return [first, second, third].map((each) => each.began());
    };
    expect(await began()).toEqual([true, false, false]);
    first.reject(new Error('failed'));
    expect(await began()).toEqual([true, true, false]);
    second.resolve('second');
    expect(await began()).toEqual([true, true, true]);
    third.resolve('third');
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  });

  it('that do not come in time are not taken any more, and those after them are', async () => {
    const inTurn = createTurns(20);
    const [slow, late, next] = [task(), task(), task()];
    const first = inTurn('a', slow.run);
    await expect(inTurn('a', late.run)).rejects.toThrow(
      new StoreUnavailableError('What came before on a took longer than 20 ms.'),
    );
    const last = inTurn('a', next.run);
    slow.resolve('slow');
    next.resolve('next');
    expect(await Promise.all([first, last])).toEqual(['slow', 'next']);
    expect(late.began()).toBe(false);
  });

  it('under different keys do not wait', async () => {
    const inTurn = createTurns();
    const [slow, quick] = [task(), task()];
    const ends = Promise.all([inTurn('a', slow.run), inTurn('b', quick.run)]);
    expect([slow.began(), quick.began()]).toEqual([true, true]);
    slow.resolve('slow');
    quick.resolve('quick');
    expect(await ends).toEqual(['slow', 'quick']);
  });
});
