import { describe, expect, it } from 'vitest';
import type { Act } from '../../../src/domain/act.ts';
import { decideFlightProgram, takeDecision } from '../../../src/domain/decision/acts/take.ts';
import { type Given, someone } from '../given.ts';
import { faults, said, sent } from '../sent.ts';
import {
  assessment,
  byCommission,
  cited,
  commission,
  decision,
  decisionAfter,
  dissentAnswered,
  dissentFiled,
  dissentId,
  dissentWithdrawn,
  givenDecision,
  lapsed,
  observation,
  opened,
  openedByCommission,
  optionAdded,
  optionRejected,
  programDecided,
  readyToTake,
  rescinded,
  superseded,
  taken,
  takenByCommission,
  takenFacts,
} from './fixtures.ts';

const take = (body: object = {}) => sent(takeDecision, { option: 'replace', ...body });
const byThem = { act: byCommission };
const openDissent = `${decision}/dissent/${dissentId}`;

describe('taking a decision', () => {
  it('asks for an option and nothing more', () => {
    givenDecision(readyToTake)
      .when(take(), byThem)
      .thenEvents([{ type: 'DecisionTaken', facts: takenFacts }]);
  });

  it('keeps the reasoning: reasons, what is acknowledged, conditions, expiry, what calls for another look', () => {
    const said = {
      reason: 'Safer.',
      because: [assessment],
      acknowledges: [2, 3],
      conditions: ['MS-23 is inspected'],
      expires: '2023-03',
      revisit: 'Another leak.',
    };
    givenDecision(readyToTake)
      .when(take(said), byThem)
      .thenEvents([
        { type: 'DecisionTaken', facts: { ...takenFacts, ...said, acknowledges: { sequences: [2, 3], upTo: null } } },
      ]);
  });

  it('holds for a while at least: it is not taken until a time that lies clearly before it', () => {
    const until = (expires: string, occurredAt?: string) =>
      givenDecision(readyToTake).when(take({ expires }), {
        act: { ...byCommission, ...(occurredAt === undefined ? {} : { occurredAt }) },
      });
    const refused = (occurredAt: string) =>
      ({ code: 'run-out-already', pointer: '/expires', facts: { occurredAt } }) as const;
    until('2022-12-14', '2022-12-15T02:59Z').thenRejected(refused('2022-12-15T02:59Z'));
    until('2022-12-15T02:58Z', '2022-12-15T02:59Z').thenRejected(refused('2022-12-15T02:59Z'));
    until('2022-11', '2022-12-01').thenRejected(refused('2022-12-01'));
    for (const [expires, occurredAt] of [
      // Entered late, perhaps.
      ['2022-12-14'],
      ['2022-12-15', '2022-12-15T02:59Z'],
      ['~2022-12-14', '2022-12-15T02:59Z'],
      ['unknown', '2022-12-15'],
      ['2022-12-14', '2022-12-14'],
      ['2022-12-02', '2022-12-01T12:00Z'],
      ['2022-11', '~2022-12-01'],
    ] as const) {
      until(expires, occurredAt).thenEvents([{ type: 'DecisionTaken', facts: { ...takenFacts, expires } }]);
    }
  });

  it('adds an option by its text, cites and rejects, in that order', () => {
    givenDecision([openedByCommission, optionAdded('keep')])
      .when(
        take({
          option: { text: 'Replace MS-22' },
          rejects: [{ option: 'keep', reason: 'Too hot.' }],
          evidence: [assessment],
        }),
        byThem,
      )
      .thenEvents([
        {
          type: 'OptionAdded',
          facts: { id: 'replace-ms-22', title: 'Replace MS-22', text: 'Replace MS-22', hypotheses: [] },
        },
        { type: 'EvidenceCited', facts: { evidence: [assessment], text: null } },
        { type: 'OptionRejected', facts: { option: 'keep', reason: 'Too hot.', because: [] } },
        { type: 'DecisionTaken', facts: { ...takenFacts, option: 'replace-ms-22' } },
      ]);
  });

  it('may put before the authority once more what was cited already', () => {
    givenDecision(readyToTake)
      .when(take({ evidence: [assessment] }), byThem)
      .thenEvents([
        { type: 'EvidenceCited', facts: { evidence: [assessment], text: null } },
        { type: 'DecisionTaken', facts: takenFacts },
      ]);
  });

  it('with a program is a flight-program decision, whichever way it comes', () => {
    const program = [
      { id: 'lands', subject: 'vehicle/soyuz-ms-22', does: 'Lands without a crew', applicability: 'nominal' },
      { id: 'rubio', subject: 'crew-member/frank-rubio', returnsIn: 'vehicle/soyuz-ms-23' },
    ];
    const events = [
      {
        type: 'FlightProgramDecided',
        facts: {
          ...takenFacts,
          program: [
            {
              id: 'lands',
              subject: 'vehicle/soyuz-ms-22',
              does: 'Lands without a crew',
              returnsIn: null,
              applicability: 'nominal',
            },
            {
              id: 'rubio',
              subject: 'crew-member/frank-rubio',
              does: null,
              returnsIn: 'vehicle/soyuz-ms-23',
              applicability: null,
            },
          ],
        },
      },
    ];
    givenDecision(readyToTake).when(take({ program }), byThem).thenEvents(events);
    givenDecision(readyToTake)
      .when(sent(decideFlightProgram, { option: 'replace', program }), byThem)
      .thenEvents(events);
    givenDecision(readyToTake)
      .when(take({ program: [] }), byThem)
      .thenEvents([{ type: 'DecisionTaken', facts: takenFacts }]);
  });

  it('as a flight program needs a program that is not empty, its items once each', () => {
    expect(faults(decideFlightProgram, { option: 'replace' })).toEqual(['/program']);
    expect(faults(decideFlightProgram, { option: 'replace', program: [] })).toEqual(['/program']);
    const item = { id: 'lands', subject: 'vehicle/soyuz-ms-22', does: 'Lands' };
    expect(faults(decideFlightProgram, { option: 'replace', program: [item, item] })).toEqual(['/program/1/id']);
  });

  it('is for an option that stands', () => {
    givenDecision([...readyToTake, optionRejected('replace')])
      .when(take(), byThem)
      .thenRejected({ code: 'option-rejected', facts: { option: 'replace', entry: 'entry/4' } });
    givenDecision(readyToTake)
      .when(take({ option: 'none' }), byThem)
      .thenRejected({
        code: 'no-such-option',
        pointer: '/option',
        facts: { option: 'none', options: ['replace'] },
      });
    givenDecision(readyToTake)
      .when(take({ option: { id: 'replace', text: 'Replace' } }), byThem)
      .thenRejected({ code: 'option-exists', facts: { option: 'replace', entry: 'entry/2' } });
  });

  it('does not reject the option that it is for, nor one twice or that there isn’t', () => {
    givenDecision(readyToTake)
      .when(take({ rejects: [{ option: 'replace' }] }), byThem)
      .thenRejected({
        code: 'rejects-what-it-takes',
        pointer: '/rejects/0/option',
        facts: { option: 'replace' },
      });
    givenDecision([...readyToTake, optionAdded('keep')])
      .when(take({ rejects: [{ option: 'keep' }, { option: 'keep' }] }), byThem)
      .thenRejected({ code: 'duplicate-slug', pointer: '/rejects/1/option', facts: { slug: 'keep' } });
    givenDecision([...readyToTake, optionAdded('keep'), optionRejected('keep')])
      .when(take({ rejects: [{ option: 'keep' }] }), byThem)
      .thenRejected({ code: 'option-rejected', facts: { option: 'keep', entry: 'entry/5' } });
    givenDecision(readyToTake)
      .when(take({ rejects: [{ option: 'none' }] }), byThem)
      .thenRejected({
        code: 'no-such-option',
        pointer: '/rejects/0/option',
        facts: { option: 'none', options: ['replace'] },
      });
  });

  it.each([
    ['taken', takenByCommission, 'entry/4'],
    ['lapsed', [openedByCommission, lapsed()], 'entry/2'],
    ['superseded', [...takenByCommission, superseded()], 'entry/5'],
    ['rescinded', [...takenByCommission, rescinded], 'entry/5'],
  ])('happens once, and not when it is %s', (status, events, entry) => {
    givenDecision(events).when(take(), byThem).thenRejected({ code: 'not-open', facts: { status, entry } });
  });

  it('does not come before the decision was opened', () => {
    givenDecision([opened({ authority: commission }, { occurredAt: '2022-12-14' }), ...readyToTake.slice(1)])
      .when(take(), { act: { ...byCommission, occurredAt: '2022-12-13' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        pointer: '/occurredAt',
        facts: { entry: 'entry/1', occurredAt: '2022-12-14' },
      });
  });
});

describe('the procedure of taking', () => {
  const refused = (code: string, facts: object = {}, rules: string[] = [code]) => ({
    code,
    facts: { ...facts, rules },
  });

  it('authority-stated: an authority is named, and not in dispute', () => {
    givenDecision([opened(), ...readyToTake.slice(1)])
      .when(take(), byThem)
      .thenRejected(refused('authority-stated', { disputed: [] }));
    const disputed = [{ claim: 'Ours.', by: commission }];
    givenDecision([opened({ authority: { disputed } }), ...readyToTake.slice(1)])
      .when(take(), byThem)
      .thenRejected(refused('authority-stated', { disputed }));
  });

  it('authority-acts: it is the authority’s act, or of whoever acts for it', () => {
    givenDecision(readyToTake)
      .when(take(), { act: { basis: 3 } })
      .thenRejected(refused('authority-acts', { authority: commission }));
    givenDecision(readyToTake)
      .when(take(), { act: { by: someone, onBehalfOf: commission, basis: 3 } })
      .thenEvents([{ type: 'DecisionTaken', facts: takenFacts }]);
  });

  it('dissents-answered: none is open, while an answered or withdrawn one is no hindrance', () => {
    givenDecision([...readyToTake, dissentFiled()])
      .when(take(), byThem)
      .thenRejected(refused('dissents-answered', { dissents: [openDissent] }));
    for (const end of [dissentAnswered('addressed'), dissentAnswered('not-stated'), dissentWithdrawn]) {
      givenDecision([...readyToTake, dissentFiled(), end])
        .when(take(), byThem)
        .thenEvents([{ type: 'DecisionTaken', facts: takenFacts }]);
    }
  });

  it('evidence-cited: an observation or an assessment, or a part of one', () => {
    const without = [openedByCommission, optionAdded('replace')];
    for (const evidence of [[], ['vehicle/soyuz-ms-22', 'entry/1']]) {
      givenDecision(without).when(take({ evidence }), byThem).thenRejected(refused('evidence-cited'));
    }
    for (const reference of [observation, assessment, `${assessment}/finding/heat`]) {
      expect(givenDecision([...without, cited(reference)]).when(take(), byThem).result.ok).toBe(true);
      expect(givenDecision(without).when(take({ evidence: [reference] }), byThem).result.ok).toBe(true);
    }
  });

  it('basis-stated: up to which sequence the record was available', () => {
    givenDecision(readyToTake)
      .when(take(), { act: { by: commission } })
      .thenRejected(refused('basis-stated'));
  });

  it('is asked for in one order, and the refusal names every rule that is broken', () => {
    givenDecision([openedByCommission, optionAdded('replace'), dissentFiled()])
      .when(take())
      .thenRejected(
        refused('authority-acts', { authority: commission }, [
          'authority-acts',
          'dissents-answered',
          'evidence-cited',
          'basis-stated',
        ]),
      );
    givenDecision([opened(), optionAdded('replace'), dissentFiled()])
      .when(take(), { act: { deviations: [{ rules: ['authority-stated', 'evidence-cited'], ground: 'none given' }] } })
      .thenRejected(refused('dissents-answered', { dissents: [openDissent] }, ['dissents-answered', 'basis-stated']));
  });

  it('is departed from in the open, each rule by name', () => {
    const deviations: Act['deviations'] = [
      { rules: ['authority-stated', 'basis-stated'], ground: 'The sources do not say.' },
      { rules: ['dissents-answered', 'evidence-cited'], ground: 'none given' },
    ];
    givenDecision([opened(), optionAdded('replace'), dissentFiled()])
      .when(take(), { act: { deviations } })
      .thenEvents([{ type: 'DecisionTaken', facts: takenFacts }]);
  });

  it.each(['authority-stated', 'authority-acts', 'dissents-answered', 'knowledge-current', 'criterion-met'] as const)(
    'is not departed from by habit: %s is kept, or not asked for yet',
    (rule) => {
      givenDecision(readyToTake)
        .when(take(), { act: { ...byCommission, deviations: [{ rules: [rule], ground: 'none given' }] } })
        .thenRejected({ code: 'deviation-not-needed', facts: { rule, pointer: '/deviations/0/rules/0' } });
    },
  );

  it('leaves authority-acts alone where no authority is stated', () => {
    givenDecision([opened(), ...readyToTake.slice(1)])
      .when(take(), {
        act: { basis: 3, deviations: [{ rules: ['authority-stated', 'authority-acts'], ground: 'none given' }] },
      })
      .thenRejected({
        code: 'deviation-not-needed',
        facts: { rule: 'authority-acts', pointer: '/deviations/0/rules/1' },
      });
  });

  it('comes after form: what could not be in any case is refused as such', () => {
    givenDecision([opened()])
      .when(take())
      .thenRejected({
        code: 'no-such-option',
        pointer: '/option',
        facts: { option: 'replace', options: [] },
      });
  });
});

describe('a decision that is taken', () => {
  it('says for what, by whom, on which basis, and from which rules it departed', () => {
    const deviations: Given['metadata'] = {
      deviations: [{ rules: ['basis-stated'], ground: 'none given' }],
      basis: null,
      occurredAt: '2022-12-15',
    };
    const state = decisionAfter(...readyToTake, taken({ expires: '2023' }, deviations));
    expect(state.status).toBe('taken');
    expect(state.taken).toEqual({
      ...takenFacts,
      expires: '2023',
      ...said(4, { by: commission, occurredAt: '2022-12-15' }),
      basis: null,
      deviations: [{ rules: ['basis-stated'], ground: 'none given' }],
      onObservationsAlone: false,
    });
  });

  it('keeps the program with what superseded each item', () => {
    const item = {
      id: 'lands',
      subject: 'vehicle/soyuz-ms-22',
      does: 'Lands',
      returnsIn: null,
      applicability: 'nominal',
    };
    expect(decisionAfter(...readyToTake, programDecided([item])).taken?.program).toEqual([
      { ...item, supersededBy: null },
    ]);
  });

  it('is on observations alone where no assessment is cited by then', () => {
    const alone = (...evidence: Given[]) =>
      decisionAfter(openedByCommission, optionAdded('replace'), ...evidence, taken(), cited(assessment)).taken
        ?.onObservationsAlone;
    expect(alone(cited(observation))).toBe(true);
    expect(alone(cited(observation, assessment))).toBe(false);
    expect(alone(cited(`${assessment}/finding/heat`))).toBe(false);
    expect(alone()).toBe(false);
  });
});
