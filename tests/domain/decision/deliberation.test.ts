import { describe, expect, it } from 'vitest';
import { changeTerms } from '../../../src/domain/decision/acts/change-terms.ts';
import { recordConcurrence } from '../../../src/domain/decision/acts/concurrences.ts';
import { answerDissent, fileDissent, withdrawDissent } from '../../../src/domain/decision/acts/dissents.ts';
import { citeEvidence } from '../../../src/domain/decision/acts/evidence.ts';
import { addOption } from '../../../src/domain/decision/acts/options.ts';
import { answerPoll } from '../../../src/domain/decision/acts/poll.ts';
import { makeRecommendation } from '../../../src/domain/decision/acts/recommendations.ts';
import { openDissents } from '../../../src/domain/decision/open-dissents.ts';
import { commandId, type Given } from '../given.ts';
import { said, sent } from '../sent.ts';
import {
  anomaly,
  assessment,
  cited,
  decision,
  decisionAfter,
  dissentAnswered,
  dissentFiled,
  dissentId,
  dissentWithdrawn,
  flightSurgeon,
  givenDecision,
  lapsed,
  montalbano,
  observation,
  opened,
  openedByCommission,
  optionAdded,
  optionRejected,
  pollAnswered,
  rescinded,
  superseded,
  takenByCommission,
} from './fixtures.ts';

const unknownOption = (options: string[]) => ({
  code: 'no-such-option',
  pointer: '/option',
  facts: { option: 'none', options },
});

describe('evidence', () => {
  it('is cited by anyone, with a word about it', () => {
    givenDecision([opened()])
      .when(sent(citeEvidence, { evidence: [assessment, observation, 'entry/7'], text: 'All there is.' }))
      .thenEvents([
        { type: 'EvidenceCited', facts: { evidence: [assessment, observation, 'entry/7'], text: 'All there is.' } },
      ]);
  });

  it('is cited once: what is new goes on record, the first citation stays, and who cited it once more is known', () => {
    givenDecision([opened(), cited(assessment)])
      .when(sent(citeEvidence, { evidence: [assessment] }))
      .thenRejected({ code: 'already-cited', facts: { evidence: [assessment] } });
    givenDecision([opened(), cited(assessment)])
      .when(sent(citeEvidence, { evidence: [assessment, observation] }))
      .thenEvents([{ type: 'EvidenceCited', facts: { evidence: [assessment, observation], text: null } }]);
    const { evidence } = decisionAfter(opened(), cited(assessment), cited(assessment, observation));
    expect(evidence).toEqual([
      { reference: assessment, text: null, ...said(2), after: false, again: [said(3)] },
      { reference: observation, text: null, ...said(3), after: false, again: [] },
    ]);
  });
});

describe('a recommendation', () => {
  it('is for an option, in words, or both, and has the id of its command', () => {
    givenDecision([opened(), optionAdded('replace'), optionRejected('replace')])
      .when(sent(makeRecommendation, { option: 'replace', conditions: ['By 20 February'], because: [assessment] }))
      .thenEvents([
        {
          type: 'RecommendationMade',
          facts: {
            id: commandId,
            option: 'replace',
            text: null,
            conditions: ['By 20 February'],
            because: [assessment],
          },
        },
      ]);
    givenDecision([opened()])
      .when(sent(makeRecommendation, { text: 'Wait.' }))
      .thenEvents([
        {
          type: 'RecommendationMade',
          facts: { id: commandId, option: null, text: 'Wait.', conditions: [], because: [] },
        },
      ]);
  });

  it('recommends something that there is', () => {
    givenDecision([opened()])
      .when(sent(makeRecommendation, {}))
      .thenRejected({ code: 'nothing-recommended', pointer: '/text' });
    givenDecision([opened(), optionAdded('replace')])
      .when(sent(makeRecommendation, { option: 'none' }))
      .thenRejected(unknownOption(['replace']));
  });
});

