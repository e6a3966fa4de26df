import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandoverBrief } from '../../src/projections/handover-brief/brief.ts';
import { serveWithViews } from './serve-with-views.ts';
import { problemIn, type Served } from './served.ts';

const commission = { role: 'State Commission', agency: 'Roscosmos' };

let server: Served;
/** The hour of each on 15 December 2022. */
let hour = 0;
const post = async (path: string, body: object): Promise<{ readonly thing: string; readonly sequence: number }> => {
  hour += 1;
  const time = { 'Recorded-At': `2022-12-15T${String(hour).padStart(2, '0')}:00:00Z` };
  const response = await server.post(`/v1${path}`, { by: commission, ...body }, time);
  if (response.status !== 201) expect(await problemIn(response)).toEqual({ path, status: 201 });
  return (await response.json()) as { readonly thing: string; readonly sequence: number };
};
const briefAt = async (since: number, at: number, more = ''): Promise<HandoverBrief> =>
  (await server.get(`/v1/handover-brief?since=${since}&atSequence=${at}${more}`)).json() as Promise<HandoverBrief>;
const markdownAt = async (since: number, at: number, more = ''): Promise<string> =>
  (await server.get(`/v1/handover-brief?since=${since}&atSequence=${at}&format=markdown${more}`)).text();

const things: Record<'first' | 'second' | 'third', string> = { first: '', second: '', third: '' };

beforeAll(async () => {
  server = await serveWithViews('replay');
  const question = {
    scope: ['vehicle/ms-22'],
    authority: commission,
    default: { option: 'as-planned', from: '2022-12-15T03:00Z' },
    options: [{ id: 'as-planned', text: 'As planned, with three aboard' }],
  };
  const program = [
    { id: 'empty', subject: 'vehicle/ms-22', does: 'Lands without a crew', applicability: 'nominal' },
    { id: 'rubio', subject: 'crew-member/rubio', returnsIn: 'vehicle/ms-22', applicability: 'contingency' },
  ];
  const taking = { reason: 'Too hot.', deviations: [{ rules: ['evidence-cited'], ground: 'A test.' }] };
  await post('/vehicles', { id: 'ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft' }); // #2
  await post('/crew-members', { id: 'rubio', name: 'Frank Rubio', agency: 'NASA' }); // #3
  things.first = (await post('/decisions', { ...question, question: 'How does the crew return?' })).thing; // #4, #5
  await post(`/${things.first.replace('decision/', 'decisions/')}/lapse`, { kind: 'default-in-force' }); // #6
  things.second = (await post('/decisions', { ...question, question: 'Does MS-22 land empty?' })).thing; // #7, #8
  const second = `/${things.second.replace('decision/', 'decisions/')}`;
  await post(`${second}/flight-program`, {
    ...taking,
    option: 'as-planned',
    basis: 8,
    program,
    expires: '2022-12-16',
  }); // #9
  things.third = (await post('/decisions', { ...question, question: 'When does MS-22 land?' })).thing; // #10, #11
  await post(`${second}/supersession`, { by: commission, supersededBy: things.third, reason: 'A date is named.' }); // #12
  await post('/crew-members/rubio/departure', { manner: 'landed' }); // #13
  const third = `/${things.third.replace('decision/', 'decisions/')}`;
  await post(`${third}/resolution`, { ...taking, option: 'as-planned', basis: 11, expires: '2022-12-16' }); // #14
  await post(`${third}/review`, { reason: 'Another leak.' }); // #15
  const about = ['vehicle/ms-22'];
  const { thing: leak } = await post('/anomalies', { about, text: 'It leaks' }); // #16
  await post('/anomalies', { about, text: 'It leaks again', sharesCauseWith: [leak] }); // #17
});
afterAll(() => server.stop());

describe('what a brief says was decided', () => {
  it('is which default a lapse brought into force', async () => {
    const { decided } = await briefAt(5, 6);
    expect(decided.items.map(({ act, lapse, superseded }) => [act, lapse, superseded])).toEqual([
      [
        'lapsed',
        {
          kind: 'default-in-force',
          into: null,
          default: { text: null, option: 'As planned, with three aboard', from: '2022-12-15T03:00Z' },
        },
        null,
      ],
    ]);
    const markdown = await markdownAt(5, 6);
    expect(markdown).toContain('How does the crew return? **lapsed**: default in force; State Commission, Roscosmos,');
    expect(markdown).toContain(
      '  - In force by default: option “As planned, with three aboard” (from 2022-12-15 03:00 UTC)\n',
    );
  });

  it('is by what a decision was superseded', async () => {
    const { decided } = await briefAt(11, 12);
    expect(decided.items.map(({ act, superseded }) => [act, superseded])).toEqual([
      ['superseded', { by: { reference: things.third, title: 'When does MS-22 land?' }, items: null }],
    ]);
    expect(await markdownAt(11, 12)).toContain(
      'Does MS-22 land empty? **superseded** by When does MS-22 land? – A date is named; State Commission',
    );
  });
});

