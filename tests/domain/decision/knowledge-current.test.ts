import { describe, expect, it, test } from 'vitest';
import { isAcknowledged } from '../../../src/domain/decision/acknowledges.ts';
import { openDecision } from '../../../src/domain/decision/acts/open.ts';
import { reaffirmDecision } from '../../../src/domain/decision/acts/review.ts';
import { takeDecision } from '../../../src/domain/decision/acts/take.ts';
import type { Instant } from '../../../src/domain/id.ts';
import {
  type Knowledge,
  knowsNothing,
  type News,
  type NewsAsked,
  type NewsItem,
} from '../../../src/domain/knowledge.ts';
import type { Reference } from '../../../src/domain/reference.ts';
import { decodeEntry, type Stored } from '../../../src/domain/stored.ts';
import { faults, sent } from '../sent.ts';
import {
  anomaly,
  assessment,
  byCommission,
  cited,
  commission,
  decision,
  dissentAnswered,
  dissentFiled,
  givenDecision,
  montalbano,
  observation,
  opened,
  openedByCommission,
  optionAdded,
  other,
  readyToTake,
  takenByCommission,
  takenFacts,
} from './fixtures.ts';

const leak: NewsItem = {
  sequence: 7,
  type: 'ObservationRecorded',
  thing: observation as Reference,
  title: 'The temperature is at 40 °C',
  by: montalbano,
  recordedAt: '2022-12-15T02:00:00.000Z' as Instant,
};

/** Knows of these entries, as far as they are not acknowledged; and keeps what it was asked. */
function knowing(...items: readonly NewsItem[]) {
  const asked: NewsAsked[] = [];
  const knowledge: Knowledge = {
    ...knowsNothing,
    newsOf: (question): News => {
      asked.push(question);
      const news = items.filter(({ sequence }) => !isAcknowledged(question.acknowledges, sequence));
      return { items: news, total: news.length, more: false };
    },
  };
  return { asked, knowledge };
}

const take = (body: object = {}) => sent(takeDecision, { option: 'replace', ...body });
const recordedAt = '2022-12-15T03:00:00.000Z' as Instant;

test('What is acknowledged up to an entry is so with that entry', () => {
  const acknowledged = (sequence: number) => isAcknowledged({ sequences: [9], upTo: 7 }, sequence);
  expect([6, 7, 8, 9].map(acknowledged)).toEqual([true, true, false, true]);
});

describe('a decision is taken on knowledge that is current', () => {
  it('so it is refused where others recorded something relevant after the basis', () => {
    const { knowledge } = knowing(leak);
    givenDecision(readyToTake)
      .when(take(), { act: byCommission, context: { knowledge } })
      .thenRejected({
        code: 'knowledge-current',
        facts: { basis: 3, news: [leak], total: 1, more: false, rules: ['knowledge-current'] },
      });
  });

  it.each([
    ['by its sequence', [7], { sequences: [7], upTo: null }],
    ['with all up to one', { upTo: 9 }, { sequences: [], upTo: 9 }],
    ['both ways', { upTo: 4, sequences: [7] }, { sequences: [7], upTo: 4 }],
  ])('until it is acknowledged, %s: that is on the record', (_how, acknowledges, stored) => {
    const { knowledge } = knowing(leak);
    givenDecision(readyToTake)
      .when(take({ acknowledges }), { act: byCommission, context: { knowledge } })
      .thenEvents([{ type: 'DecisionTaken', facts: { ...takenFacts, acknowledges: stored } }]);
  });

  it('or the deviation is named, with its ground', () => {
    const { knowledge } = knowing(leak);
    const deviations = [{ rules: ['knowledge-current' as const], ground: 'There is no time.' }];
    givenDecision(readyToTake)
      .when(take(), { act: { ...byCommission, deviations }, context: { knowledge } })
      .thenEvents([{ type: 'DecisionTaken', facts: takenFacts }]);
  });

  it('which is refused where nothing was recorded, or all is acknowledged', () => {
    const deviations = [{ rules: ['knowledge-current' as const], ground: 'There is no time.' }];
    const act = { ...byCommission, deviations };
    const notNeeded = {
      code: 'deviation-not-needed',
      facts: { rule: 'knowledge-current', pointer: '/deviations/0/rules/0' },
    };
    givenDecision(readyToTake).when(take(), { act }).thenRejected(notNeeded);
    const { knowledge } = knowing(leak);
    givenDecision(readyToTake)
      .when(take({ acknowledges: [7] }), { act, context: { knowledge } })
      .thenRejected(notNeeded);
  });

  it('and cannot be asked without a basis: not saying one is the only deviation then', () => {
    const { asked, knowledge } = knowing(leak);
    const rules = (...names: ('basis-stated' | 'knowledge-current')[]) => [{ rules: names, ground: 'none given' }];
    const by = (deviations: ReturnType<typeof rules>) => ({
      act: { by: commission, deviations },
      context: { knowledge },
    });
    givenDecision(readyToTake)
      .when(take(), by(rules('basis-stated')))
      .thenEvents([{ type: 'DecisionTaken', facts: takenFacts }]);
    givenDecision(readyToTake)
      .when(take(), by(rules('basis-stated', 'knowledge-current')))
      .thenRejected({
        code: 'deviation-not-needed',
        facts: { rule: 'knowledge-current', pointer: '/deviations/0/rules/1' },
      });
    expect(asked).toEqual([]);
  });

  it('acknowledging what is no news harms nothing', () => {
    givenDecision(readyToTake)
      .when(take({ acknowledges: [2, 3] }), { act: byCommission })
      .thenEvents([
        { type: 'DecisionTaken', facts: { ...takenFacts, acknowledges: { sequences: [2, 3], upTo: null } } },
      ]);
  });

  it('names no sequence 0, no more than a thousand, and nothing but up to one', () => {
    expect(faults(takeDecision, { option: 'replace', acknowledges: [0] })).toEqual(['/acknowledges/0']);
    expect(faults(takeDecision, { option: 'replace', acknowledges: { upTo: -1 } })).toEqual(['/acknowledges/upTo']);
    expect(faults(takeDecision, { option: 'replace', acknowledges: {} })).toEqual(['/acknowledges']);
    expect(faults(takeDecision, { option: 'replace', acknowledges: 'all' })).toEqual(['/acknowledges']);
  });
});