describe('a poll answer', () => {
  it('is the author’s unless a member is named', () => {
    givenDecision([opened()])
      .when(sent(answerPoll, { forum: 'MMT', answer: 'go' }))
      .thenEvents([
        {
          type: 'PollAnswered',
          facts: { forum: 'MMT', member: null, answer: 'go', conditions: [], text: null, because: [] },
        },
      ]);
    givenDecision([opened()])
      .when(
        sent(answerPoll, {
          forum: 'MMT',
          member: montalbano,
          answer: 'go-with-conditions',
          conditions: ['Seat liners fit'],
          text: 'With reserve.',
        }),
        { act: { by: montalbano } },
      )
      .thenEvents([
        {
          type: 'PollAnswered',
          facts: {
            forum: 'MMT',
            member: montalbano,
            answer: 'go-with-conditions',
            conditions: ['Seat liners fit'],
            text: 'With reserve.',
            because: [],
          },
        },
      ]);
  });

  it('is given by the member, or by who acts for them, and by nobody else', () => {
    const ofMontalbano = sent(answerPoll, { forum: 'MMT', member: montalbano, answer: 'go' });
    const by = { name: 'A stranger', agency: 'NASA' };
    const facts = { forum: 'MMT', member: montalbano, answer: 'go', conditions: [], text: null, because: [] };
    givenDecision([opened()])
      .when(ofMontalbano, { act: { by } })
      .thenRejected({ code: 'not-the-member', pointer: '/member', facts: { member: montalbano, by } });
    givenDecision([opened()])
      .when(ofMontalbano, { act: { by, onBehalfOf: { role: 'ISS program manager', agency: 'NASA' } } })
      .thenEvents([{ type: 'PollAnswered', facts }]);
  });

  it('names conditions where it has some, and only there', () => {
    givenDecision([opened()])
      .when(sent(answerPoll, { forum: 'MMT', answer: 'go-with-conditions' }))
      .thenRejected({ code: 'conditions-missing', pointer: '/conditions' });
    givenDecision([opened()])
      .when(sent(answerPoll, { forum: 'MMT', answer: 'no-go', conditions: ['x'] }))
      .thenRejected({ code: 'conditions-not-meant', pointer: '/conditions' });
  });
});

describe('a concurrence', () => {
  it('is recorded, or that there is none, of the author or of another partner', () => {
    givenDecision([opened(), optionAdded('replace')])
      .when(sent(recordConcurrence, { concurrence: 'concurs', option: 'replace' }), { act: { by: montalbano } })
      .thenEvents([
        {
          type: 'ConcurrenceRecorded',
          facts: {
            partner: null,
            concurrence: 'concurs',
            option: 'replace',
            conditions: [],
            text: null,
            because: [],
          },
        },
      ]);
    givenDecision([opened()])
      .when(sent(recordConcurrence, { partner: { agency: 'JAXA' }, concurrence: 'does-not-concur', text: 'Not yet.' }))
      .thenEvents([
        {
          type: 'ConcurrenceRecorded',
          facts: {
            partner: { agency: 'JAXA' },
            concurrence: 'does-not-concur',
            option: null,
            conditions: [],
            text: 'Not yet.',
            because: [],
          },
        },
      ]);
  });

  it('names its conditions, and an option that there is', () => {
    givenDecision([opened()])
      .when(sent(recordConcurrence, { concurrence: 'concurs-with-conditions' }))
      .thenRejected({ code: 'conditions-missing', pointer: '/conditions' });
    givenDecision([opened()])
      .when(sent(recordConcurrence, { concurrence: 'concurs', option: 'none' }))
      .thenRejected(unknownOption([]));
  });
});