describe('what a brief says has changed', () => {
  const told = async (since: number, at: number, more?: string) =>
    (await briefAt(since, at, more)).decisionsInForceChanged.items.map(
      ({ change, says, kind, item, governs, ended, changedBy }) => [
        change,
        says,
        kind,
        item,
        governs,
        ended,
        changedBy,
      ],
    );
  const both = ['nominal', 'contingency'];

  it('is that a default came into force, and what covers it later', async () => {
    const byDefault = ['As planned, with three aboard', 'default', things.first];
    expect(await told(5, 6)).toEqual([['came', ...byDefault, both, null, [6]]]);
    expect(await told(6, 9)).toEqual([
      ['changed', ...byDefault, ['contingency'], null, [9]],
      ['came', 'Lands without a crew', 'program-item', `${things.second}/program/empty`, ['nominal'], null, [9]],
      ['came', 'Leaves in Soyuz MS-22', 'program-item', `${things.second}/program/rubio`, ['contingency'], null, [9]],
    ]);
    const markdown = await markdownAt(6, 9);
    expect(markdown).toContain('### Decisions in force\n');
    expect(markdown).toContain(
      '- #4 Soyuz MS-22: by default: As planned, with three aboard – How does the crew return?\n',
    );
    expect(markdown).toContain('  - a later one governs for nominal return: Does MS-22 land empty? #9\n');
    expect(markdown).toContain(
      '- #9 Soyuz MS-22: Lands without a crew (nominal only) – Does MS-22 land empty?, **in force**\n',
    );
    expect(markdown).toContain(
      '  - Soyuz MS-22: Lands without a crew (nominal only)\n  - Frank Rubio: leaves in Soyuz MS-22 (contingency only)\n  - Until 2022-12-16\n',
    );
    const html = await (await server.get('/v1/handover-brief?since=6&atSequence=9&format=html')).text();
    expect(html).toContain('Soyuz MS-22: Lands without a crew (nominal only) – Does MS-22 land empty?');
  });

  it('is what is in force no longer, and how that came, though time alone ended it', async () => {
    const item = ['Lands without a crew', 'program-item', `${things.second}/program/empty`, []];
    expect((await told(9, 12)).filter(([change]) => change === 'went')).toEqual([
      ['went', ...item, 'superseded', [12]],
      ['went', 'Leaves in Soyuz MS-22', 'program-item', `${things.second}/program/rubio`, [], 'superseded', [12]],
    ]);
    const later = await told(14, 14, '&now=2022-12-17T00:00:00Z');
    expect(later.filter(([change]) => change === 'went')).toEqual([
      ['went', 'As planned, with three aboard', 'choice', things.third, [], 'expired', []],
    ]);
    expect(await markdownAt(14, 14, '&now=2022-12-17T00:00:00Z')).toContain(
      'When does MS-22 land?, **no longer in force, expired**\n',
    );
  });

  it('is what is in doubt', async () => {
    expect(await told(14, 15)).toEqual([
      ['changed', 'As planned, with three aboard', 'choice', things.third, both, null, [15]],
    ]);
    expect(await markdownAt(14, 15)).toContain('  - in doubt: added review called, 2022-12-15');
  });

  it('is who is aboard no longer', async () => {
    const { crewReturnChanged } = await briefAt(12, 13);
    expect(
      crewReturnChanged.items.map(({ title, isNew, isGone, changedBy }) => [title, isNew, isGone, changedBy]),
    ).toEqual([['Frank Rubio', false, true, [13]]]);
    expect(await markdownAt(12, 13)).toContain('- #3 Frank Rubio, no longer aboard\n');
  });

  it('is that anomalies are feared to share a cause', async () => {
    const { ongoing } = await briefAt(15, 17);
    expect(ongoing.anomalies.items.map(({ title, sharesCauseWith }) => [title, sharesCauseWith.length])).toEqual([
      ['It leaks', 0],
      ['It leaks again', 1],
    ]);
    expect(await markdownAt(15, 17)).toContain(
      '- #17 It leaks again – Soyuz MS-22; feared to share its cause with It leaks\n',
    );
  });
});

describe('what a brief says of a decision that was bound to something, and given up in part', () => {
  it('is the conditions, what each item is for, and which one was superseded', async () => {
    const about = ['vehicle/ms-22'];
    const { thing: seen } = await post('/observations', { about, text: '30 °C' }); // #18
    const { thing: judged } = await post('/assessments', { about, title: 'It is cool', findings: [{ text: '30 °C' }] }); // #19
    const { thing, sequence } = await post('/decisions', {
      question: 'Who flies in it?',
      authority: commission,
      applicability: 'contingency',
      evidence: [seen],
      options: [{ id: 'rubio', text: 'Rubio' }],
      basis: 19,
      resolution: {
        option: 'rubio',
        conditions: ['At most 40 °C'],
        program: [
          { id: 'rubio', subject: 'crew-member/rubio', does: 'Sits in the middle.', returnsIn: 'vehicle/ms-22' },
        ],
      },
    }); // #20 to #23
    const at = `/${thing.replace('decision/', 'decisions/')}`;
    await post(`${at}/supersession`, { supersededBy: things.third, items: [`${thing}/program/rubio`] }); // #24
    await post(`/assessments/${judged.split('/')[1]}/retraction`, { reason: 'Misread.' }); // #25
    const { decided } = await briefAt(19, sequence + 4);
    expect(
      decided.items.map(({ act, conditions, program }) => [act, conditions, program.map((item) => item.applicability)]),
    ).toEqual([
      ['taken', ['At most 40 °C'], ['contingency']],
      ['superseded', [], []],
    ]);
    const markdown = await markdownAt(19, sequence + 5);
    expect(markdown).toContain(
      '  - Frank Rubio: Sits in the middle, leaves in Soyuz MS-22 (contingency only)\n  - On condition: At most 40 °C\n',
    );
    expect(markdown).toContain(
      'Who flies in it? **superseded** in part (Frank Rubio: Sits in the middle) by When does MS-22 land?',
    );
    expect(markdown).toContain('- #19 It is cool: stands → retracted, by #25\n');
  });
});
