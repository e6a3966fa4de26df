import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Past } from '../../src/projections/engine/view.ts';
import { claimOf } from '../../src/projections/standing/claim.ts';
import { fateOf } from '../../src/projections/standing/fate-of.ts';
import { governing } from '../../src/projections/standing/governing.ts';
import { subjects, type Verdict } from '../../src/projections/standing/judgement.ts';
import { judgements } from '../../src/projections/standing/judgements.ts';
import { standingWordOf } from '../../src/projections/standing/standing-word.ts';
import {
  assessed,
  assessmentOf,
  happened,
  happeningsOf,
  health,
  micrometeoroid,
  retracted,
  soyuz,
} from './assessed.ts';
import { governingByReading, partyOf } from './brute-force.ts';
import { logFrom, read } from './history.ts';
import { expectRebuildEquality, withEngine } from './rebuild-equality.ts';

const wordOf = (verdict: Verdict): string =>
  verdict.on === 'health'
    ? verdict.status
    : verdict.on === 'fitness'
      ? verdict.fitness
      : verdict.on === 'crew-member'
        ? verdict.text
        : verdict.standing;

/** As the brute force says it. */
function governingByRows(past: Past, time: number): readonly string[] {
  const prefixes = [subjects.healthOf(soyuz), `fitness/${soyuz}/`, `${subjects.hypothesis(micrometeoroid)}/`];
  return prefixes
    .flatMap((prefix) => governing(past, prefix, time))
    .map((judgement) => {
      const { verdict, said } = judgement;
      const on = verdict.on === 'health' ? verdict.subsystem.trim().toLowerCase() : verdict.on;
      return `${partyOf(said.by)} on ${on}: ${wordOf(claimOf(past, judgement, time).verdict)} (#${said.sequence})`;
    })
    .sort();
}

const histories = fc.array(happened, { minLength: 1, maxLength: 40 });
const someTimes = fc.array(fc.integer({ min: 9 * 4, max: 22 * 4 }), { minLength: 6, maxLength: 6 });

describe('what governs', () => {
  test('is what reading all assessments from the beginning finds, at any time, at any sequence', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(histories, someTimes, async (history, quarters) => {
        const happenings = happeningsOf(history);
        if (happenings.length === 0) return;
        await withEngine([judgements], logFrom(happenings), {}, (engine) => {
          for (let sequence = 1; sequence <= happenings.length; sequence += 1) {
            const past = engine.at(sequence);
            for (const quarter of quarters) {
              const time = Date.UTC(2022, 11, 1) + (quarter - 4) * 6 * 3_600_000;
              expect(governingByRows(past, time)).toEqual(governingByReading(happenings, sequence, time));
            }
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  test('is the same live, rebuilt, in batches and replayed', { timeout: 120_000 }, async () => {
    const [history] = fc.sample(fc.array(happened, { minLength: 150, maxLength: 150 }), { numRuns: 1, seed: 22 });
    await expectRebuildEquality([judgements], logFrom(happeningsOf(history ?? [])));
  });
});

describe('an assessment', () => {
  const chain = [
    assessed(1, { effects: [health('radiator', 'failed')] }),
    assessed(2, { effects: [health('radiator', 'degraded')], supersedes: [assessmentOf(1)] }),
    assessed(3, { effects: [health('radiator', 'nominal')], supersedes: [assessmentOf(2)] }),
    retracted(3),
    retracted(2),
  ];
  const standsAt = (sequence: number) =>
    read(
      [judgements],
      chain,
      (past) => [1, 2, 3].filter((number) => sequence >= number && fateOf(past, assessmentOf(number), sequence).stands),
      5,
    );

  test('stands unless retracted, or superseded by one that stands, directly or through others', async () => {
    expect(await Promise.all([1, 2, 3, 4, 5].map(standsAt))).toEqual([[1], [2], [3], [2], [1]]);
  });

  test('is not what holds again where one that superseded it is retracted after it was superseded itself', async () => {
    const tidied = [...chain.slice(0, 3), retracted(2), retracted(3)];
    const standing = (sequence: number) =>
      read([judgements], tidied, (past) => [1, 2, 3].filter((n) => fateOf(past, assessmentOf(n), sequence).stands));
    expect(await Promise.all([4, 5].map(standing))).toEqual([[3], [1]]);
  });

  test('stood in the past as it stands when the log ended there', async () => {
    for (const sequence of [1, 2, 3, 4, 5]) {
      const then = await read([judgements], chain.slice(0, sequence), (past) =>
        fateOf(past, assessmentOf(1), sequence),
      );
      expect(await read([judgements], chain, (past) => fateOf(past, assessmentOf(1), sequence))).toEqual(then);
    }
  });

  test('may be superseded by two, and both show', async () => {
    const happenings = [
      assessed(1, { effects: [health('radiator', 'failed')] }),
      assessed(2, { effects: [health('radiator', 'degraded')], supersedes: [assessmentOf(1)] }),
      assessed(3, { effects: [health('radiator', 'nominal')], supersedes: [assessmentOf(1)] }),
      retracted(3),
    ];
    expect(await read([judgements], happenings, (past) => fateOf(past, assessmentOf(1), 4))).toEqual({
      stands: false,
      retracted: null,
      supersededBy: [
        { assessment: assessmentOf(2), sequence: 2, counts: true, judged: '2022-12-15T01:01:00.000Z' },
        { assessment: assessmentOf(3), sequence: 3, counts: false, judged: '2022-12-15T01:02:00.000Z' },
      ],
    });
  });
});

describe('the standing of a hypothesis', () => {
  const judge = (number: number, agency: string, standing: 'likely' | 'ruled-out' | 'confirmed', occurredAt: string) =>
    assessed(
      number,
      { hypotheses: [{ hypothesis: micrometeoroid, standing, likelihood: null }] },
      { by: { agency }, occurredAt },
    );
  const happenings = [
    judge(1, 'NASA', 'likely', '2022-12-14'),
    judge(2, 'Roscosmos', 'likely', '2022-12-14'),
    judge(3, 'Roscosmos', 'ruled-out', '2022-12-13'),
    judge(4, 'ROSCOSMOS', 'confirmed', '2022-12-15'),
  ];
  const at = (sequence: number) =>
    read([judgements], happenings, (past) => standingWordOf(past, micrometeoroid, sequence));

  test('is the one judged last of each agency, disputed where they differ', async () => {
    expect(await Promise.all([0, 1, 2, 3, 4].map(at))).toEqual([
      { state: 'declared', because: [] },
      { state: 'likely', because: [1] },
      { state: 'likely', because: [1, 2] },
      { state: 'likely', because: [1, 2] },
      { state: 'disputed', because: [1, 4] },
    ]);
  });
});
