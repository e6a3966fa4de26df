import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveWithViews } from './serve-with-views.ts';
import { problemIn, type Served } from './served.ts';

const by = { role: 'State Commission', agency: 'Roscosmos' };

let server: Served;
beforeAll(async () => {
  server = await serveWithViews('live');
  const ship = { id: 'soyuz-ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft' };
  expect((await server.post('/v1/vehicles', { by, ...ship })).status).toBe(201);
});
afterAll(() => server.stop());

async function reported(text: string): Promise<string> {
  const answer = await server.post('/v1/vehicles/soyuz-ms-22/leak-reports', { by, text });
  return ((await answer.json()) as { readonly thing: string }).thing;
}
const close = (anomaly: string, disposition: object) =>
  server.post(`/v1/anomalies/${anomaly.slice('anomaly/'.length)}/closure`, { by, disposition });
const merge = (anomaly: string, into: string) => close(anomaly, { type: 'merged', into });
const refusal = async (answer: Response) => {
  const { status, code, facts } = await problemIn(answer);
  return { status, code, facts };
};

it('anomalies are not merged in a circle, so that one at least stays open', async () => {
  const [first, second, third] = [await reported('Spray'), await reported('Flakes'), await reported('Low pressure')];
  expect((await merge(first, second)).status).toBe(201);
  expect((await merge(second, third)).status).toBe(201);
  const length = server.length();
  const refused = { status: 422, code: 'merged-in-a-circle', facts: { way: [first, second] } };
  expect(await refusal(await merge(third, first))).toEqual(refused);
  expect(server.length()).toBe(length);

  const reopening = `/v1/anomalies/${second.slice('anomaly/'.length)}/reopening`;
  expect((await server.post(reopening, { by, reason: 'Another one after all.' })).status).toBe(201);
  expect((await merge(third, first)).status).toBe(201);
});

it('an anomaly is not merged into one that was entered in error', async () => {
  const [error, anomaly] = [await reported('Spray'), await reported('Spray')];
  expect((await close(error, { type: 'entered-in-error' })).status).toBe(201);
  const refused = { status: 422, code: 'merged-into-an-error', facts: { way: [error] } };
  expect(await refusal(await merge(anomaly, error))).toEqual(refused);
});
