import { describe, expect, it } from 'vitest';
import type { Act } from '../../../src/domain/act.ts';
import { takeDecision } from '../../../src/domain/decision/acts/take.ts';
import { type Knowledge, knowsNothing, type MetCriterion } from '../../../src/domain/knowledge.ts';
import type { Reference } from '../../../src/domain/reference.ts';
import { sent } from '../sent.ts';
import {
  byCommission,
  cited,
  commission,
  decision,
  givenDecision,
  observation,
  opened,
  readyToTake,
  takenFacts,
} from './fixtures.ts';

const criterion = (number: number): MetCriterion => ({
  criterion: `criterion/0185e0a0-0000-7000-8000-${String(number).padStart(12, '0')}` as Reference,
  title: 'Cabin temperature above 40 °C',
  rule: null,
  margin: { least: '2', most: '2' },
  inputs: [observation as Reference],
});
const knowing = (...criteria: readonly MetCriterion[]) => {
  const asked: unknown[] = [];
  const knowledge: Knowledge = {
    ...knowsNothing,
    metCriteria: (taking, until) => {
      asked.push([taking, new Date(until).toISOString()]);
      return criteria;
    },
  };
  return { knowledge, asked };
};
const taking = { decision, anomalies: [], option: `${decision}/option/replace` };
const take = (more: object = {}) => sent(takeDecision, { option: 'replace', ...more });
const deviations: Act['deviations'] = [{ rules: ['criterion-met'], ground: 'No other ship is there.' }];

it('asks for the criteria of the anomalies that the decision is about, awaits or cites, too', () => {
  const { knowledge, asked } = knowing();
  const [one, two, three] = [1, 2, 3].map((each) => `anomaly/0185e0a0-0000-7000-8000-00000000000${each}`);
  givenDecision([
    opened({ authority: commission, scope: [one, 'vehicle/iss'], awaits: [two] }),
    ...readyToTake.slice(1),
    cited(`${three}/hypothesis/struck`, `${one}`),
  ]).when(take(), { act: byCommission, context: { knowledge } });
  expect(asked).toEqual([[{ ...taking, anomalies: [one, two, three] }, '2022-12-15T03:00:00.000Z']]);
});

describe('taking against a criterion that is met', () => {
  it('is refused with the criteria, their margins and inputs', () => {
    const { knowledge, asked } = knowing(criterion(1), criterion(2));
    givenDecision(readyToTake)
      .when(take(), { act: { ...byCommission, occurredAt: '2022-12-15' }, context: { knowledge } })
      .thenRejected({
        code: 'criterion-met',
        facts: { criteria: [criterion(1), criterion(2)], total: 2, rules: ['criterion-met'] },
      });
    // By what was on record at the latest instant of its own time.
    expect(asked).toEqual([[taking, '2022-12-15T23:59:59.999Z']]);
  });

  it('is a deviation that is named in the open', () => {
    const { knowledge } = knowing(criterion(1));
    givenDecision(readyToTake)
      .when(take(), { act: { ...byCommission, deviations }, context: { knowledge } })
      .thenEvents([{ type: 'DecisionTaken', facts: takenFacts }]);
  });

  it('is none where none is met against this option, and no deviation then', () => {
    const { knowledge, asked } = knowing();
    givenDecision(readyToTake)
      .when(take(), { act: byCommission, context: { knowledge } })
      .thenEvents([{ type: 'DecisionTaken', facts: takenFacts }]);
    givenDecision(readyToTake)
      .when(take(), { act: { ...byCommission, deviations }, context: { knowledge } })
      .thenRejected({
        code: 'deviation-not-needed',
        facts: { rule: 'criterion-met', pointer: '/deviations/0/rules/0' },
      });
    // Without a time of its own it is taken when it is recorded.
    expect(asked[0]).toEqual([taking, '2022-12-15T03:00:00.000Z']);
  });

  it('names the first of many, and how many there are', () => {
    const { knowledge } = knowing(...Array.from({ length: 60 }, (_, index) => criterion(index)));
    const { result } = givenDecision(readyToTake).when(take(), { act: byCommission, context: { knowledge } });
    const facts = result.ok ? {} : result.error.facts;
    expect([(facts.criteria as readonly unknown[]).length, facts.total]).toEqual([50, 60]);
  });
});
