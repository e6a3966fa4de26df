import { describe, expect, it } from 'vitest';
import { recordOutcome } from '../../../src/domain/decision/acts/outcomes.ts';
import { callReview, reaffirmDecision } from '../../../src/domain/decision/acts/review.ts';
import { rescindDecision, supersedeDecision } from '../../../src/domain/decision/acts/supersede.ts';
import { applicabilityOf, expiryOf, openReviews } from '../../../src/domain/decision/in-force.ts';
import type { Instant } from '../../../src/domain/id.ts';
import type { Given } from '../given.ts';
import { said, sent } from '../sent.ts';
import {
  anomaly,
  assessment,
  byCommission,
  commission,
  decision,
  decisionAfter,
  dissentFiled,
  givenDecision,
  lapsed,
  missionManagement,
  opened,
  openedByCommission,
  other,
  outcome,
  programDecided,
  readyToTake,
  reaffirmed,
  rescinded,
  reviewCalled,
  superseded,
  taken,
  takenByCommission,
  transferred,
} from './fixtures.ts';

const noGrounds = { reason: null, because: [] };
const byThem = { act: byCommission };
const item = (id: string, applicability: string | null = null) => ({
  id,
  subject: `vehicle/${id}`,
  does: 'Lands',
  returnsIn: null,
  applicability,
});
const withProgram = [...readyToTake, programDecided([item('ms-22'), item('ms-23')])];
const ms22 = `${decision}/program/ms-22`;
const ms23 = `${decision}/program/ms-23`;

const acts = [
  ['a review', sent(callReview, {})],
  ['a reaffirmation', sent(reaffirmDecision, {})],
  ['a supersession', sent(supersedeDecision, { supersededBy: other })],
  ['a rescission', sent(rescindDecision, {})],
] as const;

