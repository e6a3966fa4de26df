import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWithViews } from './serve-with-views.ts';
import { problemIn, type Served } from './served.ts';

const commission = { role: 'State Commission', agency: 'Roscosmos' };
const management = { role: 'ISS Mission Management Team', agency: 'NASA' };
const surgeon = { name: 'Anna Petrova', role: 'Flight surgeon', agency: 'Roscosmos' };
const thermal = { role: 'Thermal control', agency: 'NASA' };
const power = { role: 'Power', agency: 'NASA' };

/** Posts at a minute of 15 December 2022, and returns the thing whose record it is on. */
async function recorded(server: Served, minute: string, path: string, body: object): Promise<string> {
  const response = await server.post(`/v1${path}`, body, { 'Recorded-At': `2022-12-15T${minute}:00Z` });
  if (response.status !== 201) expect(await problemIn(response)).toEqual({ path, status: 201 });
  return ((await response.json()) as { readonly thing: string }).thing;
}

/** Posts at one minute after the other, by the same author. */
function aMinuteEach(server: Served): (path: string, body: object) => Promise<string> {
  let minute = 0;
  return (path, body) => {
    minute += 1;
    return recorded(server, `01:${String(minute).padStart(2, '0')}`, path, { by: thermal, ...body });
  };
}

