import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregates } from '../../../src/domain/aggregate.ts';
import { canonicalJson } from '../../../src/domain/canonical-json.ts';
import { gapsOf } from '../../../src/domain/decision/gaps.ts';
import { expiryOf, openReviews } from '../../../src/domain/decision/in-force.ts';
import { openDissents } from '../../../src/domain/decision/open-dissents.ts';
import { pollTally } from '../../../src/domain/decision/poll-tally.ts';
import { storable } from '../sent.ts';
import { decisionAfter } from './fixtures.ts';
import { allTypes, illegalities } from './legality.ts';
import { attempts, historyOf } from './random-commands.ts';

const { evolve, fold, initialState } = aggregates.decision;

describe('any sequence of commands', () => {
  it('leaves a history in which nothing is illegal', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        expect(illegalities(historyOf(tried))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('makes events that their schemas read as they are, and states that are JSON', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const history = historyOf(tried);
        for (const entry of history) storable(entry);
        const state = fold(history);
        expect(JSON.parse(canonicalJson(state))).toEqual(state);
      }),
      { numRuns: 100 },
    );
  });

  it('reaches every type of event, so that the above says something', () => {
    const reached = new Set(
      fc.sample(attempts, { seed: 22, numRuns: 500 }).flatMap((tried) => historyOf(tried).map(({ type }) => type)),
    );
    expect(allTypes.filter((type) => !reached.has(type))).toEqual([]);
  });

  it('that something illegal was slipped into is told', () => {
    const [opened, ...rest] =
      fc
        .sample(attempts, { seed: 22, numRuns: 500 })
        .map(historyOf)
        .find((history) => history.some(({ type }) => type === 'DecisionTaken')) ?? [];
    const taken = rest.find(({ type }) => type === 'DecisionTaken');
    if (opened === undefined || taken === undefined) throw new Error('nothing was taken');
    expect(illegalities([opened, ...rest, taken])).not.toEqual([]);
    expect(illegalities([opened, taken])).toContain('#1: taken for an option that does not stand');
  });
});

describe('the fold', () => {
  // Entries of several histories in any order: what no decider would ever have let by.
  const shuffled = fc
    .array(attempts, { minLength: 1, maxLength: 3 })
    .map((tried) => tried.flatMap(historyOf))
    .chain((entries) => fc.shuffledSubarray(entries));

  it('is total: any entries in any order give a state, and all that is told from it', () => {
    fc.assert(
      fc.property(shuffled, (entries) => {
        const state = entries.reduce(evolve, initialState);
        if (state === null) return;
        gapsOf(state);
        openDissents(state);
        pollTally(state);
        expiryOf(state);
        openReviews(state);
        aggregates.decision.subjects(state);
        expect(JSON.parse(canonicalJson(state))).toEqual(state);
      }),
      { numRuns: 200 },
    );
  });

  it('changes no state that it was given', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        let state = initialState;
        for (const entry of historyOf(tried)) {
          const before = canonicalJson(state);
          const next = evolve(state, entry);
          expect(canonicalJson(state)).toBe(before);
          state = next;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of nothing is nothing, and only an opening begins a decision', () => {
    expect(fold([])).toBe(null);
    expect(() => decisionAfter()).toThrow('the decision was never opened');
  });
});
