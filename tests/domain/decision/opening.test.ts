import { describe, expect, it } from 'vitest';
import { openDecision } from '../../../src/domain/decision/acts/open.ts';
import { commandId } from '../given.ts';
import { faults, sent } from '../sent.ts';
import {
  assessment,
  byCommission,
  commission,
  decision,
  givenDecision,
  openedByCommission,
  openedFacts,
  takenFacts,
} from './fixtures.ts';

const question = openedFacts.question;
const open = (body: object = {}) => sent(openDecision, { question, ...body });

describe('opening a decision', () => {
  it('takes a question and nothing more: every term is then not stated', () => {
    givenDecision()
      .when(open())
      .thenEvents([{ type: 'DecisionOpened', facts: openedFacts }]);
  });

  it('keeps every term that is stated, and says what a default leaves out', () => {
    const terms = {
      title: 'Return of the crew',
      scope: ['vehicle/soyuz-ms-22'],
      authority: commission,
      burdenOfProof: 'no-go-unless-shown-safe',
      applicability: 'nominal',
      neededBy: '2022-12-27',
      awaits: [assessment],
      polled: [{ forum: 'MMT', members: [{ role: 'Flight director', agency: 'NASA' }] }],
    };
    givenDecision()
      .when(open({ ...terms, default: { text: 'Soyuz MS-22 stays the lifeboat.' } }))
      .thenEvents([
        {
          type: 'DecisionOpened',
          facts: {
            ...openedFacts,
            ...terms,
            default: { text: 'Soyuz MS-22 stays the lifeboat.', option: null, from: null },
          },
        },
      ]);
  });

  it('keeps who claims what of a term in dispute', () => {
    const authority = { disputed: [{ claim: 'It is for the commission.', by: commission }] };
    givenDecision()
      .when(open({ authority }))
      .thenEvents([{ type: 'DecisionOpened', facts: { ...openedFacts, authority } }]);
  });

  it('adds options and cites evidence in the same append; an option without a slug gets one of its words', () => {
    givenDecision()
      .when(
        open({
          options: [
            { text: 'Use MS-22: as it is' },
            { text: 'Use MS-22, as it is!' },
            { id: 'replace', text: 'MS-23' },
          ],
          evidence: [assessment],
        }),
      )
      .thenEvents([
        { type: 'DecisionOpened', facts: openedFacts },
        {
          type: 'OptionAdded',
          facts: {
            id: 'use-ms-22-as-it-is',
            title: 'Use MS-22: as it is',
            text: 'Use MS-22: as it is',
            hypotheses: [],
          },
        },
        {
          type: 'OptionAdded',
          facts: {
            id: 'use-ms-22-as-it-is-2',
            title: 'Use MS-22, as it is!',
            text: 'Use MS-22, as it is!',
            hypotheses: [],
          },
        },
        { type: 'OptionAdded', facts: { id: 'replace', title: 'MS-23', text: 'MS-23', hypotheses: [] } },
        { type: 'EvidenceCited', facts: { evidence: [assessment], text: null } },
      ]);
  });

  it('leaves a slug that another option asks for to that one', () => {
    givenDecision()
      .when(open({ options: [{ text: 'Replace' }, { id: 'replace', text: 'By MS-23' }] }))
      .thenEvents([
        { type: 'DecisionOpened', facts: openedFacts },
        { type: 'OptionAdded', facts: { id: 'replace-2', title: 'Replace', text: 'Replace', hypotheses: [] } },
        { type: 'OptionAdded', facts: { id: 'replace', title: 'By MS-23', text: 'By MS-23', hypotheses: [] } },
      ]);
  });

  it('opens, adds, cites, rejects and takes in one append', () => {
    const second = 'observation/0185e0a0-0000-7000-8000-0000000000b2';
    givenDecision()
      .when(
        open({
          authority: commission,
          options: [
            { id: 'replace', text: 'Replace' },
            { id: 'keep', text: 'Keep' },
          ],
          evidence: [assessment],
          resolution: {
            option: 'replace',
            reason: 'Safer.',
            because: [assessment],
            evidence: [second],
            rejects: [{ option: 'keep', reason: 'Too hot.' }],
          },
        }),
        { act: byCommission },
      )
      .thenEvents([
        { type: 'DecisionOpened', facts: { ...openedFacts, authority: commission } },
        { type: 'OptionAdded', facts: { id: 'replace', title: 'Replace', text: 'Replace', hypotheses: [] } },
        { type: 'OptionAdded', facts: { id: 'keep', title: 'Keep', text: 'Keep', hypotheses: [] } },
        { type: 'EvidenceCited', facts: { evidence: [assessment], text: null } },
        { type: 'EvidenceCited', facts: { evidence: [second], text: null } },
        { type: 'OptionRejected', facts: { option: 'keep', reason: 'Too hot.', because: [] } },
        { type: 'DecisionTaken', facts: { ...takenFacts, reason: 'Safer.', because: [assessment] } },
      ]);
  });

  it('that is taken at once keeps the rules of taking', () => {
    givenDecision()
      .when(open({ resolution: { option: { text: 'Replace' } } }))
      .thenRejected({
        code: 'authority-stated',
        facts: { disputed: [], rules: ['authority-stated', 'evidence-cited', 'basis-stated'] },
      });
  });

  it('is refused a second time', () => {
    givenDecision([openedByCommission])
      .when(open())
      .thenRejected({ code: 'already-opened', facts: { entry: 'entry/1', decision } });
  });

  it('names a place in the body for what a resolution or a default gets wrong', () => {
    givenDecision()
      .when(open({ resolution: { option: 'replace' } }))
      .thenRejected({
        code: 'no-such-option',
        pointer: '/resolution/option',
        facts: { option: 'replace', options: [] },
      });
    givenDecision()
      .when(open({ options: [{ id: 'keep', text: 'Keep' }], default: { option: 'replace' } }))
      .thenRejected({
        code: 'no-such-option',
        pointer: '/default/option',
        facts: { option: 'replace', options: ['keep'] },
      });
    givenDecision()
      .when(
        open({
          options: [
            { id: 'keep', text: 'Keep' },
            { id: 'keep', text: 'Keep it' },
          ],
        }),
      )
      .thenRejected({ code: 'duplicate-slug', pointer: '/options/1/id', facts: { slug: 'keep' } });
    const keep = { id: 'keep', text: 'Keep' };
    givenDecision()
      .when(open({ options: [keep], resolution: { option: keep } }))
      .thenRejected({ code: 'duplicate-slug', pointer: '/resolution/option/id', facts: { slug: 'keep' } });
  });

  it('names nothing of itself, for there is nothing yet', () => {
    givenDecision()
      .when(open({ awaits: [decision] }), { context: { commandId } })
      .thenRejected({ code: 'reference-not-found', pointer: '/awaits/0', facts: { reference: decision } });
  });

  it('accepts no deviation, unless it is taken at once', () => {
    givenDecision()
      .when(open(), { act: { deviations: [{ rules: ['basis-stated'], ground: 'none given' }] } })
      .thenRejected({
        code: 'deviation-not-needed',
        facts: { rule: 'basis-stated', pointer: '/deviations/0/rules/0' },
      });
  });

  it.each([
    ['no question', { question: undefined }, ['/question']],
    ['an unknown key', { deadline: '2022-12-27' }, ['']],
    ['half an authority', { authority: { role: 'State Commission' } }, ['/authority']],
    ['a dispute of nobody', { neededBy: { disputed: [] } }, ['/neededBy/disputed']],
    ['a default of neither text nor option', { default: { from: '2023' } }, ['/default']],
    ['no such burden', { burdenOfProof: 'go' }, ['/burdenOfProof']],
    ['a thing twice', { scope: ['vehicle/a', 'vehicle/a'] }, ['/scope/1']],
    ['a forum twice', { polled: [forum('MMT'), forum(' mmt')] }, ['/polled/1/forum']],
    [
      'a member twice',
      {
        polled: [
          {
            forum: 'MMT',
            members: [
              { role: 'MER', agency: 'NASA' },
              { role: ' mer', agency: 'nasa' },
            ],
          },
        ],
      },
      ['/polled/0/members/1'],
    ],
    ['a member whom no answer could match', { polled: [forum('MMT', { agency: 'NASA' })] }, ['/polled/0/members/0']],
    ['a vehicle with a seat', programOf({ subject: 'vehicle/a', returnsIn: 'vehicle/b' }), [item('returnsIn')]],
    ['an item that does nothing', programOf({ subject: 'vehicle/a' }), [item('does')]],
    ['forty-one options', { options: Array.from({ length: 41 }, () => ({ text: 'x' })) }, ['/options']],
  ])('is not valid with %s', (_what, body, pointers) => {
    expect(faults(openDecision, { question, ...body })).toEqual(pointers);
  });
});

function forum(name: string, member: object = { role: 'Flight director', agency: 'NASA' }) {
  return { forum: name, members: [member] };
}
function programOf(facts: object) {
  return { resolution: { option: 'replace', program: [{ id: 'one', ...facts }] } };
}
function item(key: string) {
  return `/resolution/program/0/${key}`;
}