describe('the dossier of a decision that was argued about', () => {
  let server: Served;
  let text: readonly string[];
  let whileFallen: readonly string[];

  // Each at its own minute of 15 December 2022; #1 is LogOpened.
  beforeAll(async () => {
    server = await serveWithViews('replay');
    const post = async (minute: string, path: string, body: object): Promise<string> =>
      (await recorded(server, minute, path, body)).split('/')[1] ?? '';
    await post('01:00', '/vehicles', { id: 'ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft', by: thermal }); // #2
    const heat = await post('01:10', '/assessments', {
      about: ['vehicle/ms-22'],
      title: 'With three aboard it gets hot',
      predictions: [
        { slug: 'hot', text: 'With three aboard it reaches 40 °C.', due: '2022-12-16' },
        { slug: 'dry', text: 'It stays dry.' },
      ],
      by: thermal,
    }); // #3
    const id = await post('02:00', '/decisions', {
      question: 'Do three leave in Soyuz MS-22?',
      scope: ['vehicle/ms-22'],
      authority: management,
      neededBy: '2022-12-15T06:00Z',
      polled: [{ forum: 'Flight control', members: [thermal, power] }],
      options: [{ id: 'two', text: 'Only two' }],
      evidence: [`assessment/${heat}`],
      by: thermal,
    }); // #4 opened, #5 option, #6 cited
    const at = `/decisions/${id}`;
    await post('03:00', `${at}/terms`, {
      neededBy: '2022-12-15T08:00Z',
      scope: ['vehicle/ms-22', `assessment/${heat}`],
      reason: 'The test runs on.',
      because: [`assessment/${heat}`],
      by: management,
    }); // #7
    const poll = { forum: 'Flight control', by: thermal };
    await post('03:30', `${at}/poll-answers`, { ...poll, answer: 'no-go', text: 'It gets hot.' }); // #8
    await post('04:10', `${at}/poll-answers`, { ...poll, answer: 'go', text: 'With two it does not.' }); // #9
    const dissent = await post('04:20', `${at}/dissents`, { text: 'Two are too many.', by: surgeon }); // #10
    expect(dissent).toBe(id);
    const record = (await (await server.get(`/v1${at}/record`)).json()) as {
      readonly dissents: readonly { readonly id: string }[];
    };
    await post('04:30', `${at}/dissents/${record.dissents[0]?.id}/answer`, {
      answer: 'overruled',
      text: 'There is no other ship.',
      by: management,
    }); // #11
    await post('04:40', `${at}/authority-transfer`, {
      to: commission,
      kind: 'escalation',
      reason: 'It is a program.',
      by: management,
    }); // #12
    await post('05:00', `${at}/resolution`, {
      option: 'two',
      basis: 10,
      acknowledges: { upTo: 12 },
      conditions: ['At most 40 °C'],
      by: commission,
    }); // #13
    await post('05:30', `${at}/concurrences`, { concurrence: 'concurs', by: management }); // #14
    await post('06:00', '/observations', {
      about: ['vehicle/ms-22'],
      text: '34 °C',
      predictions: [{ prediction: `assessment/${heat}/prediction/hot`, result: 'failed' }],
      by: thermal,
    }); // #15
    await post('07:00', `${at}/outcomes`, {
      text: 'They left.',
      completes: true,
      about: [`assessment/${heat}/prediction/dry`],
      by: commission,
    }); // #16
    await post('07:30', `${at}/recommendations`, {
      option: 'two',
      because: [`assessment/${heat}`],
      by: power,
    }); // #17
    await post('07:40', `${at}/poll-answers`, { forum: 'Flight control', answer: 'go', by: power }); // #18
    const cooler = await post('07:50', '/assessments', {
      about: ['vehicle/ms-22'],
      title: 'It stays cool',
      findings: [{ text: 'It stays below 30 °C.' }],
      supersedes: [`assessment/${heat}`],
      by: thermal,
    }); // #19
    await post('08:00', `/assessments/${cooler}/retraction`, { reason: 'A slip.', by: thermal }); // #20
    whileFallen = (await (await server.get(`/v1${at}/dossier?format=markdown&atSequence=19`)).text()).split('\n');
    text = (await (await server.get(`/v1${at}/dossier?format=markdown`)).text()).split('\n');
  });
  afterAll(() => server.stop());

  it.each([
    [
      'who had the authority',
      '- at the opening: ISS Mission Management Team, NASA – Thermal control, NASA, 2022-12-15 02:00 UTC #4',
    ],
    [
      'how they got it',
      '- escalated: State Commission, Roscosmos, because “It is a program.” – ISS Mission Management Team, NASA, 2022-12-15 04:40 UTC #12',
    ],
    [
      'a slip',
      '- **2022-12-15 06:00 UTC → 2022-12-15 08:00 UTC**, because “The test runs on.” – With three aboard it gets hot #3 – ISS Mission Management Team, NASA, 2022-12-15 03:00 UTC #7',
    ],
    [
      'a reversal',
      '- Thermal control, NASA: **no-go** #8 → **go** #9 at 2022-12-15 04:10 UTC, because “With two it does not.”',
    ],
    ['what it was before', '  - no-go at 2022-12-15 03:30 UTC, because “It gets hot.”'],
    [
      'who was absent',
      '- Power, NASA: **absent** → **go** #18 at 2022-12-15 07:40 UTC – **when it was open no longer**',
    ],
    ['how the poll stood', 'While it was open: 1 go, 0 no-go, 0 go with conditions, 0 abstaining, 1 absent'],
    ['how it stands', 'With what was answered after that: 2 go, 0 no-go, 0 go with conditions, 0 abstaining, 0 absent'],
    ['which option is meant', '- **Option “Only two”**, because With three aboard it gets hot #3'],
    [
      'how a term changed, and what was behind it',
      '- changed: Soyuz MS-22; With three aboard it gets hot, because “The test runs on.” – With three aboard it gets hot #3 – ',
    ],
    ['a dissent', '- **“Two are too many.”** – Anna Petrova, Flight surgeon, Roscosmos, 2022-12-15 04:20 UTC #10'],
    [
      'how it was answered',
      '  - answered: **overruled**, because “There is no other ship.” – ISS Mission Management Team, NASA, 2022-12-15 04:30 UTC #11',
    ],
    ['the choice', '- **Taken:** **Only two** – State Commission, Roscosmos, 2022-12-15 05:00 UTC #13'],
    ['its condition', '- **On condition:** At most 40 °C #13'],
    ['what was acknowledged', '- **Acknowledged:** all up to #12'],
    ['that all rules were kept', 'All were kept.'],
    [
      'a concurrence that came after',
      '- ISS Mission Management Team, NASA **concurs** – **when it was open no longer** – ISS Mission Management Team, NASA, 2022-12-15 05:30 UTC #14',
    ],
    [
      'what undid it for a while',
      '  - **superseded**: With three aboard it gets hot #3 (assessment), **which holds no longer** #20',
    ],
    [
      'what undid what it was done on',
      '  - **prediction failed**: With three aboard it reaches 40 °C. #3 (prediction)',
    ],
    [
      'an outcome',
      '- **Outcome, which completes it**: They left; predicted was: It stays dry. #3 (prediction): stands – State Commission, Roscosmos, 2022-12-15 07:00 UTC #16',
    ],
    ['a prediction beside what was seen', '| With three aboard it reaches 40 °C. #3 | 2022-12-16 | **failed** #15 |'],
    ['one beside its outcome', '| It stays dry. #3 | not stated | outcome: “They left.” #16 |'],
  ])('says %s', (_what, line) => {
    expect(text.find((each) => each.startsWith(line))).toBeDefined();
  });

  it('says of a recommendation what it rests on that stands no longer', () => {
    const line = whileFallen.findIndex((each) => each.startsWith('- **Option “Only two”**'));
    // It was made after the prediction had failed, and before its assessment was superseded.
    expect(whileFallen.slice(line + 1, line + 3)).toEqual([
      '  - it rests on what stands no longer – **superseded**: With three aboard it gets hot (assessment), since #19',
      '',
    ]);
  });

  it('says what was seen of a prediction also where its assessment stands no longer', () => {
    const rows = whileFallen.filter((line) => line.startsWith('| With three') || line.startsWith('| It stays dry'));
    expect(rows).toEqual([
      '| With three aboard it reaches 40 °C. #3 | 2022-12-16 | **failed** #15; its assessment was **superseded** #19 |',
      '| It stays dry. #3 | not stated | outcome: “They left.” #16; its assessment was **superseded** #19 |',
    ]);
  });

  it('lists every entry that it names, with its time', () => {
    const named = text.filter((line) => !line.startsWith('| #')).flatMap((line) => line.match(/#\d+/g) ?? []);
    const rows = text.slice(text.indexOf('## Entries'));
    for (const sequence of new Set(named)) expect(rows.find((row) => row.startsWith(`| ${sequence} |`))).toBeDefined();
  });
});

describe('the dossier of a decision whose terms were named bit by bit', () => {
  let server: Served;
  let text: readonly string[];
  let json: { readonly termHistory: readonly { readonly term: string; readonly how: string }[] };

  beforeAll(async () => {
    server = await serveWithViews('replay');
    const post = aMinuteEach(server);
    await post('/vehicles', { id: 'ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft' }); // #2
    const hot = await post('/assessments', {
      about: ['vehicle/ms-22'],
      title: 'It gets hot',
      findings: [
        { slug: 'three', text: 'With three aboard it reaches 40 °C.' },
        { slug: 'one', text: 'With one it does not.' },
      ],
    }); // #3
    const cited = [`${hot}/finding/three`, `${hot}/finding/one`, hot];
    const decision = await post('/decisions', { question: 'Who leaves in it?', evidence: cited }); // #4, #5
    const at = `/${decision.replace('decision/', 'decisions/')}`;
    await post(`${at}/terms`, { authority: { disputed: [{ claim: 'Ours.', by: surgeon }] }, neededBy: '2022-12-16' }); // #6
    await post(`${at}/terms`, { neededBy: '2022-12-15' }); // #7
    await post(`${at}/terms`, { neededBy: null, authority: management }); // #8
    await post(`${at}/terms`, { neededBy: '2022-12-17' }); // #9
    await post('/observations', { about: ['vehicle/ms-22'], text: '30 °C', contradicts: [`${hot}/finding/three`] }); // #10
    await post('/criteria', {
      to: decision,
      quantity: 'temperature',
      unit: '°C',
      limit: { is: 'above', value: '40' },
      times: 2,
      ofLast: 3,
    }); // #11
    text = (await (await server.get(`/v1${at}/dossier?format=markdown`)).text()).split('\n');
    json = (await (await server.get(`/v1${at}/dossier`)).json()) as typeof json;
  });
  afterAll(() => server.stop());

  it('says of each what was done: named, changed, withdrawn, and named again', () => {
    const of = (wanted: string) => json.termHistory.filter(({ term }) => term === wanted).map(({ how }) => how);
    expect([of('authority'), of('neededBy')]).toEqual([
      ['disputed', 'named'],
      ['named', 'changed', 'withdrawn', 'named'],
    ]);
    const lines = text.filter((line) => /^- (named|changed|withdrawn|disputed)/.test(line));
    expect(lines.map((line) => line.replace(/ – Thermal.*/, ''))).toEqual([
      '- disputed: “Ours.” (Anna Petrova, Flight surgeon, Roscosmos)',
      '- named: ISS Mission Management Team, NASA',
      '- named: 2022-12-16',
      '- changed: 2022-12-15',
      '- withdrawn',
      '- named: 2022-12-17',
    ]);
  });

  it.each([
    'With three aboard it reaches 40 °C. #3 (finding): stands, **contradicted** #10',
    'With one it does not. #3 (finding): stands',
    'It gets hot #3 (assessment): stands, **contradicted** #10',
  ])('says that evidence which stands is contradicted, and which part: %s', (line) => {
    expect(text).toContain(`- ${line}`);
  });

  it('has the criteria that are attached, as they stand', () => {
    const line = text.indexOf(
      '- **temperature above 40 °C in 2 of the last 3**, speaks against every option once it is met #11',
    );
    expect(text.slice(line, line + 3)).toEqual([
      expect.any(String),
      '  - as it stands: **not computable**; 3 of the observations that it looks at still to come',
      '',
    ]);
  });
});

describe('the dossier of a decision that a watch rule suggested, and that criteria spoke against', () => {
  let server: Served;
  let text: readonly string[];
  let json: {
    readonly suggested: { readonly rule: { readonly id: string }; readonly raised: { readonly sequence: number } };
    readonly criteriaWhenTaken: {
      readonly sequence: number;
      readonly items: readonly { readonly title: string; readonly state: string; readonly withdrawn: number | null }[];
    };
    readonly criteria: { readonly items: readonly { readonly title: string; readonly state: string }[] };
  };

  beforeAll(async () => {
    server = await serveWithViews('replay');
    const post = aMinuteEach(server);
    const measured = (value: string) =>
      post('/observations', {
        about: ['vehicle/ms-22'],
        text: `${value} °C`,
        quantities: [{ name: 'temperature', unit: '°C', value }],
      });
    const criterion = (title: string, limit: object) =>
      post('/criteria', { to: decision, title, quantity: 'temperature', unit: '°C', limit, times: 1, ofLast: 1 });
    await post('/vehicles', { id: 'ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft' }); // #2
    await post('/crew-members', { id: 'rubio', name: 'Frank Rubio', agency: 'NASA' }); // #3
    await post('/crew-members/rubio/return-seat', { vehicle: 'vehicle/ms-22' }); // #4
    await post('/vehicles/ms-22/leak-reports', { text: 'Flakes' }); // #5
    const { items } = (await (await server.get('/v1/suggestions')).json()) as { items: readonly { id: string }[] };
    const decision = await post('/decisions', {
      question: 'Does he leave in it?',
      suggestion: items[0]?.id,
      scope: ['vehicle/ms-22'],
      authority: thermal,
      options: [{ id: 'stay', text: 'He stays' }],
    }); // #6, #7
    const at = `/${decision.replace('decision/', 'decisions/')}`;
    await criterion('Too hot', { is: 'above', value: '40' }); // #8
    const cold = await criterion('Too cold', { is: 'below', value: '10' }); // #9
    const hot = await measured('41.5'); // #10
    await post(`${at}/resolution`, {
      option: 'stay',
      evidence: [hot],
      basis: 10,
      deviations: [{ rules: ['criterion-met'], ground: 'There is no other ship.' }],
    });
    await post(`/${cold.replace('criterion/', 'criteria/')}/withdrawal`, { reason: 'It is summer.' });
    await criterion('Much too hot', { is: 'above', value: '50' });
    await measured('39');
    text = (await (await server.get(`/v1${at}/dossier?format=markdown`)).text()).split('\n');
    json = (await (await server.get(`/v1${at}/dossier`)).json()) as typeof json;
  });
  afterAll(() => server.stop());

  it('names the rule, why there is one, and the entry that raised it', () => {
    expect([json.suggested.rule.id, json.suggested.raised.sequence]).toEqual(['leak-or-worse-on-a-return-vehicle', 5]);
    expect(text).toContain(
      'Suggested by the watch rule **leak or worse on a return vehicle**, “Whoever has a seat in it must know in what they leave before they have to, and the ship that would replace it takes weeks.”; raised by Thermal control, NASA, 2022-12-15 01:04 UTC #5',
    );
  });

  it('has each criterion as it stood when it was taken, beside how it stands', () => {
    expect(json.criteriaWhenTaken.items.map(({ title, state, withdrawn }) => [title, state, withdrawn])).toEqual([
      ['Too hot', 'met', null],
      ['Too cold', 'not-met', 13],
    ]);
    expect([json.criteriaWhenTaken.sequence, json.criteria.items.map(({ title, state }) => [title, state])]).toEqual([
      10,
      [
        ['Too hot', 'not-met'],
        ['Much too hot', 'not-met'],
      ],
    ]);
    const begins = text.indexOf('## Criteria');
    expect(text.slice(begins + 2, text.indexOf('', begins + 2))).toEqual([
      '- **Too hot**, speaks against every option once it is met #8',
      '  - when it was taken: **met**; margin 1.5, by #10',
      '  - as it stands: not met; margin -1, by #15',
      '- **Too cold**, speaks against every option once it is met #9',
      '  - when it was taken: not met; margin -31.5, by #10',
      '  - **withdrawn since** #13',
      '- **Much too hot**, speaks against every option once it is met #14',
      '  - not attached when it was taken',
      '  - as it stands: not met; margin -11, by #15',
    ]);
  });
});

describe('the dossier of a decision because of which others did something', () => {
  let server: Served;
  let text: readonly string[];

  beforeAll(async () => {
    server = await serveWithViews('replay');
    const post = aMinuteEach(server);
    await post('/vehicles', { id: 'dragon', name: 'Crew Dragon Endurance', kind: 'crewed-spacecraft' }); // #2
    await post('/crew-members', { id: 'rubio', name: 'Frank Rubio', agency: 'NASA' }); // #3
    const seen = await post('/observations', { about: ['vehicle/dragon'], text: 'There is room.' }); // #4
    const decision = await post('/decisions', {
      question: 'Where does he sit?',
      authority: thermal,
      neededBy: '2022-12-16',
      polled: [{ forum: 'Flight control', members: [power] }],
      evidence: [seen],
      options: [{ id: 'dragon', text: 'In Dragon' }],
    }); // #5 to #7
    const at = `/${decision.replace('decision/', 'decisions/')}`;
    const asked = await post('/information-requests', { text: 'Is there foam?', of: [power], about: [decision] }); // #8
    await post(`${at}/terms`, { neededBy: null, reason: 'First the foam.' }); // #9
    await post(`/information-requests/${asked.split('/')[1]}/answer`, { text: 'Yes.', by: power }); // #10
    await post(`${at}/terms`, { neededBy: '2022-12-18', by: power }); // #11
    await post(`${at}/flight-program`, {
      option: 'dragon',
      basis: 11,
      expires: '2023-01-31',
      program: [
        { id: 'dragon', subject: 'crew-member/rubio', returnsIn: 'vehicle/dragon', applicability: 'contingency' },
      ],
    }); // #12
    await post('/crew-members/rubio/return-seat', {
      vehicle: 'vehicle/dragon',
      applicability: 'contingency',
      seat: 'cargo area',
      because: [`${decision}/program/dragon`],
    }); // #13
    const other = await post('/decisions', { question: 'Who flies with it?', awaits: [decision] }); // #14
    await post(`${at}/supersession`, { supersededBy: other, items: [`${decision}/program/dragon`] }); // #15
    text = (await (await server.get(`/v1${at}/dossier?format=markdown`)).text()).split('\n');
  });
  afterAll(() => server.stop());

  it.each([
    '- **Expires:** 2023-01-31 #12',
    '- **Frank Rubio**: leaves in Crew Dragon Endurance (contingency) #12, superseded by Who flies with it? #14 (decision): open',
    '- **2022-12-16 → 2022-12-18**, because “First the foam.” – Thermal control, NASA, 2022-12-15 01:06 UTC #9; the later one was named by Power, NASA, 2022-12-15 01:08 UTC #11',
    '- Power, NASA: **absent**, polled by #5',
    '- **Superseded in part (Frank Rubio: leaves in Crew Dragon Endurance)** by Who flies with it? #14 (decision): open – Thermal control, NASA, 2022-12-15 01:12 UTC #15',
    '- **Frank Rubio**: Crew Dragon Endurance (contingency return, cargo area) – Thermal control, NASA, 2022-12-15 01:10 UTC #13',
    '- Is there foam?: **answered** #10 – of Power, NASA – Thermal control, NASA, 2022-12-15 01:05 UTC #8',
    '- Who flies with it?: **open** – Thermal control, NASA, 2022-12-15 01:11 UTC #14',
  ])('says %s', (line) => {
    expect(text).toContain(line);
  });
});