describe('a dissent', () => {
  const byDissenter = { act: { by: { name: 'anna PETROVA ', agency: 'roscosmos' } } };
  const answer = (body: object = {}, dissent = dissentId) => sent(answerDissent, body, { dissent });
  const withdraw = (body: object = {}, dissent = dissentId) => sent(withdrawDissent, body, { dissent });
  const filed = [openedByCommission, dissentFiled()];
  const none = '0185e0a0-0000-7000-8000-0000000000d9';

  it('is filed by anyone, and has the id of its command', () => {
    givenDecision([opened(), optionAdded('keep')])
      .when(sent(fileDissent, { text: 'Too hot.', option: 'keep', because: [anomaly] }))
      .thenEvents([
        { type: 'DissentFiled', facts: { id: commandId, text: 'Too hot.', option: 'keep', because: [anomaly] } },
      ]);
    givenDecision([opened()])
      .when(sent(fileDissent, { text: 'Too hot.', option: 'none' }))
      .thenRejected(unknownOption([]));
  });

  it('is answered by another: addressed, overruled, or not stated which', () => {
    givenDecision(filed)
      .when(answer({ answer: 'overruled', text: 'Short exposure.', because: [assessment] }))
      .thenEvents([
        {
          type: 'DissentAnswered',
          facts: { dissent: dissentId, answer: 'overruled', text: 'Short exposure.', because: [assessment] },
        },
      ]);
    givenDecision(filed)
      .when(answer())
      .thenEvents([
        { type: 'DissentAnswered', facts: { dissent: dissentId, answer: 'not-stated', text: null, because: [] } },
      ]);
  });

  it('is not answered by the dissenter', () => {
    givenDecision(filed)
      .when(answer(), byDissenter)
      .thenRejected({ code: 'dissenter-answers', facts: { entry: 'entry/2' } });
  });

  it('of somebody unnamed is not answered by the same role of that agency', () => {
    const surgeon = { role: 'Flight surgeon', agency: 'Roscosmos' };
    givenDecision([openedByCommission, dissentFiled(surgeon)])
      .when(answer(), { act: { by: surgeon } })
      .thenRejected({ code: 'dissenter-answers', facts: { entry: 'entry/2' } });
  });

  it('is withdrawn by the dissenter only, also once it is answered', () => {
    givenDecision(filed)
      .when(withdraw())
      .thenRejected({ code: 'only-the-dissenter-withdraws', facts: { entry: 'entry/2', dissenter: flightSurgeon } });
    givenDecision([...filed, dissentAnswered()])
      .when(withdraw({ reason: 'Convinced.' }), byDissenter)
      .thenEvents([{ type: 'DissentWithdrawn', facts: { dissent: dissentId, reason: 'Convinced.', because: [] } }]);
  });

  it('is answered once, withdrawn once, and not answered after that', () => {
    givenDecision([...filed, dissentAnswered()])
      .when(answer())
      .thenRejected({ code: 'already-answered', facts: { entry: 'entry/3' } });
    const withdrawn = { code: 'dissent-withdrawn', facts: { entry: 'entry/3' } };
    givenDecision([...filed, dissentWithdrawn])
      .when(answer())
      .thenRejected(withdrawn);
    givenDecision([...filed, dissentWithdrawn])
      .when(withdraw(), byDissenter)
      .thenRejected(withdrawn);
  });

  it('is one that was filed', () => {
    const refused = { code: 'no-such-dissent', facts: { dissent: none } };
    givenDecision(filed).when(answer({}, none)).thenRejected(refused);
    givenDecision(filed).when(withdraw({}, none), byDissenter).thenRejected(refused);
  });

  it('is not answered before it was filed', () => {
    const claimed: Given = { ...dissentFiled(), metadata: { by: flightSurgeon, occurredAt: '2022-12-14T12:00Z' } };
    givenDecision([openedByCommission, claimed])
      .when(answer(), { act: { occurredAt: '2022-12-14T11:00Z' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        pointer: '/occurredAt',
        facts: { entry: 'entry/2', occurredAt: '2022-12-14T12:00Z' },
      });
  });

  it('is open until it is answered or withdrawn, and stands and shows after an answer', () => {
    const open = decisionAfter(...filed);
    expect(openDissents(open)).toEqual(open.dissents);
    expect(openDissents(decisionAfter(...filed, dissentWithdrawn))).toEqual([]);
    const answered = decisionAfter(...filed, dissentAnswered());
    expect(openDissents(answered)).toEqual([]);
    expect(answered.dissents).toEqual([
      {
        id: dissentId,
        text: 'Too hot for three.',
        option: null,
        because: [],
        ...said(2, { by: flightSurgeon }),
        after: false,
        answered: { answer: 'overruled', text: null, because: [], ...said(3), after: false },
        withdrawn: null,
      },
    ]);
  });
});

describe('what people say of a decision', () => {
  const filed = [openedByCommission, optionAdded('replace'), cited(observation), dissentFiled()];
  const said5 = [
    sent(citeEvidence, { evidence: [assessment] }),
    sent(makeRecommendation, { text: 'Wait.' }),
    sent(answerPoll, { forum: 'MMT', answer: 'go' }),
    sent(recordConcurrence, { concurrence: 'concurs' }),
    sent(fileDissent, { text: 'Too hot.' }),
    sent(answerDissent, {}, { dissent: dissentId }),
  ];

  it.each([
    ['is open', []],
    ['is taken', takenByCommission.slice(-1)],
    ['has lapsed', [lapsed()]],
    ['is superseded', [takenByCommission[3] as Given, superseded()]],
    ['is rescinded', [takenByCommission[3] as Given, rescinded]],
  ])('is accepted when it %s', (_status, since) => {
    for (const command of said5) expect(givenDecision([...filed, ...since]).when(command).result.ok).toBe(true);
  });

  it('is marked after when the decision is open no longer', () => {
    const state = decisionAfter(
      ...takenByCommission,
      cited(observation),
      pollAnswered({}),
      dissentFiled(),
      dissentAnswered(),
      dissentWithdrawn,
    );
    expect(state.evidence.map(({ reference, after }) => [reference, after])).toEqual([
      [assessment, false],
      [observation, true],
    ]);
    expect(state.pollAnswers.map(({ after }) => after)).toEqual([true]);
    expect(state.dissents.map(({ after, answered, withdrawn }) => [after, answered?.after, withdrawn?.after])).toEqual([
      [true, true, true],
    ]);
    expect(state.taken?.onObservationsAlone).toBe(false);
  });

  it('is under no rule of procedure, so that there is nothing to deviate from', () => {
    for (const command of said5) {
      givenDecision(filed)
        .when(command, { act: { deviations: [{ rules: ['authority-acts'], ground: 'none given' }] } })
        .thenRejected({
          code: 'deviation-not-needed',
          facts: { rule: 'authority-acts', pointer: '/deviations/0/rules/0' },
        });
    }
  });

  it('is of a decision that is on record', () => {
    for (const command of said5) givenDecision().when(command).thenRejected({ code: 'not-on-record' });
  });

  it('names what is on record of the decision itself', () => {
    givenDecision(filed)
      .when(sent(makeRecommendation, { text: 'Yes.', because: [decision, `${decision}/dissent/${dissentId}`] }))
      .thenEvents([
        {
          type: 'RecommendationMade',
          facts: {
            id: commandId,
            option: null,
            text: 'Yes.',
            conditions: [],
            because: [decision, `${decision}/dissent/${dissentId}`],
          },
        },
      ]);
    givenDecision(filed)
      .when(sent(makeRecommendation, { text: 'Yes.', because: [`${decision}/recommendation/${commandId}`] }))
      .thenRejected({
        code: 'reference-not-found',
        pointer: '/because/0',
        facts: { reference: `${decision}/recommendation/${commandId}` },
      });
  });
});

describe('what is said about a decision', () => {
  const openedThen = opened({}, { occurredAt: '2022-12-14' });
  const acts = [
    sent(citeEvidence, { evidence: [observation] }),
    sent(makeRecommendation, { text: 'Stay.' }),
    sent(answerPoll, { forum: 'MMT', answer: 'go' }),
    sent(recordConcurrence, { concurrence: 'concurs' }),
    sent(fileDissent, { text: 'No.' }),
    sent(addOption, { text: 'Stay.' }),
    sent(changeTerms, { neededBy: '2022-12-20' }),
  ];

  it.each(acts)('does not come before the question: $type', (act) => {
    givenDecision([openedThen])
      .when(act, { act: { occurredAt: '2022-12-13' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        pointer: '/occurredAt',
        facts: { entry: 'entry/1', occurredAt: '2022-12-14' },
      });
  });

  it('may be entered late, be of the same day, or about it; and nothing is said of a time that nobody claimed', () => {
    const [cites] = acts;
    for (const [first, then] of [
      ['2022-12-14', '2022-12-14T08:00Z'],
      ['2022-12-14', '~2022-12-13'],
      [null, '2022-12-13'],
    ] as const) {
      givenDecision([opened({}, first === null ? {} : { occurredAt: first })])
        .when(cites as (typeof acts)[number], { act: { occurredAt: then } })
        .thenEvents([{ type: 'EvidenceCited', facts: { evidence: [observation], text: null } }]);
    }
  });
});
