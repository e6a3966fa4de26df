import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openConcernIndex, postingTables } from '../../../src/projections/engine/concern-index.ts';

const terms = ['a', 'b'] as const;
const step = fc.oneof(
  fc.record({ add: fc.subarray([...terms]) }),
  fc.record({ join: fc.boolean() }),
  fc.record({ look: fc.constantFrom(...terms), at: fc.nat(60) }),
);

describe('the runs of a term', () => {
  it('have all that was added by then, before it is written and after, however often one looked before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const database = new DatabaseSync(':memory:');
        database.exec(postingTables);
        const index = openConcernIndex(database);
        const added: Record<string, number[]> = { a: [], b: [] };
        let sequence = 0;
        for (const each of steps) {
          if ('add' in each) {
            sequence += 1;
            index.add(sequence, new Set(each.add));
            for (const term of each.add) added[term]?.push(sequence);
          } else if ('join' in each) index.flush({ join: each.join });
          else {
            const { look, at } = each;
            const all = added[look] ?? [];
            const upTo = index.runs.at(look, at)?.filter((place) => place <= at) ?? [];
            expect(upTo.at(-1)).toBe(all.findLast((place) => place <= at));
            // A run that is the last to begin up to there may go on beyond it.
            const [next] = [...(index.runs.at(look, at) ?? []), ...(index.runs.after(look, at) ?? [])].filter(
              (place) => place > at,
            );
            expect(next).toBe(all.find((place) => place > at));
          }
        }
        database.close();
      }),
      { numRuns: 300 },
    );
  });
});
