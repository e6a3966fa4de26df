import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { categoryOf, type StreamName } from '../../src/domain/stream.ts';
import { views } from '../../src/projections/views.ts';
import { happeningsOf as assessments, happened } from './assessed.ts';
import { decisionAttempts } from './deciding.ts';
import { type Happening, logFrom } from './history.ts';
import { happeningsOf, missionAttempts } from './mission.ts';
import { expectRebuildEquality } from './rebuild-equality.ts';

/** By turns, as far as each goes. */
function interleaved<Item>(...lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}

/** Of vehicles, crew, anomalies, activities, requests, observations and decisions, and what is judged meanwhile. */
const everything: fc.Arbitrary<readonly Happening[]> = fc
  .tuple(decisionAttempts(120), missionAttempts(120), fc.array(happened, { minLength: 30, maxLength: 60, size: 'max' }))
  .map(([decided, done, judged]) => interleaved(happeningsOf(interleaved(decided, done)), assessments(judged)));

test('every view is the same however it is folded: live, from zero, in batches, replayed', {
  timeout: 240_000,
}, async () => {
  for (const [seed, happenings] of fc.sample(everything, { numRuns: 3, seed: 11 }).entries()) {
    const categories = new Set(happenings.map(([stream]) => categoryOf(stream as StreamName)));
    expect([...categories].sort()).toEqual([
      'activity',
      'anomaly',
      'assessment',
      'crewmember',
      'decision',
      'informationrequest',
      'observation',
      'vehicle',
    ]);
    await expectRebuildEquality(views, logFrom(happenings), { pasts: 40, seed });
  }
});