describe('what is asked', () => {
  const ask = (events: Parameters<typeof givenDecision>[0], body: object, act: object = {}) => {
    const { asked, knowledge } = knowing();
    givenDecision(events).when(take(body), { act: { ...byCommission, ...act }, context: { knowledge } });
    return asked[0];
  };

  it('is about what the decision is for and whom its program says something of, and what it cites and awaits', () => {
    const scoped = opened({ authority: commission, scope: ['crew-member/frank-rubio'], awaits: [anomaly] });
    const program = [
      { id: 'rubio', subject: 'crew-member/frank-rubio', returnsIn: 'vehicle/soyuz-ms-23' },
      { id: 'lands', subject: 'vehicle/soyuz-ms-22', does: 'Lands' },
    ];
    const body = { evidence: [observation], because: [other], program, acknowledges: { upTo: 4 } };
    expect(ask([scoped, optionAdded('replace'), cited(assessment)], body)).toEqual({
      things: [
        decision,
        'crew-member/frank-rubio',
        'crew-member/frank-rubio',
        'vehicle/soyuz-ms-23',
        'vehicle/soyuz-ms-22',
      ],
      cited: [assessment, observation, other, anomaly],
      basis: 3,
      until: Date.parse(recordedAt),
      by: commission,
      named: [observation, other],
      acknowledges: { sequences: [], upTo: 4 },
    });
  });

  it('holds for the grounds of what was recommended, rejected and dissented, too', () => {
    const recommended = {
      type: 'RecommendationMade',
      facts: { id: 'r', option: 'replace', text: null, conditions: [], because: [anomaly] },
    };
    const dissent = dissentFiled();
    const dissented = { ...dissent, facts: { ...(dissent.facts as object), because: [observation] } };
    const history = [openedByCommission, optionAdded('replace'), optionAdded('keep'), cited(assessment)];
    const asked = ask([...history, recommended, dissented, dissentAnswered()], {
      rejects: [{ option: 'keep', because: [other] }],
    });
    expect(asked?.cited).toEqual([assessment, anomaly, other, observation]);
    // What others named is theirs to know.
    expect(asked?.named).toEqual([other]);
  });

  it('takes what its author cited before for known', () => {
    const byThem = { ...cited(assessment), metadata: { by: commission } };
    expect(ask([openedByCommission, optionAdded('replace'), byThem], {})?.named).toEqual([assessment]);
  });

  it('takes what its author cites once more for known, though others cited it first', () => {
    expect(ask(readyToTake, { evidence: [assessment] })?.named).toEqual([assessment]);
  });

  it.each([
    ['2022-12-15T02:30Z', '2022-12-15T02:30:59.999Z'],
    ['2022-12-14', '2022-12-14T23:59:59.999Z'],
    // An act is over when it is recorded, however little is said of when it was.
    ['2022-12-15', recordedAt],
    ['unknown', recordedAt],
  ])('is up to the latest instant of the time of the act: %s', (occurredAt, until) => {
    expect(ask(readyToTake, {}, { occurredAt })?.until).toBe(Date.parse(until));
  });

  it('is asked where a decision is opened and taken in one', () => {
    const { asked, knowledge } = knowing(leak);
    givenDecision()
      .when(
        sent(openDecision, {
          question: 'How do they return?',
          scope: ['vehicle/soyuz-ms-22'],
          authority: commission,
          resolution: { option: { text: 'Replace' }, evidence: [assessment] },
        }),
        { act: byCommission, context: { knowledge } },
      )
      .thenRejected({
        code: 'knowledge-current',
        facts: { basis: 3, news: [leak], total: 1, more: false, rules: ['knowledge-current'] },
      });
    expect(asked[0]?.things).toEqual([decision, 'vehicle/soyuz-ms-22']);
    expect(asked[0]?.cited).toEqual([assessment]);
  });

  it('is asked where a decision is reaffirmed, with its own basis', () => {
    const { asked, knowledge } = knowing(leak);
    const reaffirm = (body: object) => sent(reaffirmDecision, { because: [observation], ...body });
    const act = { by: commission, basis: 5 };
    givenDecision(takenByCommission)
      .when(reaffirm({}), { act, context: { knowledge } })
      .thenRejected({
        code: 'knowledge-current',
        facts: { basis: 5, news: [leak], total: 1, more: false, rules: ['knowledge-current'] },
      });
    expect(asked[0]).toMatchObject({ basis: 5, cited: [assessment, observation], named: [observation] });
    givenDecision(takenByCommission)
      .when(reaffirm({ acknowledges: [7] }), { act, context: { knowledge } })
      .thenEvents([
        {
          type: 'DecisionReaffirmed',
          facts: {
            reason: null,
            because: [observation],
            acknowledges: { sequences: [7], upTo: null },
            expires: null,
          },
        },
      ]);
  });
});