describe.each(acts)('%s', (_name, command) => {
  it.each([
    ['open', [openedByCommission], null],
    ['lapsed', [openedByCommission, lapsed()], 'entry/2'],
    ['superseded', [...takenByCommission, superseded()], 'entry/5'],
    ['rescinded', [...takenByCommission, rescinded], 'entry/5'],
  ])('is not of a decision that is %s', (status, events, entry) => {
    givenDecision(events).when(command, byThem).thenRejected({ code: 'not-taken', facts: { status, entry } });
  });

  it('does not come before it was taken', () => {
    givenDecision([...readyToTake, taken({}, { occurredAt: '2022-12-14' })])
      .when(command, { act: { ...byCommission, occurredAt: '2022-12-13' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        pointer: '/occurredAt',
        facts: { entry: 'entry/4', occurredAt: '2022-12-14' },
      });
  });
});

describe.each(acts.slice(1))('%s', (_name, command) => {
  it('is the act of whoever is the authority by then', () => {
    givenDecision(takenByCommission)
      .when(command, { act: { basis: 4 } })
      .thenRejected({ code: 'authority-acts', facts: { authority: commission, rules: ['authority-acts'] } });
    givenDecision([...takenByCommission, transferred(missionManagement)])
      .when(command, byThem)
      .thenRejected({ code: 'authority-acts', facts: { authority: missionManagement, rules: ['authority-acts'] } });
  });
});

describe('a review', () => {
  it('is called by anyone, any number of times, with the reasons', () => {
    givenDecision([...takenByCommission, reviewCalled])
      .when(sent(callReview, { reason: 'Another leak.', because: [anomaly] }))
      .thenEvents([{ type: 'ReviewCalled', facts: { reason: 'Another leak.', because: [anomaly] } }]);
  });

  it('is open until a reaffirmation', () => {
    const state = decisionAfter(...takenByCommission, reviewCalled, reaffirmed(), reviewCalled);
    expect(state.reviews).toEqual([
      { ...noGrounds, ...said(5) },
      { ...noGrounds, ...said(7) },
    ]);
    expect(openReviews(state)).toEqual([{ ...noGrounds, ...said(7) }]);
  });
});

describe('a reaffirmation', () => {
  it('does not set an expiry that lies clearly before it', () => {
    givenDecision(takenByCommission)
      .when(sent(reaffirmDecision, { expires: '2022-12-14' }), { act: { ...byThem.act, occurredAt: '2022-12-15' } })
      .thenRejected({ code: 'run-out-already', pointer: '/expires', facts: { occurredAt: '2022-12-15' } });
  });

  it('says its basis, what it acknowledges, and perhaps a new expiry', () => {
    givenDecision([...takenByCommission, dissentFiled()])
      .when(sent(reaffirmDecision, { acknowledges: [5], expires: '2023-06', because: [assessment] }), byThem)
      .thenEvents([
        {
          type: 'DecisionReaffirmed',
          facts: {
            reason: null,
            because: [assessment],
            acknowledges: { sequences: [5], upTo: null },
            expires: '2023-06',
          },
        },
      ]);
    givenDecision(takenByCommission)
      .when(sent(reaffirmDecision, {}), { act: { by: commission } })
      .thenRejected({ code: 'basis-stated', facts: { rules: ['basis-stated'] } });
  });

  it('keeps its basis and deviations with it', () => {
    const deviations = [{ rules: ['authority-acts' as const], ground: 'none given' }];
    expect(decisionAfter(...takenByCommission, reaffirmed(null, { basis: 4, deviations })).reaffirmations).toEqual([
      { ...noGrounds, acknowledges: { sequences: [], upTo: null }, expires: null, ...said(5), basis: 4, deviations },
    ]);
  });

  it('sets the expiry anew, leaves one that is still to come, and outlives one that had run out', () => {
    const until = (...events: readonly Given[]) => expiryOf(decisionAfter(...readyToTake, ...events));
    expect(until(taken())).toBe(null);
    expect(until(taken({ expires: '2023-01' }))).toBe('2023-01');
    expect(until(taken({ expires: '2023-01' }), reaffirmed('2023-06'))).toBe('2023-06');
    expect(until(taken({ expires: '2023-01' }), reaffirmed(null, { occurredAt: '2023-01-31' }))).toBe('2023-01');
    expect(until(taken({ expires: '2023-01' }), reaffirmed(null, { occurredAt: '2023-02-01' }))).toBe(null);
    const recordedAt = '2023-02-03T00:00:00.000Z' as Instant;
    const later = (occurredAt: string) =>
      until(taken({ expires: '2023-01' }), reaffirmed(null, { occurredAt, recordedAt }));
    expect(later('unknown')).toBe(null);
    expect(later('../2023-02-02')).toBe(null);
    expect(later('../2023-01-31')).toBe('2023-01');
  });
});

describe('a supersession', () => {
  it('is whole, by another decision', () => {
    givenDecision(withProgram)
      .when(sent(supersedeDecision, { supersededBy: other, reason: 'MS-23 leaks too.' }), byThem)
      .thenEvents([
        {
          type: 'DecisionSuperseded',
          facts: { supersededBy: other, items: null, reason: 'MS-23 leaks too.', because: [] },
        },
      ]);
    const state = decisionAfter(...withProgram, superseded());
    expect(state.status).toBe('superseded');
    expect(state.taken?.program.map(({ supersededBy }) => supersededBy)).toEqual([other, other]);
    expect(state.supersessions).toEqual([
      { supersededBy: other, items: null, ...noGrounds, ...said(5), deviations: [] },
    ]);
  });

  it('is of named items of its program, and the rest stays in force', () => {
    givenDecision(withProgram)
      .when(sent(supersedeDecision, { supersededBy: other, items: [ms22] }), byThem)
      .thenEvents([{ type: 'DecisionSuperseded', facts: { supersededBy: other, items: [ms22], ...noGrounds } }]);
    const state = decisionAfter(...withProgram, superseded([ms22]));
    expect(state.status).toBe('taken');
    expect(state.taken?.program.map(({ id, supersededBy }) => [id, supersededBy])).toEqual([
      ['ms-22', other],
      ['ms-23', null],
    ]);
  });

  it('is of items that there are, once', () => {
    const supersede = (items: string[]) => sent(supersedeDecision, { supersededBy: other, items });
    givenDecision([...withProgram, superseded([ms22])])
      .when(supersede([ms23, ms22]), byThem)
      .thenRejected({ code: 'item-superseded', facts: { item: ms22, supersededBy: other } });
    givenDecision(withProgram)
      .when(supersede([ms22, `${decision}/program/ms-24`]), byThem)
      .thenRejected({
        code: 'reference-not-found',
        pointer: '/items/1',
        facts: { reference: `${decision}/program/ms-24` },
      });
    givenDecision(withProgram)
      .when(supersede([`${other}/program/ms-22`]), byThem)
      .thenRejected({ code: 'item-of-another', pointer: '/items/0', facts: { item: `${other}/program/ms-22` } });
  });

  it('is not by the decision itself', () => {
    givenDecision(withProgram)
      .when(sent(supersedeDecision, { supersededBy: decision }), byThem)
      .thenRejected({ code: 'superseded-by-itself', pointer: '/supersededBy' });
  });
});

describe('a rescission', () => {
  it('names its reasons, or that nothing on record is behind it', () => {
    givenDecision(takenByCommission)
      .when(sent(rescindDecision, {}), byThem)
      .thenEvents([{ type: 'DecisionRescinded', facts: noGrounds }]);
    const state = decisionAfter(...takenByCommission, rescinded);
    expect(state.status).toBe('rescinded');
    expect(state.rescinded).toEqual({ ...noGrounds, ...said(5), deviations: [] });
  });
});

describe('an outcome', () => {
  const record = (body: object = {}) => sent(recordOutcome, { text: 'It landed.', ...body });
  const recorded = { text: 'It landed.', about: [], because: [], completes: false };
  const prediction = `${assessment}/prediction/heat`;

  it.each([
    ['taken', takenByCommission],
    ['completed', [...takenByCommission, outcome(true)]],
    ['lapsed', [openedByCommission, lapsed()]],
    ['superseded', [...takenByCommission, superseded()]],
    ['rescinded', [...takenByCommission, rescinded]],
  ])('is recorded of a decision that is %s, by anyone', (_status, events) => {
    givenDecision(events)
      .when(record())
      .thenEvents([{ type: 'OutcomeRecorded', facts: recorded }]);
  });

  it('is of predictions, has its reasons, and may complete the decision', () => {
    givenDecision(takenByCommission)
      .when(record({ about: [prediction], because: ['entry/4'], completes: true }))
      .thenEvents([
        {
          type: 'OutcomeRecorded',
          facts: { text: 'It landed.', about: [prediction], because: ['entry/4'], completes: true },
        },
      ]);
  });

  it('is not of an open decision', () => {
    givenDecision([openedByCommission])
      .when(record())
      .thenRejected({ code: 'not-taken', facts: { status: 'open', entry: null } });
  });

  it('completes once, and only what is in force', () => {
    const complete = record({ completes: true });
    givenDecision([...takenByCommission, outcome(), outcome(true)])
      .when(complete)
      .thenRejected({ code: 'already-completed', facts: { entry: 'entry/6' } });
    givenDecision([...takenByCommission, rescinded])
      .when(complete)
      .thenRejected({ code: 'not-in-force', facts: { status: 'rescinded' } });
    givenDecision([openedByCommission, lapsed()])
      .when(complete)
      .thenRejected({ code: 'not-in-force', facts: { status: 'lapsed' } });
    givenDecision([opened({ default: { text: 'It stays.', option: null, from: null } }), lapsed('default-in-force')])
      .when(complete)
      .thenEvents([{ type: 'OutcomeRecorded', facts: { ...recorded, completes: true } }]);
  });

  it('stays, marked after, with the one that completed it', () => {
    const state = decisionAfter(...takenByCommission, outcome(), outcome(true));
    expect(state.outcomes).toEqual([
      { ...recorded, ...said(5), after: true },
      { ...recorded, completes: true, ...said(6), after: true },
    ]);
    expect(state.completed).toEqual(said(6));
    expect(state.status).toBe('taken');
  });
});

describe('an item of a program', () => {
  it('applies as it says, else as the decision says, else to both', () => {
    const silent = decisionAfter(...withProgram);
    const contingency = decisionAfter(opened({ applicability: 'contingency' }));
    expect(applicabilityOf({ applicability: 'nominal' }, contingency)).toBe('nominal');
    expect(applicabilityOf({ applicability: null }, contingency)).toBe('contingency');
    expect(applicabilityOf({ applicability: null }, silent)).toBe('both');
  });
});
