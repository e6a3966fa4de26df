import { expect, it } from 'vitest';
import { inTurns } from '../../src/api/reads/in-turns.ts';
import type { Steps } from '../../src/projections/steps.ts';

it('lets others have their turn between two steps of what takes long', async () => {
  const done: string[] = [];
  function* work(): Steps<{ readonly found: number }> {
    done.push('one step');
    yield;
    done.push('another step');
    return { found: 2 };
  }
  setImmediate(() => done.push('somebody else'));
  expect(await inTurns(work())).toEqual({ found: 2 });
  expect(done).toEqual(['one step', 'somebody else', 'another step']);
});

it('passes on what is found at once, or that there is nothing', async () => {
  expect(await inTurns({ found: 1 })).toEqual({ found: 1 });
  expect(await inTurns(undefined)).toBe(undefined);
});

it('fails as the work fails', async () => {
  function* work(): Steps<object> {
    yield;
    throw new Error('it is not there any more');
  }
  await expect(inTurns(work())).rejects.toThrow('it is not there any more');
});
