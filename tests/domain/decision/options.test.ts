import { describe, expect, it } from 'vitest';
import { addOption, rejectOption } from '../../../src/domain/decision/acts/options.ts';
import { optionSlug } from '../../../src/domain/decision/option-slug.ts';
import { pointerTo } from '../../../src/domain/pointer.ts';
import { decodeEntry, type Stored } from '../../../src/domain/stored.ts';
import { said, sent } from '../sent.ts';
import {
  anomaly,
  assessment,
  byCommission,
  commission,
  decision,
  decisionAfter,
  givenDecision,
  opened,
  openedByCommission,
  optionAdded,
  optionRejected,
  takenByCommission,
} from './fixtures.ts';

const add = (body: object) => sent(addOption, body);
const micrometeoroid = `${anomaly}/hypothesis/micrometeoroid`;
const defect = `${anomaly}/hypothesis/defect`;
const reject = (option: string, body: object = {}) => sent(rejectOption, body, { option });

describe('an option', () => {
  it('is added by anyone, with the slug that they choose', () => {
    givenDecision([opened()])
      .when(add({ id: 'replace', title: 'Replace it', text: 'MS-23 comes.' }))
      .thenEvents([
        { type: 'OptionAdded', facts: { id: 'replace', title: 'Replace it', text: 'MS-23 comes.', hypotheses: [] } },
      ]);
  });

  it('names the hypotheses that it counts on', () => {
    givenDecision([opened()])
      .when(add({ id: 'keep', text: 'Keep it.', hypotheses: [micrometeoroid, defect] }))
      .thenEvents([
        {
          type: 'OptionAdded',
          facts: { id: 'keep', title: 'Keep it.', text: 'Keep it.', hypotheses: [micrometeoroid, defect] },
        },
      ]);
  });

  it.each([
    ['one twice', [micrometeoroid, micrometeoroid], '/hypotheses/1'],
    ['what is no hypothesis', [micrometeoroid, assessment], '/hypotheses/1'],
  ])('names %s nowhere', (_what, hypotheses, pointer) => {
    const parsed = addOption.facts.safeParse({ text: 'Keep it.', hypotheses });
    expect(parsed.error?.issues.map(({ path }) => pointerTo(path))).toEqual([pointer]);
  });

  it('is added once under a slug', () => {
    givenDecision([opened(), optionAdded('replace')])
      .when(add({ id: 'replace', text: 'Again' }))
      .thenRejected({ code: 'option-exists', facts: { option: 'replace', entry: 'entry/2' } });
  });

  it.each([
    ['Use MS-22', 'use-ms-22'],
    ['  Crème brûlée!  ', 'creme-brulee'],
    ['Посадка без экипажа', 'option'],
    ['taken', 'taken-2'],
    ['often taken', 'often-taken-4'],
    ['x'.repeat(60), 'x'.repeat(48)],
    ['one two three four five six seven eight nine ten eleven', 'one-two-three-four-five-six-seven-eight-nine-ten'],
  ])('without a slug: %s becomes %s', (text, slug) => {
    expect(optionSlug(text, new Set(['taken', 'often-taken', 'often-taken-2', 'often-taken-3']))).toBe(slug);
  });

  it('is rejected by the authority, with the reasons', () => {
    givenDecision([openedByCommission, optionAdded('keep')])
      .when(reject('keep', { reason: 'Too hot.', because: [assessment] }), { act: byCommission })
      .thenEvents([{ type: 'OptionRejected', facts: { option: 'keep', reason: 'Too hot.', because: [assessment] } }]);
    const { options } = decisionAfter(
      openedByCommission,
      optionAdded('keep'),
      optionRejected('keep', { by: commission, deviations: [{ rules: ['authority-acts'], ground: 'none given' }] }),
    );
    expect(options).toEqual([
      {
        id: 'keep',
        title: 'keep',
        text: 'keep',
        hypotheses: [],
        ...said(2),
        rejected: {
          reason: null,
          because: [],
          ...said(3, { by: commission }),
          deviations: [{ rules: ['authority-acts'], ground: 'none given' }],
        },
      },
    ]);
  });

  it('is not rejected by others', () => {
    givenDecision([openedByCommission, optionAdded('keep')])
      .when(reject('keep'))
      .thenRejected({ code: 'authority-acts', facts: { authority: commission, rules: ['authority-acts'] } });
    givenDecision([opened(), optionAdded('keep')])
      .when(reject('keep'))
      .thenRejected({ code: 'authority-stated', facts: { disputed: [], rules: ['authority-stated'] } });
  });

  it('is rejected once, and only where there is one', () => {
    givenDecision([openedByCommission, optionAdded('keep'), optionRejected('keep')])
      .when(reject('keep'), { act: byCommission })
      .thenRejected({ code: 'option-rejected', facts: { option: 'keep', entry: 'entry/3' } });
    givenDecision([openedByCommission])
      .when(reject('keep'), { act: byCommission })
      .thenRejected({ code: 'no-such-option', facts: { option: 'keep', options: [] } });
  });

  it('is not added or rejected after the decision is taken', () => {
    const refused = { code: 'not-open', facts: { status: 'taken', entry: 'entry/4' } };
    givenDecision(takenByCommission)
      .when(add({ text: 'Late' }))
      .thenRejected(refused);
    givenDecision(takenByCommission).when(reject('replace'), { act: byCommission }).thenRejected(refused);
  });

  it('is named as a reason only where it is on record', () => {
    givenDecision([openedByCommission, optionAdded('keep')])
      .when(reject('keep', { because: [`${decision}/option/keep`, `${decision}/option/none`] }), { act: byCommission })
      .thenRejected({
        code: 'reference-not-found',
        pointer: '/because/1',
        facts: { reference: `${decision}/option/none` },
      });
  });
});

describe('an option of version 1, which named no hypotheses', () => {
  // Frozen: this is what a log holds. If a test fails because of it, the code is wrong, not the text.
  const frozen: Stored = {
    id: '6f1c1f6e-5f0a-5c7e-9d6a-2f5d3b8c1a90' as Stored['id'],
    type: 'OptionAdded',
    stream: 'decision-0185e0a0-0000-7000-8000-000000000001' as Stored['stream'],
    revision: 1,
    sequence: 412,
    data: '{"facts":{"id":"replace","text":"MS-23 comes.","title":"Replace it"},"salt":"AAAAAAAAAAAAAAAAAAAAAA"}',
    metadata:
      '{"basis":411,"by":{"agency":"Roscosmos"},"causationId":null,"commandId":"0185e0a0-0000-7000-8000-000000000001","correlationId":"0185e0a0-0000-7000-8000-000000000001","deviations":[],"occurredAt":null,"onBehalfOf":null,"recordedAt":"2022-12-15T01:00:00.000Z","recorder":null,"requestHash":"x","salt":"BBBBBBBBBBBBBBBBBBBBBB","schemaVersion":1,"sources":[]}',
  };

  it('is read in the newest one', () => {
    const facts = { id: 'replace', title: 'Replace it', text: 'MS-23 comes.', hypotheses: [] };
    expect(decodeEntry(frozen).facts).toEqual(facts);
  });
});
