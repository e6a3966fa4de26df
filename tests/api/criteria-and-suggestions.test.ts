import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PendingItem } from '../../src/projections/pending-decisions/read.ts';
import type { SuggestionShown } from '../../src/projections/suggestions/read.ts';
import { serveWithViews } from './serve-with-views.ts';
import { problemIn, type Served } from './served.ts';

const by = { role: 'State Commission', agency: 'Roscosmos' };
const key = (number: number) => ({ 'Idempotency-Key': `0185e0a0-0000-7000-8000-${String(number).padStart(12, '0')}` });

let server: Served;
beforeEach(async () => {
  server = await serveWithViews('live');
  await recorded('vehicles', {
    id: 'soyuz-ms-22',
    name: 'Soyuz MS-22',
    kind: 'crewed-spacecraft',
    programAuthority: by,
  });
  await recorded('crew-members', { id: 'rubio', name: 'Frank Rubio', agency: 'NASA' });
  await recorded('crew-members/rubio/return-seat', { vehicle: 'vehicle/soyuz-ms-22' });
});
afterEach(() => server.stop());

async function recorded(path: string, body: object, headers: Record<string, string> = {}) {
  const answer = await server.post(`/v1/${path}`, { by, ...body }, headers);
  const json = (await answer.json()) as { readonly thing: string; readonly sequence: number };
  expect([path, answer.status, answer.status === 201 ? '' : json]).toEqual([path, 201, '']);
  return { ...json, location: answer.headers.get('Location') };
}
const read = async <Answer>(path: string): Promise<Answer> =>
  (await (await server.get(`/v1/${path}`)).json()) as Answer;
const pending = async () => (await read<{ readonly items: readonly PendingItem[] }>('pending-decisions')).items;
const suggested = async () => (await read<{ readonly items: readonly SuggestionShown[] }>('suggestions')).items;
const leak = () => recorded('vehicles/soyuz-ms-22/leak-reports', { text: 'Spray' });

describe('a suggestion', () => {
  it('becomes a decision under its own id, once, whoever opens it under whatever key', async () => {
    await leak();
    const [row] = await pending();
    const id = row?.suggestion?.id;
    expect([row?.status, row?.authority.value, row?.decision]).toEqual(['suggested', by, `decision/${id}`]);
    const open = { question: row?.question, scope: row?.scope.value, suggestion: id };
    const first = await recorded('decisions', open, key(50));
    expect([first.thing, first.location]).toEqual([`decision/${id}`, `/v1/decisions/${id}`]);

    // The same key again is answered from the store; another one is told where the decision is.
    expect(await recorded('decisions', open, key(50))).toEqual(first);
    const length = server.length();
    const second = await server.post('/v1/decisions', { by, ...open }, key(51));
    expect([second.status, second.headers.get('Location')]).toEqual([409, `/v1/decisions/${id}`]);
    expect((await problemIn(second)).code).toBe('already-opened');
    expect(server.length()).toBe(length);

    expect((await pending()).map(({ status, decision }) => [status, decision])).toEqual([['open', `decision/${id}`]]);
    expect((await suggested()).map(({ status, fate }) => [status, fate?.said.sequence])).toEqual([
      ['opened', first.sequence],
    ]);
  });

  it('is dismissed with a reason, once, and is then found with its fate', async () => {
    await leak();
    const [{ id } = { id: '' }] = await suggested();
    const dismissal = `suggestions/${id}/dismissal`;
    const dismissed = await recorded(dismissal, { reason: 'A drill.' }, key(60));
    expect(dismissed).toMatchObject({ thing: `suggestion/${id}`, location: `/v1/suggestions/${id}` });
    expect(await recorded(dismissal, { reason: 'A drill.' }, key(60))).toEqual(dismissed);
    const again = await server.post(`/v1/${dismissal}`, { by, reason: 'It is none.' });
    expect([again.status, (await problemIn(again)).code]).toEqual([409, 'already-dismissed']);
    const found = await read<SuggestionShown>(`suggestions/${id}`);
    expect([found.status, found.dismissed?.reason]).toEqual(['dismissed', 'A drill.']);
    expect(await pending()).toEqual([]);
  });

  it('that no rule has raised is not there, and nothing changes', async () => {
    const id = '00000000-0000-5000-8000-000000000000';
    const length = server.length();
    const dismissal = await server.post(`/v1/suggestions/${id}/dismissal`, { by, reason: 'None.' });
    expect([dismissal.status, (await problemIn(dismissal)).code]).toEqual([404, 'not-on-record']);
    const opening = await server.post('/v1/decisions', { by, question: 'Go?', suggestion: id });
    expect(opening.status).toBe(422);
    expect(await problemIn(opening)).toMatchObject({
      code: 'no-such-suggestion',
      errors: [{ pointer: '/suggestion', detail: 'No rule has raised this suggestion.' }],
    });
    expect((await server.get(`/v1/suggestions/${id}`)).status).toBe(404);
    expect(server.length()).toBe(length);
  });

  it.each([
    ['suggestions/first', 400, 'malformed-path'],
    ['suggestions?status=open', 400, 'invalid-parameter'],
    ['suggestions?rule=leak', 400, 'unknown-parameter'],
    ['criteria?to=vehicle/soyuz-ms-22', 400, 'invalid-parameter'],
    ['criteria?state=perhaps', 400, 'invalid-parameter'],
    ['criteria/first/record', 400, 'malformed-path'],
    ['criteria/00000000-0000-5000-8000-000000000000/record', 404, 'not-found'],
    ['criteria/00000000-0000-5000-8000-000000000000', 404, 'not-found'],
  ])('and a criterion are read by nothing else: %s', async (path, status, code) => {
    const answer = await server.get(`/v1/${path}`);
    expect([answer.status, (await problemIn(answer)).code]).toEqual([status, code]);
  });
});

