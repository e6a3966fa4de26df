import { afterAll, beforeAll, expect, test } from 'vitest';
import { spaced } from '../../src/domain/spaced.ts';
import { serveWithViews } from './serve-with-views.ts';
import type { Served } from './served.ts';

const flight = { role: 'Flight director', agency: 'NASA' };
const grumman = { role: 'LM engineering', agency: 'Grumman' };

let server: Served;
let minute = 0;
async function post(path: string, body: object): Promise<string> {
  minute += 1;
  const at = { 'Recorded-At': `2022-12-15T01:${String(minute).padStart(2, '0')}:00Z` };
  const response = await server.post(`/v1${path}`, { by: flight, ...body }, at);
  const answer = (await response.json()) as { thing: string; detail?: string };
  expect([path, response.status, answer.detail]).toEqual([path, 201, undefined]);
  return answer.thing;
}
const linesOf = async (decision: string): Promise<readonly string[]> => {
  const at = `/v1/${decision.replace('decision/', 'decisions/')}/dossier?format=markdown`;
  return (await (await server.get(at)).text()).split('\n');
};
let lines: readonly string[];
let restingOnNothing: readonly string[];

beforeAll(async () => {
  server = await serveWithViews('replay');
  await post('/vehicles', { id: 'odyssey', name: 'Odyssey', kind: 'crewed-spacecraft' }); // #2
  // #3, and the hypotheses #4 and #5
  const anomaly = await post('/anomalies', {
    about: ['vehicle/odyssey'],
    text: 'A bang',
    hypotheses: [
      { id: 'meteoroid', text: 'A meteoroid hit bay 4' },
      { id: 'tank-2', text: 'O2 tank 2 burst' },
    ],
  });
  const standings = (meteoroid: string, tank: string) => [
    { hypothesis: `${anomaly}/hypothesis/meteoroid`, standing: meteoroid },
    { hypothesis: `${anomaly}/hypothesis/tank-2`, standing: tank },
  ];
  await post('/assessments', { about: [anomaly], hypotheses: standings('likely', 'suspected') }); // #6
  const decision = await post('/decisions', {
    question: 'How does it come home?',
    burdenOfProof: 'no-go-unless-shown-safe',
    options: [{ id: 'round', text: 'Round the Moon', hypotheses: [`${anomaly}/hypothesis/meteoroid`] }],
  }); // #7, #8
  const at = `/${decision.replace('decision/', 'decisions/')}`;
  await post(`${at}/recommendations`, { option: 'round', text: 'The LM engine can do it' }); // #9
  await post(`${at}/poll-answers`, { by: grumman, forum: 'MMT', answer: 'go' }); // #10
  const later = await post('/assessments', {
    about: [anomaly],
    findings: [{ text: 'The wiring was bare', basis: 'analysis', confidence: 'high' }],
    hypotheses: standings('ruled-out', 'confirmed'),
    effects: [
      { on: 'health', vehicle: 'vehicle/odyssey', subsystem: 'O2', status: 'failed', since: '2022-12-15' },
      { on: 'fitness', vehicle: 'vehicle/odyssey', return: 'nominal', fitness: 'fit-within-limits', atMost: 3 },
    ],
  }); // #11
  const quantities = [{ name: 'Cabin temperature', unit: '°C', value: '41' }];
  const seen = await post('/observations', {
    about: ['vehicle/odyssey'],
    text: 'Hot',
    quantities,
    occurredAt: 'unknown',
  }); // #12
  await post(`${at}/evidence`, { evidence: [seen] }); // #13
  const change = { pointer: '/quantities/0/value', was: '41', is: '39' };
  await post('/entries/12/correction', { changes: [change], reason: 'Misread.' }); // #14
  await post(`${at}/evidence`, { evidence: [later] }); // #15
  await post('/information-requests', {
    title: 'How cold?',
    text: 'How cold does it get?',
    of: [grumman],
    about: [decision],
    due: '2022-12-16',
  }); // #16
  const told = { pointer: '/text', was: 'A bang', is: 'A bang, and a shudder' };
  await post('/entries/3/correction', { changes: [told], reason: 'Misheard.' }); // #17
  const slip = await post('/assessments', { about: [anomaly], findings: [{ text: 'The tank is whole' }] }); // #18
  await post(`${at}/evidence`, { evidence: [slip] }); // #19
  await post(`/${slip.replace('assessment/', 'assessments/')}/retraction`, { reason: 'Another tank.' }); // #20
  const other = await post('/observations', { about: [anomaly], text: 'Seen at another tank' }); // #21
  await post('/entries/21/voiding', { reason: 'Not of this one.' }); // #22
  const resting = await post('/decisions', { question: 'Is it whole?', evidence: [other] }); // #23, #24
  restingOnNothing = await linesOf(resting);
  lines = await linesOf(decision);
});
afterAll(() => server.stop());

