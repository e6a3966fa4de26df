import { describe, expect, it } from 'vitest';
import { letLapse } from '../../../src/domain/decision/acts/lapse.ts';
import { faults, said, sent } from '../sent.ts';
import {
  byCommission,
  commission,
  decision,
  decisionAfter,
  givenDecision,
  lapsed,
  observation,
  opened,
  openedByCommission,
  optionAdded,
  optionRejected,
  other,
  takenByCommission,
} from './fixtures.ts';

const lapse = (kind: string, body: object = {}) => sent(letLapse, { kind, ...body });
const noGrounds = { reason: null, because: [] };
const defaultOf = (facts: object) => ({ default: { text: null, option: null, from: null, ...facts } });

describe('a decision lapses', () => {
  it.each(['overtaken', 'withdrawn'])('%s, with the reasons', (kind) => {
    givenDecision([openedByCommission])
      .when(lapse(kind, { reason: 'It happened.', because: [observation] }), { act: byCommission })
      .thenEvents([
        { type: 'DecisionLapsed', facts: { kind, into: null, reason: 'It happened.', because: [observation] } },
      ]);
  });

  it('merged into another', () => {
    givenDecision([openedByCommission])
      .when(lapse('merged', { into: other }), { act: byCommission })
      .thenEvents([{ type: 'DecisionLapsed', facts: { kind: 'merged', into: other, ...noGrounds } }]);
    givenDecision([openedByCommission])
      .when(lapse('merged'), { act: byCommission })
      .thenRejected({ code: 'merged-into-missing', pointer: '/into' });
    givenDecision([openedByCommission])
      .when(lapse('merged', { into: decision }), { act: byCommission })
      .thenRejected({ code: 'merged-into-itself', pointer: '/into' });
    givenDecision([openedByCommission])
      .when(lapse('overtaken', { into: other }), { act: byCommission })
      .thenRejected({ code: 'not-merged', pointer: '/into' });
  });

  it('by the authority', () => {
    givenDecision([openedByCommission])
      .when(lapse('withdrawn'))
      .thenRejected({ code: 'authority-acts', facts: { authority: commission, rules: ['authority-acts'] } });
    givenDecision([opened()])
      .when(lapse('withdrawn'))
      .thenRejected({ code: 'authority-stated', facts: { disputed: [], rules: ['authority-stated'] } });
  });

  it('only while it is open', () => {
    givenDecision(takenByCommission)
      .when(lapse('withdrawn'), { act: byCommission })
      .thenRejected({ code: 'not-open', facts: { status: 'taken', entry: 'entry/4' } });
    givenDecision([openedByCommission, lapsed()])
      .when(lapse('withdrawn'), { act: byCommission })
      .thenRejected({ code: 'not-open', facts: { status: 'lapsed', entry: 'entry/2' } });
  });

  it('in one of the ways that there are', () => {
    expect(faults(letLapse, { kind: 'forgotten' })).toEqual(['/kind']);
  });

  it('with who let it, and why', () => {
    const state = decisionAfter(openedByCommission, lapsed('merged', other));
    expect(state.status).toBe('lapsed');
    expect(state.lapsed).toEqual({ kind: 'merged', into: other, ...noGrounds, ...said(2), deviations: [] });
  });
});

describe('a default comes into force', () => {
  const byDefault = lapse('default-in-force');
  const fell = [{ type: 'DecisionLapsed', facts: { kind: 'default-in-force', into: null, ...noGrounds } }];

  it('without the authority, for nobody decided', () => {
    givenDecision([opened({ authority: commission, ...defaultOf({ text: 'It stays the lifeboat.' }) })])
      .when(byDefault)
      .thenEvents(fell);
    givenDecision([opened(defaultOf({ text: 'It stays the lifeboat.' }))])
      .when(byDefault)
      .thenEvents(fell);
  });

  it('only where one is stated', () => {
    givenDecision([openedByCommission]).when(byDefault).thenRejected({ code: 'no-default' });
    givenDecision([opened({ default: { disputed: [{ claim: 'It stays.', by: commission }] } })])
      .when(byDefault)
      .thenRejected({ code: 'no-default' });
  });

  it('not before its time', () => {
    const from = '2022-12-15T02:00Z';
    const events = [opened(defaultOf({ text: 'It stays.', from }))];
    givenDecision(events).when(byDefault).thenEvents(fell);
    givenDecision(events)
      .when(byDefault, { act: { occurredAt: '2022-12-15T02:00:00.000Z' } })
      .thenEvents(fell);
    givenDecision(events)
      .when(byDefault, { act: { occurredAt: '2022-12-15T01:59Z' } })
      .thenRejected({ code: 'default-not-yet-in-force', facts: { from } });
    givenDecision([opened(defaultOf({ text: 'It stays.', from: '2022-12-16' }))])
      .when(byDefault)
      .thenRejected({ code: 'default-not-yet-in-force', facts: { from: '2022-12-16' } });
  });

  it('not as an option that was rejected', () => {
    givenDecision([opened(), optionAdded('keep'), optionRejected('keep')])
      .when(byDefault)
      .thenRejected({ code: 'no-default' });
    givenDecision([opened(defaultOf({ option: 'keep' })), optionAdded('keep'), optionRejected('keep')])
      .when(byDefault)
      .thenRejected({ code: 'option-rejected', facts: { option: 'keep', entry: 'entry/3' } });
  });
});
