import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../src/domain/stored.ts';
import { basisOf } from '../../src/projections/basis/basis.ts';
import { decisionActs } from '../../src/projections/basis/decision-acts.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { judgements } from '../../src/projections/standing/judgements.ts';
import { finish } from '../../src/projections/steps.ts';
import { logFrom } from './history.ts';
import { isAct, newsByReading, newsHistories, thingsActedOn } from './news.ts';
import { withEngine } from './rebuild-equality.ts';

// The index of concerns, and what the standing of an assessment is told by.
const views = [judgements];

const basesIn = (past: Past) =>
  thingsActedOn.flatMap((thing) =>
    (decisionActs(past, thing) ?? []).map((act) => ({
      act: act.said.sequence,
      basis: basisOf(past, act),
    })),
  );

const sequencesOf = ({ items }: { readonly items: readonly { readonly sequence: number }[] }) =>
  items.map(({ sequence }) => sequence);

describe('what was recorded but not seen', () => {
  it('is exactly what reading the whole log finds', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(newsHistories, async (happenings) => {
        const log = logFrom(happenings);
        const entries = log.read(0, happenings.length).map(readEntry);
        await withEngine(views, log, {}, (engine) => {
          const expected = entries.filter(isAct).map((act) => [act.sequence, newsByReading(entries, act)] as const);
          const shown = basesIn(engine.at(log.head().sequence))
            .map(({ act, basis }) => [act, sequencesOf(finish(basis.notSeen()))] as const)
            .sort(([left], [right]) => left - right);
          expect(shown).toEqual(expected);
          found += expected.filter(([, news]) => news.length > 0).length;
        });
      }),
      { numRuns: 250, seed: 5 },
    );
    // Otherwise it would say nothing.
    expect(found).toBeGreaterThan(100);
  }, 60_000);

  it('does not change, nor does what was put before them or was not, whatever is entered later', async () => {
    await fc.assert(
      fc.asyncProperty(newsHistories, async (happenings) => {
        const log = logFrom(happenings);
        await withEngine(views, log, {}, (engine) => {
          const known = (past: Past) =>
            new Map(
              basesIn(past).map(({ act, basis }) => [
                act,
                {
                  putBefore: finish(basis.putBefore()).items.map(({ reference, as, asItStood }) => [
                    reference,
                    as,
                    asItStood,
                  ]),
                  notPutBefore: sequencesOf(finish(basis.notPutBefore())),
                  notSeen: sequencesOf(finish(basis.notSeen())),
                  doneBy: basis.doneBy,
                },
              ]),
            );
          const last = known(engine.at(log.head().sequence));
          for (const [act, atLast] of last) expect(known(engine.at(act)).get(act)).toEqual(atLast);
        });
      }),
      { numRuns: 40, seed: 6 },
    );
  }, 60_000);
});
