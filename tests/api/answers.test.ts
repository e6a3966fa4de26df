import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { commandRoutes } from '../../src/api/commands/all-routes.ts';
import { exampleKey, examplesOf } from '../../src/api/commands/command-route.ts';
import { fillPath } from '../../src/api/http/path.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { everything } from '../projections/everything.ts';
import { logFrom } from '../projections/history.ts';
import { expectEveryAnswerDescribed } from './every-answer.ts';
import { serveForTest } from './served.ts';
import { withViewsOf } from './with-views-of.ts';

it('describes every answer on a record of all kinds of entries, now and in its past', async () => {
  for (const happenings of fc.sample(everything, { numRuns: 2, seed: 5 })) {
    const log = logFrom(happenings);
    const { sequence } = log.head();
    const pasts = [1, Math.floor(sequence / 3), Math.floor((2 * sequence) / 3)];
    await withViewsOf(log, async (_server, ask) => {
      await expectEveryAnswerDescribed(ask, pasts);
    });
  }
}, 240_000);

it('describes every answer on what the examples of the API record', async () => {
  const store = openMemoryStore();
  const recording = await serveForTest({ store });
  const ordered = commandRoutes
    .flatMap((route) => examplesOf(route).map((example) => ({ path: route.path, example })))
    .sort((left, right) => left.example.step - right.example.step);
  for (const { path, example } of ordered) {
    const answer = await recording.post(`/v1${fillPath(path, example.parameters ?? {})}`, example.body, {
      'Idempotency-Key': exampleKey(example.step),
    });
    expect([path, answer.status]).toEqual([path, 201]);
  }
  await recording.stop();
  await withViewsOf(store.log, async (_server, ask) => {
    await expectEveryAnswerDescribed(ask, [1, 20, 40, 60]);
  });
}, 60_000);
