import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandRoutes } from '../../src/api/commands/all-routes.ts';
import { exampleKey, examplesOf } from '../../src/api/commands/command-route.ts';
import { fillPath } from '../../src/api/http/path.ts';
import { problemIn, type Served, serveForTest } from './served.ts';

describe('the examples of the API', () => {
  let server: Served;
  beforeAll(async () => {
    server = await serveForTest();
  });
  afterAll(() => server.stop());

  it('each have a step of their own', () => {
    const steps = commandRoutes.flatMap((route) => examplesOf(route).map(({ step }) => ({ step, path: route.path })));
    const shared = [...Map.groupBy(steps, ({ step }) => step).values()].filter(({ length }) => length > 1);
    expect(shared).toEqual([]);
  });

  it('work when they are posted in the order of their steps, and again', async () => {
    const ordered = commandRoutes
      .flatMap((route) => examplesOf(route).map((example) => ({ path: route.path, example })))
      .sort((left, right) => left.example.step - right.example.step);
    const answers: string[] = [];
    const postAll = async () => {
      for (const { path, example } of ordered) {
        const response = await server.post(`/v1${fillPath(path, example.parameters ?? {})}`, example.body, {
          'Idempotency-Key': exampleKey(example.step),
        });
        if (response.status !== 201) {
          expect({ path, ...(await problemIn(response)) }).toEqual({ path, status: 201 });
        }
        const { headers } = response;
        answers.push(
          [path, headers.get('etag'), headers.get('location'), headers.get('log-sequence'), await response.text()].join(
            ' ',
          ),
        );
      }
    };
    await postAll();
    const length = server.length();
    const first = answers.splice(0);
    await postAll();
    expect(answers).toEqual(first);
    expect(server.length()).toBe(length);
  });
});
