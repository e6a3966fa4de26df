import { describe, expect, it } from 'vitest';
import { transferAuthority } from '../../../src/domain/decision/acts/authority-transfer.ts';
import { changeTerms } from '../../../src/domain/decision/acts/change-terms.ts';
import { deferDecision } from '../../../src/domain/decision/acts/defer.ts';
import { gapsOf } from '../../../src/domain/decision/gaps.ts';
import { said, sent } from '../sent.ts';
import {
  byCommission,
  commission,
  decisionAfter,
  deferred,
  givenDecision,
  lapsed,
  missionManagement,
  neededBy,
  opened,
  openedByCommission,
  optionAdded,
  optionRejected,
  rescinded,
  superseded,
  takenByCommission,
  termsChanged,
  transferred,
} from './fixtures.ts';

const change = (body: object) => sent(changeTerms, body);
const none = { reason: null, because: [] };

describe('terms', () => {
  it('that are not stated are named by anyone, with the reason', () => {
    givenDecision([opened()])
      .when(
        change({ authority: commission, neededBy: '2023-01-11', default: { text: 'Stay' }, reason: 'A date was set.' }),
      )
      .thenEvents([
        {
          type: 'TermsChanged',
          facts: {
            changes: [
              { term: 'authority', is: commission },
              { term: 'default', is: { text: 'Stay', option: null, from: null } },
              { term: 'neededBy', is: '2023-01-11' },
            ],
            reason: 'A date was set.',
            because: [],
          },
        },
      ]);
  });

  it('are changed each by what is said of it, and not by what it is already, disputed or not', () => {
    const dispute = { disputed: [{ claim: 'Safe unless shown otherwise.', by: missionManagement }] };
    const disputed = [{ term: 'burdenOfProof', is: dispute }];
    givenDecision([opened()])
      .when(change({ burdenOfProof: dispute }))
      .thenEvents([{ type: 'TermsChanged', facts: { changes: disputed, ...none } }]);
    givenDecision([opened(), termsChanged(disputed)])
      .when(change({ burdenOfProof: dispute }))
      .thenRejected({ code: 'nothing-changes', pointer: '/burdenOfProof', facts: { term: 'burdenOfProof' } });
  });

  it('change and are withdrawn while the decision is open', () => {
    givenDecision([opened({ neededBy: '2022-12-27', awaits: ['vehicle/soyuz-ms-22'] })])
      .when(change({ neededBy: null, awaits: [], scope: ['vehicle/iss'], polled: [] }))
      .thenEvents([
        {
          type: 'TermsChanged',
          facts: {
            changes: [
              { term: 'scope', is: ['vehicle/iss'] },
              { term: 'neededBy', is: null },
              { term: 'awaits', is: [] },
              { term: 'polled', is: [] },
            ],
            ...none,
          },
        },
      ]);
  });

  it('are known by their value, their dispute, and who said so last', () => {
    const dispute = { disputed: [{ claim: 'By the agencies together.', by: missionManagement }] };
    const state = decisionAfter(
      opened({ applicability: 'nominal', authority: commission }),
      termsChanged([
        { term: 'burdenOfProof', is: dispute },
        { term: 'applicability', is: null },
      ]),
      termsChanged([{ term: 'default', is: { text: null, option: 'keep', from: '2023-01' } }], {
        by: missionManagement,
      }),
    );
    expect(state.terms).toEqual({
      scope: { value: null, disputed: [], said: null },
      authority: { value: commission, disputed: [], said: said(1) },
      default: {
        value: { text: null, option: 'keep', from: '2023-01' },
        disputed: [],
        said: said(3, { by: missionManagement }),
      },
      burdenOfProof: { value: null, disputed: dispute.disputed, said: said(2) },
      applicability: { value: null, disputed: [], said: said(2) },
      neededBy: { value: null, disputed: [], said: null },
      awaits: { value: null, disputed: [], said: null },
      polled: { value: null, disputed: [], said: null },
    });
  });

  it('of authority, default, burden of proof and needed-by show as gaps, not stated or disputed', () => {
    const claims = [{ claim: 'It is ours.', by: missionManagement }];
    const state = decisionAfter(opened({ authority: { disputed: claims }, neededBy: '2023', burdenOfProof: null }));
    expect(gapsOf(state)).toEqual([
      { term: 'authority', gap: 'disputed', claims },
      { term: 'default', gap: 'not-stated', claims: [] },
      { term: 'burdenOfProof', gap: 'not-stated', claims: [] },
    ]);
  });

  it('say nothing new when they are what they were', () => {
    givenDecision([opened({ neededBy: '2023-01-11' })])
      .when(change({ neededBy: '2023-01-11' }))
      .thenRejected({ code: 'nothing-changes', pointer: '/neededBy', facts: { term: 'neededBy' } });
    givenDecision([opened()])
      .when(change({ neededBy: null }))
      .thenRejected({ code: 'nothing-changes', pointer: '/neededBy', facts: { term: 'neededBy' } });
    givenDecision([opened()])
      .when(change({ reason: 'Why not' }))
      .thenRejected({ code: 'nothing-changes', pointer: '' });
  });

  it('name a default option that stands', () => {
    givenDecision([opened()])
      .when(change({ default: { option: 'keep' } }))
      .thenRejected({ code: 'no-such-option', pointer: '/default/option', facts: { option: 'keep', options: [] } });
    givenDecision([opened(), optionAdded('keep'), optionRejected('keep')])
      .when(change({ default: { option: 'keep' } }))
      .thenRejected({ code: 'option-rejected', facts: { option: 'keep', entry: 'entry/3' } });
  });

  it('do not change once it is taken, but what was not stated may still be named', () => {
    givenDecision([opened({ authority: commission, scope: ['vehicle/iss'] }), ...takenByCommission.slice(1)])
      .when(change({ scope: ['vehicle/soyuz-ms-22'] }))
      .thenRejected({ code: 'term-settled', facts: { term: 'scope' } });
    givenDecision(takenByCommission)
      .when(change({ applicability: 'nominal' }))
      .thenEvents([{ type: 'TermsChanged', facts: { changes: [{ term: 'applicability', is: 'nominal' }], ...none } }]);
  });

  it.each([
    ['lapsed', [openedByCommission, lapsed()], 'entry/2'],
    ['superseded', [...takenByCommission, superseded()], 'entry/5'],
    ['rescinded', [...takenByCommission, rescinded], 'entry/5'],
  ])('stay as they are when it is %s', (status, events, entry) => {
    givenDecision(events)
      .when(change({ applicability: 'nominal' }))
      .thenRejected({ code: 'decision-over', facts: { status, entry } });
    givenDecision(events)
      .when(sent(transferAuthority, { to: missionManagement }), { act: byCommission })
      .thenRejected({ code: 'decision-over', facts: { status, entry } });
  });
});

