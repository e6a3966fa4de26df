import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DutyItem } from '../../src/projections/desks/read.ts';
import type { HandoverBrief } from '../../src/projections/handover-brief/brief.ts';
import { serveWithViews } from './serve-with-views.ts';
import { problemIn, type Served } from './served.ts';

const scoville = { name: 'Zebulon Scoville', agency: 'NASA' };
const vareha = { name: 'Anthony Vareha', agency: 'NASA' };
const recorded = (minute: number) => ({ 'Recorded-At': `2022-12-15T00:${String(minute).padStart(2, '0')}:00Z` });

let server: Served;
const post = async (minute: number, path: string, body: object): Promise<number> => {
  const response = await server.post(`/v1${path}`, body, recorded(minute));
  const { sequence, detail } = (await response.json()) as { sequence: number; detail?: string };
  expect([path, response.status, detail]).toEqual([path, 201, undefined]);
  return sequence;
};
const get = async <Answer>(path: string): Promise<Answer> => (await server.get(`/v1${path}`)).json() as Promise<Answer>;

beforeAll(async () => {
  server = await serveWithViews('replay');
  // #2 … #9
  await post(1, '/vehicles', { by: scoville, id: 'ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft' });
  await post(2, '/desks', { by: scoville, id: 'flight', role: 'Flight director', agency: 'NASA' });
  await post(3, '/observations', { by: scoville, about: ['vehicle/ms-22'], text: 'Flakes drift past the window.' });
  await post(4, '/vehicles/ms-22/leak-reports', { by: scoville, text: 'A leak from the instrument module' });
  await post(5, '/observations', { by: scoville, about: ['vehicle/ms-22'], text: 'The pressure falls.' });
  await post(6, '/desks/flight/duty', { by: vareha, relieves: scoville, brief: { since: 3, to: 6 } });
  await post(7, '/desks/flight/acknowledgements', {
    by: vareha,
    items: ['entry/4', 'vehicle/ms-22'],
    notAcknowledged: [{ item: 'entry/6', why: 'Which pressure was not said.' }],
  });
});
afterAll(() => server.stop());

describe('who holds a role', () => {
  it('is a board, with what they took over and what not, and has a past', async () => {
    const { items } = await get<{ items: readonly DutyItem[] }>('/duty');
    expect(
      items.map(({ title, holder, acknowledged, notAcknowledged, unanswered }) => ({
        title,
        holder: holder.taken.by,
        since: holder.taken.recordedAt,
        relieves: holder.relieves,
        acknowledged,
        not: notAcknowledged.map(({ reference, why, said }) => [reference, why, said.sequence]),
        unanswered,
      })),
    ).toEqual([
      {
        title: 'Flight director (NASA)',
        holder: vareha,
        since: '2022-12-15T00:06:00.000Z',
        relieves: scoville,
        acknowledged: {
          upTo: null,
          items: [
            { reference: 'entry/4', title: null },
            { reference: 'vehicle/ms-22', title: 'Soyuz MS-22' },
          ],
        },
        not: [['entry/6', 'Which pressure was not said.', 8]],
        // #5: nothing was said of the leak.
        unanswered: 1,
      },
    ]);
    const holderAt = async (query: string) =>
      (await get<{ items: readonly DutyItem[] }>(`/duty?${query}`)).items.map(({ holder }) => holder.taken.by.name);
    expect(await holderAt('atSequence=6')).toEqual(['Zebulon Scoville']);
    expect(await holderAt('knownAt=2022-12-15T00:06:30Z')).toEqual(['Anthony Vareha']);
    expect(await holderAt('atSequence=2')).toEqual([]);
  });

  it('is on the desk, with those before', async () => {
    const response = await server.get('/v1/desks/flight');
    const { holder, former, role } = (await response.json()) as Record<string, never>;
    expect([response.headers.get('etag'), role]).toEqual(['"2"', 'Flight director']);
    expect(holder).toMatchObject({ taken: { sequence: 7, by: vareha }, brief: { since: 3, to: 6 } });
    expect(former).toMatchObject([{ taken: { sequence: 3, by: scoville }, until: { sequence: 7 } }]);
  });

  it('acknowledges the items of the brief that was handed over, one by one', async () => {
    const brief = await get<HandoverBrief>('/handover-brief?desk=desk/flight');
    expect([brief.since.sequence, brief.upTo.sequence, brief.desk?.holder.taken.by]).toEqual([3, 6, vareha]);
    const marks = brief.happened.flatMap(({ items }) => items.map(({ item, acknowledged }) => [item, acknowledged]));
    expect(Object.fromEntries(marks)).toEqual({ 'entry/4': true, 'entry/5': null, 'entry/6': false });
    expect(brief.ongoing.anomalies.items.map(({ title, acknowledged }) => [title, acknowledged])).toEqual([
      ['A leak from the instrument module', null],
    ]);
    const markdown = await (await server.get('/v1/handover-brief?desk=desk/flight&format=markdown')).text();
    expect(markdown).toContain('# Handover at Flight director (NASA)\n');
    expect(markdown).toContain('Flakes drift past the window. – taken over\n');
    expect(markdown).toContain('The pressure falls. – **not taken over**\n');
  });

  it('is no news of what is acknowledged', async () => {
    const { items } = await get<{ items: readonly { type: string }[] }>('/timeline?concerning=vehicle/ms-22');
    expect(items.map(({ type }) => type)).not.toContain('ItemsAcknowledged');
  });
});

