import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { categoryOf, type StreamName } from '../../src/domain/stream.ts';
import { views } from '../../src/projections/views.ts';
import { everything } from './everything.ts';
import { logFrom } from './history.ts';
import { expectRebuildEquality } from './rebuild-equality.ts';

test('every view is the same however it is folded: live, from zero, in batches, replayed', {
  timeout: 240_000,
}, async () => {
  const histories = fc.sample(everything, { numRuns: 3, seed: 11 });
  const categories = new Set(histories.flat().map(([stream]) => categoryOf(stream as StreamName)));
  expect([...categories].sort()).toEqual([
    'activity',
    'anomaly',
    'assessment',
    'crewmember',
    'criterion',
    'decision',
    'desk',
    'informationrequest',
    'observation',
    'suggestion',
    'vehicle',
  ]);
  for (const [seed, happenings] of histories.entries()) {
    await expectRebuildEquality(views, logFrom(happenings), { pasts: 40, seed });
  }
});
