import { expect, it } from 'vitest';
import { problemIn, serveForTest } from './served.ts';

const nasa = { by: { name: 'Joel Montalbano', agency: 'NASA' } };
const commission = { by: { role: 'State Commission', agency: 'Roscosmos' } };

interface CitedItem {
  readonly reference: string;
  readonly as: readonly string[];
  readonly citedBy: readonly number[];
}

interface Basis {
  readonly act: {
    readonly putBefore: { readonly items: readonly CitedItem[]; readonly total: number };
    readonly notPutBefore: { readonly items: readonly { readonly sequence: number }[] };
  };
}

async function serving() {
  const server = await serveForTest();
  async function post(path: string, body: object): Promise<string> {
    const response = await server.post(`/v1${path}`, body);
    if (response.status !== 201) expect(await problemIn(response)).toEqual({ status: 201 });
    return ((await response.json()) as { readonly thing: string }).thing;
  }
  return { server, post };
}

it('citing one hypothesis, as corrected, puts neither its rival before the author nor the report of the anomaly', async () => {
  // #1 is LogOpened.
  const { server, post } = await serving();
  const ship = { id: 'soyuz-ms-22', name: 'Soyuz', kind: 'crewed-spacecraft' };
  await post('/vehicles', { ...ship, ...nasa }); // #2
  const leak = await post('/vehicles/soyuz-ms-22/leak-reports', { text: 'Spray', ...nasa }); // #3
  const declare = (id: string, text: string) =>
    post(`/anomalies/${leak.split('/')[1]}/hypotheses`, { id, text, ...nasa });
  await declare('struck', 'It was struk'); // #4
  await declare('defect', 'It was made so'); // #5
  const changes = [{ pointer: '/text', was: 'It was struk', is: 'It was struck' }];
  await post('/entries/4/correction', { changes, reason: 'Misspelt', ...nasa }); // #6
  const seen = await post('/observations', { about: ['vehicle/soyuz-ms-22'], text: 'A hole', ...nasa }); // #7
  const struck = `${leak}/hypothesis/struck`;
  const decision = await post('/decisions', {
    question: 'Who leaves in what?',
    scope: [leak],
    authority: commission.by,
    options: [{ id: 'stay', text: 'They stay', hypotheses: [struck] }],
    evidence: [seen],
    ...nasa,
  }); // #8 to #10
  await post(`/decisions/${decision.split('/')[1]}/resolution`, { option: 'stay', basis: 10, ...commission }); // #11
  const basis = await server.get(`/v1/decisions/${decision.split('/')[1]}/basis`);
  const { act } = (await basis.json()) as Basis;
  await server.stop();
  expect(act.putBefore.items.map(({ reference }) => reference)).toEqual([struck, seen]);
  expect(act.notPutBefore.items.map(({ sequence }) => sequence)).toEqual([5, 3, 2]);
});

it('what is cited by its name and by the entry that put it on record, or is acknowledged beside that, was put before them once', async () => {
  const { server, post } = await serving();
  await post('/vehicles', { id: 'soyuz-ms-22', name: 'Soyuz', kind: 'crewed-spacecraft', ...nasa }); // #2
  const observe = (text: string) => post('/observations', { about: ['vehicle/soyuz-ms-22'], text, ...nasa });
  const seen = await observe('A hole'); // #3
  const other = await observe('Frost'); // #4
  await observe('Spray'); // #5
  const decision = await post('/decisions', {
    question: 'Who leaves in what?',
    authority: commission.by,
    options: [{ id: 'stay', text: 'They stay' }],
    evidence: ['entry/3', seen, other, 'entry/5'],
    ...nasa,
  }); // #6 to #8
  const at = `/decisions/${decision.split('/')[1]}`;
  await post(`${at}/recommendations`, { option: 'stay', because: ['entry/3'], ...nasa }); // #9
  await post(`${at}/resolution`, { option: 'stay', basis: 9, acknowledges: [4], ...commission }); // #10
  const { act } = (await (await server.get(`/v1${at}/basis`)).json()) as Basis;
  await server.stop();
  expect(act.putBefore.items.map(({ reference, as, citedBy }) => [reference, as, citedBy])).toEqual([
    [seen, ['evidence', 'ground-of-recommendation'], [8, 9]],
    [other, ['evidence'], [8]],
    ['entry/5', ['evidence'], [8]],
  ]);
  expect(act.putBefore.total).toBe(3);
});