describe('a read between two moments', () => {
  it('has an empty answer where they are the same', async () => {
    const { from, to, vehicleHealth } = await get<Record<string, unknown>>('/compare?from=5&to=5');
    const moment = { sequence: 5, now: '2022-12-15T00:04:00.000Z' };
    expect([from, to]).toEqual([moment, moment]);
    const totals = { added: 0, changed: 0, gone: 0 };
    expect(vehicleHealth).toEqual({ added: [], changed: [], gone: [], totals, complete: true });
  });

  it('says how many there are where it shows fewer', async () => {
    const { vehicleHealth } = await get<{ vehicleHealth: object }>('/compare?from=1&to=5&limit=1');
    expect(vehicleHealth).toMatchObject({ totals: { added: 1, changed: 0, gone: 0 }, complete: true });
  });

  it.each([
    ['/compare', 400, 'invalid-parameter', ['from']],
    ['/compare?from=yesterday', 400, 'invalid-parameter', ['from']],
    ['/compare?from=-1', 400, 'invalid-parameter', ['from']],
    ['/compare?from=0', 400, 'invalid-parameter', ['from']],
    ['/compare?from=99999999999999999999', 400, 'invalid-parameter', ['from']],
    ['/compare?from=2022-12-15', 400, 'invalid-parameter', ['from']],
    ['/compare?from=2001-01-01T00:00:00Z', 404, 'no-such-moment', ['from']],
    ['/compare?from=1&to=2001-01-01T00:00:00Z', 404, 'no-such-moment', ['to']],
    ['/compare?from=5&to=4', 400, 'invalid-parameter', ['from']],
    ['/compare?from=5&atSequence=4', 404, 'no-such-moment', ['from']],
    ['/compare?from=1&to=999', 404, 'no-such-moment', ['to']],
    ['/compare?from=1&to=2&to=3', 400, 'invalid-parameter', ['to']],
    ['/compare?from=1&concerning=nowhere', 400, 'invalid-parameter', ['concerning']],
    ['/compare?from=1&concerning=vehicle/ms-99', 404, 'not-found', ['concerning']],
    ['/compare?from=1&limit=201', 400, 'invalid-parameter', ['limit']],
    ['/compare?from=1&effectiveAt=2022-12-15T00:00:00Z', 400, 'unknown-parameter', ['effectiveAt']],
    ['/compare?from=1&atSequence=3&knownAt=2022-12-15T00:00:00Z', 400, 'invalid-parameter', ['knownAt']],
    ['/handover-brief', 400, 'invalid-parameter', ['since']],
    ['/handover-brief?since=2001-01-01T00:00:00Z', 404, 'no-such-moment', ['since']],
    ['/handover-brief?since=999', 404, 'no-such-moment', ['since']],
    ['/handover-brief?desk=desk/capcom', 404, 'not-found', ['desk']],
    ['/handover-brief?desk=vehicle/ms-22', 400, 'invalid-parameter', ['desk']],
    ['/handover-brief?desk=desk/flight&atSequence=5', 400, 'invalid-parameter', ['since']],
    ['/handover-brief?since=1&format=pdf', 400, 'invalid-parameter', ['format']],
    ['/duty?effectiveAt=2022-12-15T00:00:00Z', 400, 'unknown-parameter', ['effectiveAt']],
  ])('refuses %s', async (path, status, code, parameters) => {
    const response = await server.get(`/v1${path}`);
    const problem = await problemIn(response);
    const named = ((problem.errors ?? []) as readonly { parameter?: string }[]).map(({ parameter }) => parameter);
    expect([response.status, problem.code, named]).toEqual([status, code, parameters]);
  });
});

