import { describe, it } from 'vitest';
import { expectRebuildEquality, logOf } from '../rebuild-equality.ts';
import { observationsToy, randomEvents, vehiclesToy } from './toys.ts';

describe('the projection engine', () => {
  it('gives the same bytes live, rebuilt, in batches of any size and replayed to any sequence', async () => {
    await expectRebuildEquality([observationsToy, vehiclesToy], logOf(randomEvents(400, 7)), { seed: 8 });
  });
});
