import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandoverBrief } from '../../src/projections/handover-brief/brief.ts';
import { serveWithViews } from './serve-with-views.ts';
import type { Served } from './served.ts';

const by = { role: 'ECLSS officer', agency: 'Lodestar' };

let server: Served;
let minute = 0;
async function post(path: string, body: object): Promise<{ readonly thing: string; readonly sequence: number }> {
  minute += 1;
  const at = { 'Recorded-At': `2025-05-04T00:${String(minute).padStart(2, '0')}:00Z` };
  const response = await server.post(`/v1${path}`, { by, ...body }, at);
  const answer = (await response.json()) as { thing: string; sequence: number; detail?: string };
  expect([path, response.status, answer.detail]).toEqual([path, 201, undefined]);
  return answer;
}
const measure = (value: string, unit = 'mmHg') =>
  post('/observations', {
    about: ['vehicle/harbour'],
    text: `CO2 reads ${value} ${unit}`,
    quantities: [{ name: 'CO2 partial pressure', unit, value }],
  });

async function limit(more: object) {
  const { thing } = await post('/criteria', {
    to: anomaly,
    quantity: 'CO2 partial pressure',
    unit: 'mmHg',
    times: 1,
    ofLast: 1,
    ...more,
  });
  return thing;
}
let anomaly: string;

type Criteria = HandoverBrief['criteria'];
async function told(since: number): Promise<readonly unknown[]> {
  const response = await server.get(`/v1/handover-brief?since=${since}`);
  const { criteria } = (await response.json()) as { readonly criteria: Criteria };
  return criteria.items.map(({ item, was, state, changedBy }) => [item, was, state, changedBy]);
}

beforeAll(async () => {
  server = await serveWithViews('replay');
  await post('/vehicles', { id: 'harbour', name: 'Harbour', kind: 'station' });
  anomaly = (await post('/anomalies', { about: ['vehicle/harbour'], text: 'CO2 rises' })).thing;
});
afterAll(() => server.stop());

describe('the limits that whoever takes over a shift is told', () => {
  it('are those that are met or not computable, whenever they turned, and those that turned since', async () => {
    const high = await limit({ rule: 'B17-5', limit: { is: 'above', value: '4' } });
    const higher = await limit({ limit: { is: 'above', value: '6' } });
    const attached = await measure('5');
    expect(await told(attached.sequence)).toEqual([[high, 'met', 'met', []]]);
    expect(await told(2)).toEqual([
      [high, null, 'met', [4]],
      [higher, null, 'not-met', [5]],
    ]);

    const inPascal = await measure('400', 'Pa');
    expect(await told(attached.sequence)).toEqual([
      [high, 'met', 'not-computable', [inPascal.sequence]],
      [higher, 'not-met', 'not-computable', [inPascal.sequence]],
    ]);
    const low = await measure('3');
    const withdrawn = await post(`/criteria/${higher.split('/')[1]}/withdrawal`, { reason: 'One limit is enough.' });
    expect(await told(inPascal.sequence)).toEqual([
      [high, 'not-computable', 'not-met', [low.sequence]],
      [higher, 'not-computable', null, [withdrawn.sequence]],
    ]);
    expect(await told(withdrawn.sequence)).toEqual([]);
  });

  it('are in the brief that is read, with what they are for', async () => {
    const linesAt = async (since: number, at: number) => {
      const response = await server.get(`/v1/handover-brief?since=${since}&atSequence=${at}`, {
        accept: 'text/markdown',
      });
      return (await response.text()).split('\n').filter((line) => line.includes('for CO2 rises:'));
    };
    expect(await linesAt(3, 6)).toEqual([
      '- #4 CO2 partial pressure above 4 mmHg (B17-5) – for CO2 rises: attached since, **met**; margin 1',
      '- #5 CO2 partial pressure above 6 mmHg – for CO2 rises: attached since, not met; margin -1',
    ]);
    expect(await linesAt(6, 7)).toEqual([
      '- #4 CO2 partial pressure above 4 mmHg (B17-5) – for CO2 rises: met → **not computable**, by #7',
      '- #5 CO2 partial pressure above 6 mmHg – for CO2 rises: not met → **not computable**, by #7',
    ]);
  });
});