test.each([
  ['a no-go stays one', '- **Burden of proof:** no-go unless shown safe #7'],
  [
    'a standing is as people read it, and what was confirmed is told to be a hypothesis',
    '  - it rests on what stands no longer – **another confirmed**: A meteoroid hit bay 4 (hypothesis), likely then, **ruled out** now, as the hypothesis “O2 tank 2 burst” was confirmed, since #11',
  ],
  ['a forum that nobody is polled in counts nobody', 'Nobody was polled in it.'],
  ['what was corrected says by which entry', '- Hot #12 (observation): recorded then, **corrected** now #14'],
  [
    'a time that is unknown is said to be that',
    '| #12 | Observation recorded: Hot | Flight director, NASA | time unknown | 2022-12-15 01:08 UTC |',
  ],
  [
    'a correction says what was corrected',
    '| #14 | Entry corrected: Hot – value 41 → 39: Misread. | Flight director, NASA | as recorded | 2022-12-15 01:10 UTC |',
  ],
  [
    'a hypothesis is not said to be corrected where the report of its anomaly was',
    '  - counts on A meteoroid hit bay 4 #4 (hypothesis): likely then, **ruled out** now #11',
  ],
  [
    'what was asked says of whom, and by when',
    '- How cold?: **unanswered** – of LM engineering, Grumman, due 2022-12-16 – Flight director, NASA, 2022-12-15 01:12 UTC #16',
  ],
  ['evidence is told with what it says', '- **Hot** – Flight director, NASA, time unknown #12, as corrected by #14'],
  ['a quantity is told as last corrected', '  - Cabin temperature: 39 °C'],
  ['an assessment is told with its findings', '  - found: “The wiring was bare” (analysis; confidence: high)'],
  ['an assessment is told with the standings that it gives', '  - hypothesis “O2 tank 2 burst”: confirmed'],
  ['an assessment is told with its effects', '  - Odyssey, O2: failed (since 2022-12-15)'],
  [
    'an assessment that was retracted is told to be that, with what it says',
    '- **The tank is whole** – Flight director, NASA, 2022-12-15 01:14 UTC #18, **retracted since** #20',
  ],
  ['a fitness is told with its limits', '  - Odyssey, for nominal return: fit within limits (at most 3 aboard)'],
])('in a dossier %s', (_what, line) => {
  expect(lines).toContain(line);
  expect(lines.filter((each) => each.startsWith('0 go'))).toEqual([]);
});

test('a dossier for which only what was voided was cited says that nothing of it counts', () => {
  expect(restingOnNothing).toContain('No observation or assessment that counts was cited or put before them.');
});

test.each([
  ['no-go', 'no-go'],
  ['no-go-unless-shown-safe', 'no-go unless shown safe'],
  ['go-with-conditions', 'go with conditions'],
  ['not-met', 'not met'],
])('%s is read as %s', (word, words) => {
  expect(spaced(word)).toBe(words);
});