describe('the authority', () => {
  it('changes only by a transfer once it is stated', () => {
    givenDecision([openedByCommission])
      .when(change({ authority: missionManagement }))
      .thenRejected({ code: 'changed-by-transfer-only', facts: { authority: commission } });
    givenDecision([openedByCommission])
      .when(change({ authority: { disputed: [{ claim: 'Ours.', by: missionManagement }] } }))
      .thenRejected({ code: 'changed-by-transfer-only', facts: { authority: commission } });
  });

  it('in dispute is not stated: anyone names it', () => {
    givenDecision([opened({ authority: { disputed: [{ claim: 'Ours.', by: missionManagement }] } })])
      .when(change({ authority: commission }))
      .thenEvents([{ type: 'TermsChanged', facts: { changes: [{ term: 'authority', is: commission }], ...none } }]);
  });

  it('transfers itself, or escalates', () => {
    givenDecision([openedByCommission])
      .when(sent(transferAuthority, { to: missionManagement, kind: 'escalation', reason: 'Above us.' }), {
        act: { by: { name: 'The secretary' }, onBehalfOf: { role: ' state commission', agency: 'ROSCOSMOS' } },
      })
      .thenEvents([
        {
          type: 'AuthorityTransferred',
          facts: { kind: 'escalation', to: missionManagement, reason: 'Above us.', because: [] },
        },
      ]);
  });

  it('is taken over only in the open', () => {
    const takeOver = sent(transferAuthority, { to: missionManagement });
    const ground = 'The commission could not meet.';
    givenDecision([openedByCommission])
      .when(takeOver, { act: { by: missionManagement } })
      .thenRejected({ code: 'authority-acts', facts: { authority: commission, rules: ['authority-acts'] } });
    givenDecision([openedByCommission])
      .when(takeOver, { act: { by: missionManagement, deviations: [{ rules: ['authority-acts'], ground }] } })
      .thenEvents([{ type: 'AuthorityTransferred', facts: { kind: 'transfer', to: missionManagement, ...none } }]);
  });

  it('is not transferred to whom it is with', () => {
    givenDecision([openedByCommission])
      .when(sent(transferAuthority, { to: { role: 'STATE commission', agency: 'Roscosmos' } }), { act: byCommission })
      .thenRejected({ code: 'nothing-changes', pointer: '/to', facts: { authority: commission } });
  });

  it('is the one it was transferred to, and the record says from whom', () => {
    const state = decisionAfter(openedByCommission, transferred(missionManagement));
    expect(state.terms.authority).toEqual({ value: missionManagement, disputed: [], said: said(2) });
    expect(state.transfers).toEqual([
      { kind: 'transfer', from: commission, to: missionManagement, ...none, ...said(2), deviations: [] },
    ]);
  });
});