describe('at a desk', () => {
  const duty = { by: { name: 'Holly Ridings', agency: 'NASA' } };

  it.each([
    [
      'a second desk of the same id',
      '/desks',
      { ...duty, id: 'flight', role: 'Capcom', agency: 'NASA' },
      409,
      'desk-exists',
      [],
    ],
    ['a desk without a role', '/desks', { ...duty, id: 'capcom', agency: 'NASA' }, 422, 'invalid-content', ['/role']],
    [
      'an id that is none',
      '/desks',
      { ...duty, id: 'Capcom', role: 'Capcom', agency: 'NASA' },
      422,
      'invalid-content',
      ['/id'],
    ],
    ['duty twice', '/desks/flight/duty', { by: vareha }, 409, 'already-on-duty', []],
    ['duty from another', '/desks/flight/duty', { ...duty, relieves: scoville }, 409, 'another-on-duty', []],
    ['duty of nobody in person', '/desks/flight/duty', { by: { agency: 'ESA' } }, 422, 'holder-unnamed', ['/by/name']],
    [
      'a brief beyond the end',
      '/desks/flight/duty',
      { ...duty, brief: { since: 1, to: 999 } },
      422,
      'beyond-head',
      ['/brief/to'],
    ],
    [
      'a brief that ends too early',
      '/desks/flight/duty',
      { ...duty, brief: { since: 3, to: 2 } },
      422,
      'invalid-content',
      ['/brief/to'],
    ],
    ['duty at no desk', '/desks/capcom/duty', duty, 404, 'not-found', []],
    ['acknowledging for another', '/desks/flight/acknowledgements', { ...duty, upTo: 3 }, 409, 'not-the-holder', []],
    [
      'acknowledging nothing',
      '/desks/flight/acknowledgements',
      { by: vareha },
      422,
      'nothing-acknowledged',
      ['/items'],
    ],
    [
      'what is not there',
      '/desks/flight/acknowledgements',
      { by: vareha, items: ['vehicle/ms-99'] },
      422,
      'reference-not-found',
      ['/items/0'],
    ],
    [
      'what is beyond the end',
      '/desks/flight/acknowledgements',
      { by: vareha, upTo: 999 },
      422,
      'beyond-head',
      ['/upTo'],
    ],
    [
      'what is both',
      '/desks/flight/acknowledgements',
      { by: vareha, items: ['entry/4'], notAcknowledged: [{ item: 'entry/4', why: 'Unclear.' }] },
      422,
      'named-twice',
      ['/notAcknowledged/0/item'],
    ],
  ] as const)('%s is refused, and changes nothing', async (_name, path, body, status, code, pointers) => {
    const length = server.length();
    const response = await server.post(`/v1${path}`, body);
    const problem = await problemIn(response);
    const named = ((problem.errors ?? []) as readonly { pointer?: string }[]).map(({ pointer }) => pointer);
    expect([response.status, problem.code, named]).toEqual([status, code, pointers]);
    expect(server.length()).toBe(length);
  });
});

describe('how much is shown', () => {
  it('is what is asked for', async () => {
    await post(8, '/vehicles', { by: scoville, id: 'ms-23', name: 'Soyuz MS-23', kind: 'crewed-spacecraft' });
    const compared = async (limit: string) => {
      const { vehicleHealth } = await get<{ vehicleHealth: { added: readonly object[]; totals: object } }>(
        `/compare?from=1${limit}`,
      );
      return [vehicleHealth.added.length, vehicleHealth.totals];
    };
    const totals = { added: 2, changed: 0, gone: 0 };
    expect([await compared(''), await compared('&limit=1')]).toEqual([
      [2, totals],
      [1, totals],
    ]);
    const observed = async (limit: string) => {
      const { happened } = await get<HandoverBrief>(`/handover-brief?since=1${limit}`);
      const found = happened.find(({ kind }) => kind === 'observation');
      return [found?.items.map(({ sequence }) => sequence), found?.total];
    };
    expect([await observed(''), await observed('&limit=1')]).toEqual([
      [[4, 6], 2],
      [[6], 2],
    ]);
  });
});

