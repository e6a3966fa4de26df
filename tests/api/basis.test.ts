import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemIn, type Served, serveForTest } from './served.ts';

const nasa = { by: { name: 'Joel Montalbano', agency: 'NASA' } };
const commission = { by: { role: 'State Commission', agency: 'Roscosmos' } };
const ship = 'vehicle/soyuz-ms-22';

interface Group {
  readonly items: readonly {
    readonly sequence: number;
    readonly reference: string;
    readonly as: readonly string[];
    readonly undid: readonly { readonly reference: string; readonly how: string }[];
    readonly alreadyHappened: boolean;
  }[];
  readonly total: number | null;
  readonly more: string | null;
}
interface Basis {
  readonly acts: readonly { readonly type: string; readonly said: { readonly sequence: number } }[];
  readonly act: {
    readonly basis: number | null;
    readonly putBefore?: Group;
    readonly notPutBefore?: Group;
    readonly notSeen?: Group;
    readonly since?: Group;
  } | null;
}

describe('what an act was done on', () => {
  let server: Served;
  let decision: string;
  let anomaly: string;
  let hot: string;
  let late: string;

  async function post(path: string, body: object): Promise<string> {
    const response = await server.post(`/v1${path}`, body);
    if (response.status !== 201) expect(await problemIn(response)).toEqual({ status: 201 });
    return ((await response.json()) as { readonly thing: string }).thing;
  }
  const get = async (path: string): Promise<Basis> => (await (await server.get(`/v1${path}`)).json()) as Basis;
  const refusal = async (path: string) => {
    const response = await server.get(`/v1${path}`);
    const { code } = (await response.json()) as { readonly code: string };
    return [response.status, code];
  };
  const idOf = (thing: string) => thing.split('/')[1] ?? '';

  // #1 is LogOpened.
  beforeAll(async () => {
    server = await serveForTest({ logClock: 'replay', now: () => Date.parse('2022-12-20T00:00:00Z') });
    const at = (recordedAt: string) => ({ 'Recorded-At': recordedAt });
    await server.post(
      '/v1/vehicles',
      { id: 'soyuz-ms-22', name: 'Soyuz', kind: 'crewed-spacecraft', ...nasa },
      at('2022-12-15T01:00:00Z'),
    ); // #2
    anomaly = await post('/vehicles/soyuz-ms-22/leak-reports', { text: 'Spray', ...nasa }); // #3
    hot = await post('/assessments', { about: [ship], findings: [{ text: 'It gets hot' }], ...nasa }); // #4
    const opening = { question: 'Who leaves in what?', scope: [ship], authority: commission.by };
    decision = await post('/decisions', { ...opening, options: [{ id: 'stay', text: 'They stay' }], ...nasa }); // #5, #6
    await post('/observations', { about: [ship], text: 'The pressure drops', ...nasa }); // #7
    await post('/observations', { about: [ship], text: 'It is quiet', ...nasa }); // #8
    await post(`/decisions/${idOf(decision)}/resolution`, {
      option: 'stay',
      evidence: [hot],
      basis: 7,
      deviations: [{ rules: ['knowledge-current'], ground: 'There is no time.' }],
      ...commission,
    }); // #9, #10
    const retraction = { reason: 'Measured wrongly.', ...nasa };
    await server.post(`/v1/assessments/${idOf(hot)}/retraction`, retraction, at('2022-12-16T00:00:00Z')); // #11
    late = await post('/observations', { about: [ship], text: 'It was cold', occurredAt: '2022-12-14', ...nasa }); // #12
    await post('/observations', { about: [ship], text: 'It is cold', ...nasa }); // #13
    await post(`/anomalies/${idOf(anomaly)}/closure`, {
      disposition: { type: 'resolved' },
      because: [late],
      basis: 13,
      ...commission,
    }); // #14
  });
  afterAll(() => server.stop());

  it('is what was put before them, what was not, what was recorded but not seen, and what came since', async () => {
    const { acts, act } = await get(`/decisions/${idOf(decision)}/basis`);
    expect(acts.map(({ type, said }) => [type, said.sequence])).toEqual([['DecisionTaken', 10]]);
    expect(act?.basis).toBe(7);
    expect(act?.putBefore?.items.map(({ reference, as }) => [reference, as])).toEqual([[hot, ['evidence']]]);
    expect(act?.notPutBefore?.items.map(({ sequence }) => sequence)).toEqual([7, 3, 2]);
    expect(act?.notSeen?.items.map(({ sequence }) => sequence)).toEqual([8]);
    expect(act?.since?.items.map(({ sequence, undid, alreadyHappened }) => [sequence, undid, alreadyHappened])).toEqual(
      [
        [11, [{ reference: hot, title: 'It gets hot', sequence: 4, how: 'retracted', noLongerBy: [] }], false],
        [12, [], true],
      ],
    );
  });

  it('comes in pages of one group, of the same moment', async () => {
    const path = `/decisions/${idOf(decision)}/basis`;
    const { act } = await get(`${path}?group=notPutBefore&after=7`);
    expect(Object.keys(act ?? {}).filter((name) => ['putBefore', 'notSeen', 'since'].includes(name))).toEqual([]);
    expect(act?.notPutBefore).toMatchObject({ items: [{ sequence: 3 }, { sequence: 2 }], total: null, more: null });
    expect((await get(`${path}?group=since&after=11`)).act?.since?.items.map(({ sequence }) => sequence)).toEqual([12]);
    expect((await get(`${path}?group=putBefore&after=1`)).act?.putBefore).toEqual({ items: [], total: 1, more: null });
  });

  it('is that of the closing of an anomaly, too', async () => {
    const { acts, act } = await get(`/anomalies/${idOf(anomaly)}/basis`);
    expect(acts.map(({ type }) => type)).toEqual(['AnomalyClosed']);
    expect(act?.putBefore?.items.map(({ reference, as }) => [reference, as])).toEqual([[late, ['ground']]]);
    expect(act?.notPutBefore?.items.map(({ sequence }) => sequence)).toEqual([13, 11, 10, 9, 8, 7, 6, 5, 4, 2]);
    expect([act?.notSeen?.total, act?.since?.total]).toEqual([0, 0]);
  });

  it('is none before there is an act, and stays as it was at a sequence', async () => {
    const path = `/decisions/${idOf(decision)}/basis`;
    expect(await get(`${path}?atSequence=8`)).toMatchObject({ acts: [], act: null });
    const then = await get(`${path}?atSequence=10`);
    expect(then.act?.since).toEqual({ items: [], total: 0, more: null });
  });

  it.each([
    ['act=abc', 400, 'invalid-parameter'],
    ['act=0', 400, 'invalid-parameter'],
    ['act=99999999999999999999', 400, 'invalid-parameter'],
    // There is an entry, but it is no act.
    ['act=7', 404, 'not-found'],
    ['group=everything', 400, 'invalid-parameter'],
    ['after=7', 400, 'invalid-parameter'],
    ['group=since&after=-1', 400, 'invalid-parameter'],
    ['format=html', 400, 'unknown-parameter'],
    ['atSequence=10&knownAt=2022-12-15T00:00:00Z', 400, 'invalid-parameter'],
  ])('is refused where it is asked for wrongly: %s', async (query, status, code) => {
    expect(await refusal(`/decisions/${idOf(decision)}/basis?${query}`)).toEqual([status, code]);
    expect((await refusal(`/anomalies/${idOf(anomaly)}/basis?${query}`))[1]).toBe(code);
  });

  it('says that it is the act which is not there', async () => {
    const response = await server.get(`/v1/decisions/${idOf(decision)}/basis?act=7`);
    expect((await problemIn(response)).errors).toEqual([{ parameter: 'act', detail: 'is none of its acts' }]);
  });

  it('is not there for what is not on record', async () => {
    expect(await refusal(`/decisions/${idOf(anomaly)}/basis`)).toEqual([404, 'not-found']);
    expect(await refusal('/anomalies/x/basis')).toEqual([400, 'malformed-path']);
  });

  describe('the dossier of a decision', () => {
    const dossier = (query = '', accept = '*/*') =>
      server.get(`/v1/decisions/${idOf(decision)}/dossier${query}`, { Accept: accept });

    it.each([
      ['', '*/*', 'application/json'],
      ['', 'text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
      ['', 'text/markdown', 'text/markdown; charset=utf-8'],
      // A link says what it wants whatever a browser accepts.
      ['?format=markdown', 'text/html', 'text/markdown; charset=utf-8'],
      ['?format=json', 'text/html', 'application/json'],
      ['?format=html', '*/*', 'text/html; charset=utf-8'],
    ])('comes in the form that is asked for: %s %s', async (query, accept, type) => {
      const response = await dossier(query, accept);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
      expect(response.headers.get('vary')).toContain('Accept');
      expect(response.headers.get('log-sequence')).toBe('14');
    });

    it('is a page that fetches and runs nothing, and may not', async () => {
      const response = await dossier('?format=html');
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(await response.text()).not.toMatch(/<script|<link|<img|https?:/);
    });

    it('tells it all, with the sequence of every line', async () => {
      const text = await (await dossier('?format=markdown')).text();
      for (const line of [
        '# Who leaves in what?',
        '- **Taken:** **They stay** – State Commission, Roscosmos, 2022-12-15 01:00 UTC #10',
        '- **Basis:** the record up to #7',
        '- **knowledge current**: There is no time. #9 #10',
        '- at the opening: State Commission, Roscosmos – Joel Montalbano, NASA, 2022-12-15 01:00 UTC #5',
        '- Observation recorded: It is quiet – Joel Montalbano, NASA, 2022-12-15 01:00 UTC #8',
        '  - **retracted**: It gets hot #4 (assessment)',
        '  - **had already happened, and was not on record**',
        '| #7 | Observation recorded: The pressure drops | Joel Montalbano, NASA | 2022-12-15 01:00 UTC |',
      ]) {
        expect(text.split('\n')).toContain(line);
      }
    });

    it('is as it was at a sequence', async () => {
      const text = await (await dossier('?format=markdown&atSequence=6')).text();
      expect(text).toContain('> **It has not been taken.**');
      expect(text).not.toContain('#9');
    });

    it('is refused in a form that it has not', async () => {
      expect(await refusal(`/decisions/${idOf(decision)}/dossier?format=pdf`)).toEqual([400, 'invalid-parameter']);
      const response = await dossier('', 'application/pdf');
      expect([response.status, (await problemIn(response)).code]).toEqual([406, 'not-acceptable']);
      expect(await refusal(`/decisions/${idOf(anomaly)}/dossier`)).toEqual([404, 'not-found']);
    });
  });
});
