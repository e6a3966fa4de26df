import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemIn, type Served, serveForTest } from './served.ts';

const by = { name: 'Sergei Krikalev', agency: 'Roscosmos' };
let server: Served;

beforeAll(async () => {
  server = await serveForTest();
  await server.post('/v1/vehicles', { id: 'ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft', by });
  await server.post('/v1/observations', { about: ['vehicle/ms-22'], text: 'A stream of coolant.', by });
  await server.post('/v1/observations', { about: ['vehicle/ms-22'], text: 'Nothing to see.', by: { agency: 'NASA' } });
  await server.post('/v1/observations', { about: ['vehicle/ms-22'], text: 'Coolant once more.', by });
  await server.post('/v1/observations', {
    about: ['vehicle/ms-22'],
    text: `昨日、${sentence}。`,
    by: { agency: 'JAXA' },
  });
});
afterAll(() => server.stop());

const found = async (query: string) => {
  const response = await server.get(`/v1/search?${query}`);
  const { items } = (await response.json()) as { readonly items: readonly { readonly sequence: number }[] };
  return items.map(({ sequence }) => sequence);
};

const sentence = '冷却剤が漏れていることを確認したため手順を中止した';

describe('searching the record', () => {
  it('finds the entries in which the words stand, newest first', async () => {
    expect(await found('q=COOLANT')).toEqual([5, 3]);
    expect(await found('q=krikalev+"stream+of"')).toEqual([3]);
    expect(await found('q=cool*&order=asc')).toEqual([3, 5]);
    expect(await found('q=soyuz&kind=vehicle')).toEqual([2]);
    expect(await found('q=coolant&agency=nasa')).toEqual([]);
  });

  it('finds a sentence in a script that parts no words, and what stands within it', async () => {
    expect(await found(`q=${sentence}`)).toEqual([6]);
    expect(await found('q=漏れて+手順')).toEqual([6]);
    expect(await found('q=手順剤')).toEqual([]);
  });

  it('shows where they stand', async () => {
    const { items } = (await (await server.get('/v1/search?q=stream')).json()) as { readonly items: readonly object[] };
    expect(items[0]).toMatchObject({
      sequence: 3,
      headline: 'Observation recorded: A stream of coolant.',
      excerpt: [
        { text: 'A ', isMatch: false },
        { text: 'stream', isMatch: true },
        { text: ' of coolant.', isMatch: false },
      ],
    });
  });

  it('looks at the moment asked for, in pages of it', async () => {
    expect(await found('q=coolant&atSequence=4')).toEqual([3]);
    const first = await server.get('/v1/search?q=coolant&limit=1');
    const { next } = (await first.json()) as { readonly next: string };
    expect(await found(`q=coolant&limit=1&cursor=${next}`)).toEqual([3]);
  });

  it.each([
    ['', 400, 'invalid-parameter', 'q'],
    ['q=', 400, 'invalid-parameter', 'q'],
    ['q=%22%22*', 400, 'invalid-parameter', 'q'],
    [`q=${'a+'.repeat(21)}`, 400, 'invalid-parameter', 'q'],
    ['q=a&colour=red', 400, 'unknown-parameter', 'colour'],
    ['q=a&effectiveAt=2022-12-15T00:00:00Z', 400, 'unknown-parameter', 'effectiveAt'],
    ['q=a&recordedFrom=2022-12-16T00:00:00Z&recordedTo=2022-12-15T00:00:00Z', 400, 'invalid-parameter', 'recordedFrom'],
    [
      'q=a&occurredFrom=2022-12-16T00:00:00Z&occurredTo=2022-12-15T23:59:59.9Z',
      400,
      'invalid-parameter',
      'occurredFrom',
    ],
    ['q=a&concerning=vehicle/none', 404, 'not-found', 'concerning'],
    ['q=a&atSequence=99', 404, 'no-such-moment', 'atSequence'],
  ])('refuses ?%s', async (query, status, code, parameter) => {
    const response = await server.get(`/v1/search?${query}`);
    const problem = await problemIn(response);
    const [error] = problem.errors as readonly { readonly parameter: string }[];
    expect([response.status, problem.code, error?.parameter]).toEqual([status, code, parameter]);
  });
});
