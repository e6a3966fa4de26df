import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, toInstant } from '../../src/domain/id.ts';
import { readEntry } from '../../src/domain/stored.ts';
import { readDecisionsInForce } from '../../src/projections/decisions-in-force/read.ts';
import { decisionsInForce } from '../../src/projections/decisions-in-force/view.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { readJson } from '../../src/projections/json-bytes.ts';
import { readPendingDecisions } from '../../src/projections/pending-decisions/read.ts';
import { pendingDecisions } from '../../src/projections/pending-decisions/view.ts';
import { judgements } from '../../src/projections/standing/judgements.ts';
import { views } from '../../src/projections/views.ts';
import { decisionHistories } from './deciding.ts';
import { logFrom } from './history.ts';
import { expectRebuildEquality, withEngine } from './rebuild-equality.ts';
import { whatGoverns, whatWaits } from './what-waits-and-holds.ts';

const boards = [judgements, pendingDecisions, decisionsInForce];

function waiting(past: Past, now: Instant, limit: number): readonly string[] {
  const found: string[] = [];
  for (let page: Parameters<typeof readPendingDecisions>[2] = { limit }; ; ) {
    const { written, next } = readPendingDecisions(past, now, page);
    for (const item of written) {
      const row = readJson(item);
      const { decision, status, expired, overdue, reviews, requests, awaits, reasons } = row;
      // What comes back only because it is stale is for a test of its own.
      if (status === 'taken' && reasons.every(({ why: reason }) => reason === 'stale')) continue;
      // By the watch rules, which have tests of their own.
      if (status === 'suggested') continue;
      const taken = `${expired ? 'expired' : 'taken'}${reviews.length > 0 ? ' under review' : ''}`;
      const why = status === 'taken' ? taken : overdue ? 'overdue' : 'open';
      const awaited = awaits.map(({ reference, state }) => `${reference} ${state}`);
      found.push([decision, why, `${requests.length} asked`, ...awaited].join(', '));
    }
    if (next === null) return found;
    page = { limit, after: next };
  }
}

function governing(past: Past, now: Instant, limit: number): readonly string[] {
  const found: string[] = [];
  for (let page: Parameters<typeof readDecisionsInForce>[3] = { limit }; ; ) {
    const { items, next } = readDecisionsInForce(past, now, {}, page);
    for (const { thing, governs, item, decision } of items) {
      found.push(...governs.map((kind) => `${thing ?? 'nothing'}, ${kind}: ${item?.reference ?? decision}`));
    }
    if (next === null) return found.sort();
    page = { limit, after: next };
  }
}

describe('the boards of decisions', () => {
  test('say what reading all entries from the beginning says, at any sequence and at any time', {
    timeout: 120_000,
  }, async () => {
    const times = fc.array(
      fc.integer({ min: 36, max: 92 }).map((part) => toInstant(Date.UTC(2022, 11, 1) + part * 21_600_000)),
      { minLength: 4, maxLength: 4 },
    );
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(decisionHistories(80), times, async (happenings, nows) => {
        const log = logFrom(happenings);
        const entries = log.read(0, happenings.length).map(readEntry);
        await withEngine(views, log, {}, (engine) => {
          for (let sequence = 1; sequence <= happenings.length; sequence += 3) {
            const known = entries.slice(0, sequence);
            for (const now of nows) {
              const expected = [whatWaits(known, Date.parse(now)), whatGoverns(known, Date.parse(now))];
              const past = engine.at(sequence);
              expect([waiting(past, now, 1), governing(past, now, 1)]).toEqual(expected);
              expect([waiting(past, now, 200), governing(past, now, 200)]).toEqual(expected);
              for (const line of expected.flat()) {
                const word = /, (open|overdue|(?:expired|taken)(?: under review)?|nominal|contingency)/.exec(line)?.[1];
                seen.set(word ?? line, (seen.get(word ?? line) ?? 0) + 1);
              }
            }
          }
        });
      }),
      { numRuns: 60 },
    );
    // Otherwise the histories wouldn't be about these.
    expect([...seen.keys()].sort()).toEqual(
      ['contingency', 'expired', 'expired under review', 'nominal', 'open', 'overdue', 'taken under review'].sort(),
    );
  });

  test('are the same however they are folded', { timeout: 120_000 }, async () => {
    for (const [seed, happenings] of fc.sample(decisionHistories(150), { numRuns: 2, seed: 3 }).entries()) {
      await expectRebuildEquality(boards, logFrom(happenings), { pasts: 30, seed });
    }
  });
});
