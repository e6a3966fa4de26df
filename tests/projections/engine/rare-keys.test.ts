import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rareKeys } from '../../../src/projections/engine/rare-keys.ts';

const key = fc.stringMatching(/^(a|b|é|)\/?[xy/]{0,4}$/);

describe('the keys of rare kinds', () => {
  it('say no of what was never there, and of nothing else', () => {
    fc.assert(
      fc.property(fc.array(key), fc.array(fc.oneof(key, fc.record({ add: key }))), (loaded, steps) => {
        const all = new Set(loaded);
        const rare = rareKeys((prefix, limit) =>
          [...all, ...all].filter((each) => each.startsWith(prefix)).slice(0, limit),
        );
        for (const step of steps) {
          if (typeof step === 'object') {
            all.add(step.add);
            rare.add(step.add);
          } else if (step.includes('/')) {
            expect(rare.mayHave(step)).toBe([...all].some((each) => each.startsWith(step)));
          } else expect(rare.mayHave(step)).toBe(true);
        }
      }),
    );
  });

  it('of one kind are loaded once; of a kind with too many nothing is known', () => {
    const asked: string[] = [];
    const many = Array.from({ length: 5000 }, (_, index) => `many/${index}`);
    const few = Array.from({ length: 4096 }, (_, index) => `few/${index}`);
    const rare = rareKeys((prefix, limit) => {
      asked.push(prefix);
      return [...many, ...few].filter((each) => each.startsWith(prefix)).slice(0, limit);
    });
    const known = () => [rare.mayHave('few/none'), rare.mayHave('few/12'), rare.mayHave('many/none')];
    expect([known(), known()]).toEqual([
      [false, true, true],
      [false, true, true],
    ]);
    expect(asked).toEqual(['few/', 'many/']);
    rare.add('few/more');
    expect(rare.mayHave('few/none')).toBe(true);
  });
});
