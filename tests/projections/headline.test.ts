import { expect, it } from 'vitest';
import { readEntry } from '../../src/domain/stored.ts';
import { headlineOf } from '../../src/projections/timeline/headline.ts';
import { storable } from '../domain/sent.ts';
import { logFrom } from './history.ts';

const polled = { forum: 'Go/no-go', member: null, conditions: [], because: [] };
const titles: Readonly<Record<string, string>> = {
  'decision/01930000-0000-7000-8000-000000000040': 'Does it go ahead?',
  'decision/01930000-0000-7000-8000-000000000040/option/home': 'Come home',
  'decision/01930000-0000-7000-8000-000000000041': 'Who comes home?',
  'observation/01930000-0000-7000-8000-000000000042': 'Flakes on the film',
};
const headlinesOf = (...events: readonly Parameters<typeof storable>[0][]) =>
  logFrom(events.map((event) => ['decision-01930000-0000-7000-8000-000000000040', storable(event)]))
    .read(0, events.length)
    .map((stored) => headlineOf(readEntry(stored), (reference) => titles[reference] ?? null));

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
  expect(concurrence).toBe('Concurrence recorded: Does it go ahead? – does not concur: Not yet.');
});

it('the headline of a choice says what was chosen, by what it is called; that of a citation what was cited', () => {
  const why = { reason: null, because: [] };
  const taking = {
    acknowledges: { sequences: [], upTo: null },
    conditions: [],
    expires: null,
    revisit: null,
    program: [],
  };
  const seen = 'observation/01930000-0000-7000-8000-000000000042';
  const [, rejected, cited, more, taken, superseded, supersededFor] = headlinesOf(
    { type: 'OptionRejected', facts: { option: 'stay', ...why } },
    { type: 'OptionRejected', facts: { option: 'home', ...why } },
    { type: 'EvidenceCited', facts: { evidence: [seen], text: null } },
    { type: 'EvidenceCited', facts: { evidence: [seen, 'vehicle/orbiter', 'vehicle/station'], text: null } },
    { type: 'DecisionTaken', facts: { option: 'home', ...why, reason: 'It is cold.', ...taking } },
    {
      type: 'DecisionSuperseded',
      facts: { supersededBy: 'decision/01930000-0000-7000-8000-000000000041', items: null, ...why },
    },
    {
      type: 'DecisionSuperseded',
      facts: {
        supersededBy: 'decision/01930000-0000-7000-8000-000000000041',
        items: null,
        ...why,
        reason: 'They are ill.',
      },
    },
  );
  expect(rejected).toBe('Option rejected: Does it go ahead? – Come home');
  expect(cited).toBe('Evidence cited: Does it go ahead? – Flakes on the film');
  expect(more).toBe('Evidence cited: Does it go ahead? – Flakes on the film, and 2 more');
  expect(taken).toBe('Decision taken: Does it go ahead? – Come home: It is cold.');
  expect(superseded).toBe('Decision superseded: Does it go ahead? – Who comes home?');
  expect(supersededFor).toBe('Decision superseded: Does it go ahead? – Who comes home? They are ill.');
});

it('the headline of a lapse says what became of the question; that of changed terms which', () => {
  const [, byDefault, merged, terms] = headlinesOf(
    { type: 'DecisionLapsed', facts: { kind: 'overtaken', into: null, reason: null, because: [] } },
    { type: 'DecisionLapsed', facts: { kind: 'default-in-force', into: null, reason: 'Nobody came.', because: [] } },
    {
      type: 'DecisionLapsed',
      facts: {
        kind: 'merged',
        into: 'decision/01930000-0000-7000-8000-000000000041',
        reason: null,
        because: [],
      },
    },
    {
      type: 'TermsChanged',
      facts: {
        changes: [
          { term: 'authority', is: { role: 'Flight director', agency: 'NASA' } },
          { term: 'neededBy', is: '2022-12-16' },
        ],
        reason: 'It was asked.',
        because: [],
      },
    },
  );
  expect(byDefault).toBe('Decision lapsed: Does it go ahead? – default in force: Nobody came.');
  expect(merged).toBe('Decision lapsed: Does it go ahead? – merged into Who comes home?');
  expect(terms).toBe('Terms changed: Does it go ahead? – authority, needed by: It was asked.');
});

it('the headline of a transfer says whose the decision is now', () => {
  const [, transferred, escalated] = headlinesOf(
    ...(['transfer', 'transfer', 'escalation'] as const).map((kind) => ({
      type: 'AuthorityTransferred',
      facts: {
        to: { role: 'State Commission', agency: 'Roscosmos' },
        kind,
        reason: kind === 'transfer' ? null : 'It is late.',
        because: [],
      },
    })),
  );
  expect(transferred).toBe('Authority transferred: Does it go ahead? – to State Commission, Roscosmos');
  expect(escalated).toBe('Authority transferred: Does it go ahead? – to State Commission, Roscosmos: It is late.');
});

it('what was chosen from a list is said in words; a name stays as it is', () => {
  const answered = { dissent: '01930000-0000-7000-8000-000000000050', text: null, because: [] };
  const [, poll, dissent] = headlinesOf(
    { type: 'PollAnswered', facts: { ...polled, answer: 'abstain', text: null } },
    { type: 'PollAnswered', facts: { ...polled, answer: 'go-with-conditions', text: 'By noon.' } },
    { type: 'DissentAnswered', facts: { ...answered, answer: 'not-stated' } },
  );
  expect(poll).toBe('Poll answered: Does it go ahead? – go with conditions: By noon.');
  expect(dissent).toBe('Dissent answered: Does it go ahead? – not stated');
});

it('the headline of a correction says what was corrected, where that is a few words', () => {
  const corrected = { entry: 'entry/1', revision: 0, reason: 'A slip.' };
  const seen = 'observation/01930000-0000-7000-8000-000000000042';
  const headlineFor = (...changes: readonly object[]) =>
    headlinesOf(
      { type: 'PollAnswered', facts: { ...polled, answer: 'abstain', text: null } },
      { type: 'EntryCorrected', facts: { ...corrected, changes } },
    )[1];
  expect(
    headlineFor(
      { pointer: '/quantities/0/value', was: '41', is: '39' },
      { pointer: '/occurredAt', was: null, is: '2022-12-15' },
    ),
  ).toBe('Entry corrected: Does it go ahead? – value 41 → 39, occurred at none → 2022-12-15: A slip.');
  expect(
    headlineFor(
      { pointer: '/about/0', was: 'vehicle/orbiter', is: seen },
      { pointer: '/text', was: 'It is cold.', is: 'It is far colder than anybody here had thought it could be.' },
      { pointer: '/quantities/1', was: null, is: { name: 'Temperature', unit: 'K', value: '3' } },
    ),
  ).toBe('Entry corrected: Does it go ahead? – about vehicle/orbiter → Flakes on the film, text, quantities: A slip.');
});