describe('a deferral', () => {
  it('is the authority’s act, may set another needed-by, and counts', () => {
    givenDecision([openedByCommission])
      .when(sent(deferDecision, { until: '2023-01', reason: 'More analysis.' }), { act: byCommission })
      .thenEvents([{ type: 'DecisionDeferred', facts: { until: '2023-01', reason: 'More analysis.', because: [] } }]);
    const state = decisionAfter(
      opened({ authority: commission, neededBy: '2022-12-27' }),
      deferred(null),
      deferred('2023-01'),
    );
    expect(state.deferrals).toEqual([
      { until: null, ...none, ...said(2), deviations: [] },
      { until: '2023-01', ...none, ...said(3), deviations: [] },
    ]);
    expect(state.terms.neededBy).toEqual({ value: '2023-01', disputed: [], said: said(3) });
    expect(state.slips).toEqual([{ from: '2022-12-27', to: '2023-01', ...none, named: null, ...said(3) }]);
  });

  it('is not until a time before it, as far as both are claimed', () => {
    const until = (time: string, occurredAt?: string) =>
      givenDecision([openedByCommission]).when(sent(deferDecision, { until: time }), {
        act: occurredAt === undefined ? byCommission : { ...byCommission, occurredAt },
      });
    until('2022-12-14', '2022-12-15').thenRejected({
      code: 'run-out-already',
      pointer: '/until',
      facts: { occurredAt: '2022-12-15' },
    });
    const deferral = (time: string) => [{ type: 'DecisionDeferred', facts: { until: time, ...none } }];
    until('2022-12-15', '2022-12-15').thenEvents(deferral('2022-12-15'));
    until('2022-12-14').thenEvents(deferral('2022-12-14'));
  });

  it('by someone else is refused unless they say so', () => {
    givenDecision([openedByCommission])
      .when(sent(deferDecision, {}))
      .thenRejected({ code: 'authority-acts', facts: { authority: commission, rules: ['authority-acts'] } });
  });

  it('is of an open decision only', () => {
    givenDecision(takenByCommission)
      .when(sent(deferDecision, {}), { act: byCommission })
      .thenRejected({ code: 'not-open', facts: { status: 'taken', entry: 'entry/4' } });
  });

  it('does not come before the decision was opened', () => {
    givenDecision([opened({ authority: commission }, { occurredAt: '2022-12-14' })])
      .when(sent(deferDecision, {}), { act: { ...byCommission, occurredAt: '2022-12-13' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        pointer: '/occurredAt',
        facts: { entry: 'entry/1', occurredAt: '2022-12-14' },
      });
  });
});

describe('a slip', () => {
  const slip = (from: string, to: string | null, sequence: number, named: number | null = null) => ({
    from,
    to,
    ...none,
    named: named === null ? null : said(named),
    ...said(sequence),
  });
  it.each([
    ['a later one', ['2022-12-27', '2023-01-11'], [slip('2022-12-27', '2023-01-11', 2)]],
    [
      'each later one',
      ['2022-12-27', '2023-01-11', '2023-01-12'],
      [slip('2022-12-27', '2023-01-11', 2), slip('2023-01-11', '2023-01-12', 3)],
    ],
    ['a wider one, whose latest instant is later', ['2022-12-27', '2022-12'], [slip('2022-12-27', '2022-12', 2)]],
    ['one that becomes unknown', ['2022-12-27', 'unknown'], [slip('2022-12-27', 'unknown', 2)]],
    ['one withdrawn', ['2022-12-27', null], [slip('2022-12-27', null, 2)]],
    [
      'one withdrawn, with what is named after it',
      ['2022-12-27', null, '2023-01-11'],
      [slip('2022-12-27', '2023-01-11', 2, 3)],
    ],
    [
      'one withdrawn, whatever is named after it',
      ['2022-12-27', null, '2022-12-20', '2022-12-21'],
      [slip('2022-12-27', '2022-12-20', 2, 3), slip('2022-12-20', '2022-12-21', 4)],
    ],
    [
      'one that is later than what was stated before a dispute',
      ['2022-12-27', { disputed: [{ claim: 'x', by: commission }] }, '2023'],
      [slip('2022-12-27', '2023', 3)],
    ],
    [
      'one withdrawn out of a dispute',
      ['2022-12-27', { disputed: [{ claim: 'x', by: commission }] }, null],
      [slip('2022-12-27', null, 3)],
    ],
  ])('is %s', (_what, [first, ...rest], slips) => {
    expect(decisionAfter(opened({ neededBy: first }), ...rest.map((is) => neededBy(is))).slips).toEqual(slips);
  });

  it.each([
    ['a first one', [null, '2023']],
    ['an earlier one', ['2022-12-27', '2022-12-26']],
    ['a narrower one', ['2023-01', '2023-01-11']],
    ['the same in other words', ['2023-01', { time: '2023-01', words: 'in January' }]],
    ['a dispute', ['2023-01', { disputed: [{ claim: 'x', by: commission }] }]],
    ['the same after a dispute', ['2023-01', { disputed: [{ claim: 'x', by: commission }] }, '2023-01-31']],
    ['a known one after an unknown', ['unknown', '2023-01-31']],
    ['a dispute withdrawn that nothing was stated before', [{ disputed: [{ claim: 'x', by: commission }] }, null]],
  ])('is not %s', (_what, [first, ...rest]) => {
    expect(decisionAfter(opened({ neededBy: first }), ...rest.map((is) => neededBy(is))).slips).toEqual([]);
  });
});
