import { expect, it } from 'vitest';
import { readEntry } from '../../src/domain/stored.ts';
import { headlineOf } from '../../src/projections/timeline/headline.ts';
import { storable } from '../domain/sent.ts';
import { logFrom } from './history.ts';

const polled = { forum: 'Go/no-go', member: null, conditions: [], because: [] };
const headlinesOf = (...events: readonly Parameters<typeof storable>[0][]) =>
  logFrom(events.map((event) => ['decision-01930000-0000-7000-8000-000000000040', storable(event)]))
    .read(0, events.length)
    .map((stored) => headlineOf(readEntry(stored), () => 'Does it go ahead?'));

it('the headline of an answer says which it was, before the words that came with it', () => {
  const [, without, withWords, concurrence] = headlinesOf(
    { type: 'PollAnswered', facts: { ...polled, answer: 'abstain', text: null } },
    { type: 'PollAnswered', facts: { ...polled, answer: 'no-go', text: null } },
    { type: 'PollAnswered', facts: { ...polled, answer: 'go', text: 'The flakes are gone.\nAll of them.' } },
    {
      type: 'ConcurrenceRecorded',
      facts: {
        partner: null,
        option: null,
        concurrence: 'does-not-concur',
        conditions: [],
        text: 'Not yet.',
        because: [],
      },
    },
  );
  expect(without).toBe('Poll answered: Does it go ahead? – no-go');
  expect(withWords).toBe('Poll answered: Does it go ahead? – go: The flakes are gone.');
  expect(concurrence).toBe('Concurrence recorded: Does it go ahead? – does-not-concur: Not yet.');
});
