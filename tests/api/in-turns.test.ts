import { expect, it } from 'vitest';
import { inTurns } from '../../src/api/reads/in-turns.ts';
import type { Steps } from '../../src/projections/steps.ts';

const alone = <Value>(read: () => Value): Value => read();

it('lets others have their turn between two steps of what takes long', async () => {
  const done: string[] = [];
  function* work(): Steps<{ readonly found: number }> {
    done.push('one step');
    yield;
    done.push('another step');
    return { found: 2 };
  }
  setImmediate(() => done.push('somebody else'));
  expect(await inTurns(work, alone)).toEqual({ found: 2 });
  expect(done).toEqual(['one step', 'somebody else', 'another step']);
});

it('passes on what is found at once, or that there is nothing', async () => {
  expect(await inTurns(() => ({ found: 1 }), alone)).toEqual({ found: 1 });
  expect(await inTurns(() => undefined, alone)).toBe(undefined);
});

it('fails as the work fails', async () => {
  function* work(): Steps<object> {
    yield;
    throw new Error('it is not there any more');
  }
  await expect(inTurns(work, alone)).rejects.toThrow('it is not there any more');
});

it('reads together what is read in one turn, and leaves nothing open between two', async () => {
  const seen: string[] = [];
  const together = <Value>(read: () => Value): Value => {
    seen.push('begin');
    try {
      return read();
    } finally {
      seen.push('end');
    }
  };
  function* work(): Steps<object> {
    seen.push('one step');
    yield;
    seen.push('another step');
    return {};
  }
  setImmediate(() => seen.push('somebody else'));
  await inTurns(work, together);
  expect(seen).toEqual(['begin', 'end', 'begin', 'one step', 'end', 'somebody else', 'begin', 'another step', 'end']);
});