describe('what became of an earlier assessment', () => {
  it('is what contradicts it since, and what was seen of its predictions', async () => {
    const judged = await server.post(
      '/v1/assessments',
      {
        by: scoville,
        about: ['vehicle/ms-22'],
        title: 'It holds',
        findings: [{ slug: 'tight', text: 'The loop is tight.' }],
        predictions: [{ slug: 'cold', text: 'It stays cold.' }],
      },
      recorded(13),
    );
    const { thing, sequence: since } = (await judged.json()) as { thing: string; sequence: number };
    const seen = await post(14, '/observations', {
      by: vareha,
      about: ['vehicle/ms-22'],
      text: 'It is warm, and the tank is empty.',
      contradicts: [`${thing}/finding/tight`],
      predictions: [{ prediction: `${thing}/prediction/cold`, result: 'failed' }],
    });
    const told = async (query: string) => {
      const { analyses } = await get<HandoverBrief>(`/handover-brief?${query}`);
      return analyses.turned.items.map(({ item, was, state, contradictedBy, predictions, changedBy }) => ({
        ...{ item, was, state, contradictedBy, changedBy },
        predictions: predictions.map(({ title, was, seen }) => [title, was, seen]),
      }));
    };
    const turned = { item: thing, was: 'stands', state: 'stands', contradictedBy: [seen], changedBy: [seen] };
    expect(await told(`since=${since}`)).toEqual([{ ...turned, predictions: [['It stays cold.', null, 'failed']] }]);
    const text = async (query: string) => (await server.get(`/v1/handover-brief?${query}&format=markdown`)).text();
    const markdown = await text(`since=${since}`);
    expect(markdown).toContain(`- #${since} It holds, **contradicted** #${seen}`);
    expect(markdown).toContain('predicted: It stays cold. – failed');
    // Of one that is new itself it is said where that is told.
    expect(await told(`since=${since - 1}`)).toEqual([]);
    expect(await text(`since=${since - 1}`)).toContain('predicted: It stays cold. – failed');

    const voiding = await post(15, `/entries/${seen}/voiding`, { by: vareha, reason: 'That was another tank.' });
    expect(await told(`since=${since}`)).toEqual([]);
    expect(await told(`since=${seen}`)).toEqual([
      { ...turned, contradictedBy: [], changedBy: [voiding], predictions: [['It stays cold.', 'failed', null]] },
    ]);
  });
});

describe('a sequence that is not on record yet', () => {
  it('is waited for, whichever parameter names it', async () => {
    const { head } = await get<{ head: number }>('/log');
    const asked = [`/compare?from=1&to=${head + 1}`, `/handover-brief?since=${head + 1}`].map((path) =>
      server.get(`/v1${path}`),
    );
    await post(16, '/observations', { by: scoville, about: ['vehicle/ms-22'], text: 'It is quiet.' });
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(
      await Promise.all(answers.map(async (answer) => ((await answer.json()) as { sequence: number }).sequence)),
    ).toEqual([head + 1, head + 1]);
  });
});

describe('a cause that anomalies may share', () => {
  it('is among the results of analyses where a report fears it, and where it turned, by what turned it last', async () => {
    const report = (minute: number, body: object) =>
      server.post('/v1/anomalies', { by: scoville, about: ['vehicle/ms-22'], ...body }, recorded(minute));
    const first = (await (await report(40, { text: 'It is damp.' })).json()) as { thing: string; sequence: number };
    const second = (await (await report(41, { text: 'It is wet.', sharesCauseWith: [first.thing] })).json()) as {
      thing: string;
      sequence: number;
    };
    const anomalies = [first.thing, second.thing];
    const judge = (minute: number, standing: string) =>
      post(minute, '/assessments', { by: scoville, about: anomalies, sharedCauses: [{ anomalies, standing }] });
    await judge(42, 'suspected');
    const last = await judge(43, 'ruled-out');
    const { analyses } = await get<HandoverBrief>(`/handover-brief?since=${first.sequence}`);
    expect(
      analyses.sharedCauses.items.map(({ item, standing, feared, changedBy }) => [item, standing, feared, changedBy]),
    ).toEqual([
      [`entry/${second.sequence}`, null, true, [second.sequence]],
      [`entry/${last}`, 'ruled-out', false, [last - 1, last]],
    ]);
    const markdown = await (await server.get(`/v1/handover-brief?since=${first.sequence}&format=markdown`)).text();
    expect(markdown).toContain(`- #${second.sequence} It is wet, It is damp: feared, by a report`);
  });
});
