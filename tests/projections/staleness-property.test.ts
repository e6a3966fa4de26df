import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reference } from '../../src/domain/reference.ts';
import { wholeOf } from '../../src/domain/reference.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { flagsOf } from '../../src/projections/staleness/flags-of.ts';
import { knownIn } from '../../src/projections/staleness/known.ts';
import { stalenessKeys } from '../../src/projections/staleness/staleness-keys.ts';
import { judgementRows } from '../../src/projections/standing/judgement-rows.ts';
import { views } from '../../src/projections/views.ts';
import { type Happening, logFrom } from './history.ts';
import { expectRebuildEquality, withEngine } from './rebuild-equality.ts';
import { restingHistories } from './resting.ts';
import { type StaleReading, staleByReading } from './stale-by-reading.ts';

const ofWhole: ReadonlySet<string> = new Set(['superseded', 'retracted', 'contradicted', 'voided']);

function asRead(past: Past, starts: Iterable<string>): StaleReading {
  const known = knownIn(past);
  const flags = new Map(
    [...starts].map((start) => {
      const flagged = flagsOf(start as Reference, known);
      const told = (flagged?.flags ?? []).map(({ why, sequence, on, other }) => {
        const shown = other ?? (ofWhole.has(why) ? wholeOf(on) : on);
        return `${why} #${sequence} ${shown}`;
      });
      return [start, told.sort()] as const;
    }),
  );
  const waiting = past.rows(judgementRows).withPrefix(stalenessKeys.stale('' as Reference));
  return { flags, waiting: waiting.map(({ key }) => key.slice('stale/'.length)).sort() };
}

test('what is stale is what a walk over everything on record finds, at every sequence', {
  timeout: 240_000,
}, async () => {
  const found = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(restingHistories(110), async (happenings: readonly Happening[]) => {
      await withEngine(views, logFrom(happenings), {}, (engine) => {
        for (let upTo = happenings.length; upTo > 0; upTo -= 17) {
          const expected = staleByReading(happenings, upTo);
          expect(asRead(engine.at(upTo), expected.flags.keys())).toEqual(expected);
          for (const flag of [...expected.flags.values()].flat()) {
            const why = flag.split(' ')[0] ?? '';
            found.set(why, (found.get(why) ?? 0) + 1);
          }
          found.set('waiting', (found.get('waiting') ?? 0) + expected.waiting.length);
        }
      });
    }),
    { numRuns: Number(process.env.RUNS ?? 25), seed: 5 },
  );
  // Each reason occurred, so that the above says something.
  expect([...found.keys()].sort()).toEqual([
    'another-confirmed',
    'contradicted',
    'prediction-failed',
    'rescinded',
    'retracted',
    'shared-cause',
    'standing-changed',
    'superseded',
    'voided',
    'waiting',
  ]);
});

test('it is the same however it is folded', { timeout: 240_000 }, async () => {
  for (const [seed, happenings] of fc.sample(restingHistories(110), { numRuns: 2, seed: 3 }).entries()) {
    await expectRebuildEquality(views, logFrom(happenings), { pasts: 25, seed });
  }
});
