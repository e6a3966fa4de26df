import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/domain/id.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import { serveWithViews } from './serve-with-views.ts';
import type { Served } from './served.ts';

// Frozen: this is what a log holds. If a test fails because of it, the code is wrong, not the text.
const stored = {
  id: '6f1c1f6e-5f0a-5c7e-9d6a-2f5d3b8c1a90' as Uuid,
  type: 'DecisionTaken',
  data: '{"facts":{"acknowledges":[2,3],"because":[],"conditions":[],"expires":null,"option":"replace","program":[],"reason":"Too hot.","revisit":null},"salt":"AAAAAAAAAAAAAAAAAAAAAA"}',
  metadata:
    '{"basis":3,"by":{"agency":"Roscosmos","role":"State Commission"},"causationId":null,"commandId":"0185e0a0-0000-7000-8000-000000000001","correlationId":"0185e0a0-0000-7000-8000-000000000001","deviations":[],"occurredAt":null,"onBehalfOf":null,"recordedAt":"2022-12-15T01:00:00.000Z","recorder":null,"requestHash":"x","salt":"BBBBBBBBBBBBBBBBBBBBBB","schemaVersion":1,"sources":[]}',
};
const facts = {
  acknowledges: { sequences: [2, 3], upTo: null },
  because: [],
  conditions: [],
  expires: null,
  option: 'replace',
  program: [],
  reason: 'Too hot.',
  revisit: null,
};

let server: Served;

beforeAll(async () => {
  server = await serveWithViews('replay');
  const opened = await server.post('/v1/decisions', {
    question: 'How do they return?',
    options: [{ id: 'replace', text: 'MS-23 comes.' }],
    by: { agency: 'Roscosmos' },
  }); // #2 opened, #3 option
  const { thing } = (await opened.json()) as { readonly thing: string };
  await server.store.append(thing.replace('/', '-') as StreamName, 1, [stored]); // #4
  const correction = await server.post('/v1/entries/4/correction', {
    changes: [{ pointer: '/reason', was: 'Too hot.', is: 'Much too hot.' }],
    reason: 'A word was lost.',
    by: { agency: 'Roscosmos' },
  }); // #5
  expect(correction.status).toBe(201);
});
afterAll(() => server.stop());

type Shown = { readonly sequence: number; readonly schemaVersion: number; readonly facts: unknown };
const shown = async (path: string) => {
  const { items } = (await (await server.get(path)).json()) as { readonly items: readonly Shown[] };
  return items.map(({ sequence, schemaVersion, facts }) => ({ sequence, schemaVersion, facts }));
};

describe('an entry of an older version is shown in the newest, and says in which it is stored', () => {
  it.each(['/v1/events?after=3&limit=1', '/v1/timeline?kind=DecisionTaken', '/v1/search?q=hot&kind=DecisionTaken'])(
    '%s',
    async (path) => {
      expect(await shown(path)).toEqual([{ sequence: 4, schemaVersion: 1, facts }]);
    },
  );

  it('/v1/entries/4, as recorded and as corrected', async () => {
    const record = (await (await server.get('/v1/entries/4')).json()) as {
      readonly entry: Shown;
      readonly asCorrected: { readonly facts: unknown };
    };
    expect(record.entry.facts).toEqual(facts);
    expect(record.asCorrected.facts).toEqual({ ...facts, reason: 'Much too hot.' });
  });
});
