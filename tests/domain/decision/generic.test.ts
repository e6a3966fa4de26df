import { describe, expect, it } from 'vitest';
import { aggregates } from '../../../src/domain/aggregate.ts';
import { commandId, given } from '../given.ts';
import {
  byCommission,
  commission,
  decisionAfter,
  givenDecision,
  neededBy,
  opened,
  openedFacts,
  optionAdded,
  programDecided,
  readyToTake,
  takenByCommission,
} from './fixtures.ts';

const deviations = [{ rules: ['basis-stated' as const], ground: 'none given' }];
const notNeeded = {
  code: 'deviation-not-needed',
  facts: { rule: 'basis-stated', pointer: '/deviations/0/rules/0' },
};
const correct = (revision: number, pointer: string, was: unknown, is: unknown) => ({
  type: 'CorrectEntry',
  sequence: revision + 1,
  revision,
  reason: 'Misheard.',
  changes: [{ pointer, was, is }],
});

describe('a deviation', () => {
  it('is refused where no rule of procedure is asked for: any entry but an act of authority', () => {
    given(aggregates.observation, `observation-${commandId}`)
      .when({ type: 'RecordObservation', about: ['vehicle/soyuz-ms-22'], text: 'A leak.' }, { act: { deviations } })
      .thenRejected(notNeeded);
    givenDecision(takenByCommission)
      .when(correct(0, '/title', openedFacts.title, 'Return'), { act: { deviations } })
      .thenRejected(notNeeded);
  });
});

describe('a correction in a decision', () => {
  it('is of what was said, and of when', () => {
    const title = 'How does the crew of Soyuz MS-22 return?';
    givenDecision([opened()])
      .when(correct(0, '/title', title, 'Return of the crew'))
      .thenEvents([
        {
          type: 'EntryCorrected',
          facts: {
            entry: 'entry/1',
            revision: 0,
            reason: 'Misheard.',
            changes: [{ pointer: '/title', was: title, is: 'Return of the crew' }],
          },
        },
      ]);
  });

  it.each([
    ['a term', [opened({ neededBy: '2023' })], correct(0, '/neededBy', '2023', '2024'), ['/question', '/title']],
    ['a changed term', [opened(), neededBy('2023')], correct(1, '/changes/0/is', '2023', '2024'), ['/reason']],
    ['a choice', takenByCommission, correct(3, '/option', 'replace', 'keep'), ['/reason']],
    ['a slug', [opened(), optionAdded('keep')], correct(1, '/id', 'keep', 'hold'), ['/title', '/text']],
  ])('is not of %s', (_what, events, command, others) => {
    givenDecision(events)
      .when(command)
      .thenRejected({
        code: 'not-correctable',
        pointer: '/changes/0/pointer',
        facts: { correctable: ['/occurredAt', ...others] },
      });
  });

  it('leaves what was accepted as it was', () => {
    const text = (facts: object) => ({ type: 'EntryCorrected', facts });
    const corrected = text({
      entry: 'entry/2',
      revision: 1,
      reason: 'Misheard.',
      changes: [
        { pointer: '/text', was: 'replace', is: 'Replace it' },
        { pointer: '/occurredAt', was: null, is: '2022-12-14' },
      ],
    });
    const [option] = decisionAfter(...takenByCommission, corrected).options;
    expect([option?.text, option?.occurredAt]).toEqual(['replace', '2022-12-14']);
  });
});

describe('a decision is about', () => {
  const scope = ['vehicle/soyuz-ms-22', 'crew-member/frank-rubio'];
  const { subjects } = aggregates.decision;

  it('its scope', () => {
    expect(subjects(null)).toEqual([]);
    expect(subjects(decisionAfter(opened()))).toEqual([]);
    expect(subjects(decisionAfter(opened({ scope })))).toEqual(scope);
  });

  it('and whatever its program says something of', () => {
    const program = [
      { id: 'a', subject: 'vehicle/soyuz-ms-23', does: 'Comes', returnsIn: null, applicability: null },
      {
        id: 'b',
        subject: 'crew-member/frank-rubio',
        does: null,
        returnsIn: 'vehicle/soyuz-ms-24',
        applicability: null,
      },
    ];
    const state = decisionAfter(
      opened({ scope, authority: commission }),
      ...readyToTake.slice(1),
      programDecided(program, byCommission),
    );
    expect(subjects(state)).toEqual([
      ...scope,
      'vehicle/soyuz-ms-23',
      'crew-member/frank-rubio',
      'vehicle/soyuz-ms-24',
    ]);
  });
});