describe('a criterion', () => {
  it('that is met stands against taking the decision, until that is named as a deviation', async () => {
    const anomaly = (await leak()).thing;
    const measure = (value: string) =>
      recorded('observations', {
        about: ['vehicle/soyuz-ms-22'],
        text: `${value} °C`,
        quantities: [{ name: 'Temperature', unit: '°C', value }],
      });
    const criterion = await recorded('criteria', {
      to: anomaly,
      quantity: 'Temperature',
      unit: '°C',
      limit: { is: 'above', value: '40' },
      times: 2,
      ofLast: 2,
    });
    const decision = await recorded('decisions', {
      question: 'Does the crew come home in it?',
      authority: by,
      evidence: [anomaly],
      options: [{ id: 'yes', text: 'Yes' }],
    });
    const state = async () =>
      (await pending()).flatMap(({ criteria }) => criteria.items.map((each) => [each.criterion, each.state])).flat();
    expect(await state()).toEqual([criterion.thing, 'not-computable']);

    const first = await measure('41');
    const last = await measure('50.5');
    expect(await state()).toEqual([criterion.thing, 'met']);
    const shown = await read<{ readonly state: string; readonly margin: object }>(
      `criteria/${criterion.thing.split('/')[1]}/record`,
    );
    expect([shown.state, shown.margin]).toEqual(['met', { least: '1', most: '1' }]);
    const series = `criteria/${criterion.thing.split('/')[1]}/series`;
    type Page = { readonly items: readonly { readonly sequence: number }[]; readonly next: string };
    const page = await read<Page>(`${series}?limit=1`);
    const rest = await read<Page>(`${series}?cursor=${page.next}`);
    expect([page, rest].map(({ items }) => items.map(({ sequence }) => sequence))).toEqual([
      [last.sequence],
      [first.sequence],
    ]);
    expect(rest.next).toBeNull();
    const missing = await server.get('/v1/criteria/0185e0a0-0000-7000-8000-000000000999/series');
    expect([missing.status, (await problemIn(missing)).code]).toEqual([404, 'not-found']);

    const take = `${decision.thing.replace('decision/', 'decisions/')}/resolution`;
    const body = { option: 'yes', basis: last.sequence, evidence: [first.thing] };
    const length = server.length();
    const refused = await server.post(`/v1/${take}`, { by, ...body });
    expect([refused.status, await problemIn(refused)]).toMatchObject([
      409,
      {
        code: 'criterion-met',
        facts: {
          criteria: [
            {
              criterion: criterion.thing,
              title: 'Temperature above 40 °C in 2 of the last 2',
              rule: null,
              margin: { least: '1', most: '1' },
              inputs: [last.thing, first.thing],
            },
          ],
          total: 1,
          rules: ['criterion-met'],
        },
      },
    ]);
    expect(server.length()).toBe(length);
    await recorded(take, { ...body, deviations: [{ rules: ['criterion-met'], ground: 'No other ship is there.' }] });
  });
});