describe('an act of version 1, which acknowledged single entries only', () => {
  // Frozen: this is what a log holds. If a test fails because of it, the code is wrong, not the text.
  const frozen = (type: string, facts: string): Stored => ({
    id: '6f1c1f6e-5f0a-5c7e-9d6a-2f5d3b8c1a90' as Stored['id'],
    type,
    stream: 'decision-0185e0a0-0000-7000-8000-000000000001' as Stored['stream'],
    revision: 3,
    sequence: 412,
    data: `{"facts":${facts},"salt":"AAAAAAAAAAAAAAAAAAAAAA"}`,
    metadata:
      '{"basis":411,"by":{"agency":"Roscosmos","role":"State Commission"},"causationId":null,"commandId":"0185e0a0-0000-7000-8000-000000000001","correlationId":"0185e0a0-0000-7000-8000-000000000001","deviations":[],"occurredAt":null,"onBehalfOf":null,"recordedAt":"2022-12-15T01:00:00.000Z","recorder":null,"requestHash":"x","salt":"BBBBBBBBBBBBBBBBBBBBBB","schemaVersion":1,"sources":[]}',
  });
  const taken =
    '{"acknowledges":[7,9],"because":[],"conditions":[],"expires":null,"option":"replace","program":[],"reason":null,"revisit":null}';
  const withProgram = taken.replace(
    '"program":[]',
    '"program":[{"applicability":null,"does":"Lands","id":"lands","returnsIn":null,"subject":"vehicle/soyuz-ms-22"}]',
  );

  it.each([
    ['DecisionTaken', taken],
    ['FlightProgramDecided', withProgram],
    ['DecisionReaffirmed', '{"acknowledges":[7,9],"because":[],"expires":null,"reason":null}'],
  ])('is read in the newest one: %s', (type, facts) => {
    const acknowledges = { sequences: [7, 9], upTo: null };
    expect(decodeEntry(frozen(type, facts)).facts).toEqual({ ...JSON.parse(facts), acknowledges });
  });
});
