import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { commandRoutes } from '../../src/api/commands/all-routes.ts';
import { exampleKey, examplesOf } from '../../src/api/commands/command-route.ts';
import { fillPath } from '../../src/api/http/path.ts';
import { viewsOfEngine } from '../../src/api/views-of-engine.ts';
import { createProjectionEngine } from '../../src/projections/engine/engine.ts';
import { createSearchIndex } from '../../src/projections/engine/search-index.ts';
import { searchableWords } from '../../src/projections/search/look-up.ts';
import { views } from '../../src/projections/views.ts';
import type { LocalLog } from '../../src/store/event-store.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { everything } from '../projections/everything.ts';
import { logFrom } from '../projections/history.ts';
import { type Ask, expectEveryAnswerDescribed } from './every-answer.ts';
import { type Served, serveForTest } from './served.ts';

/** Serves what is in a log through the views that a server has. */
async function withViewsOf(log: LocalLog, use: (server: Served, ask: Ask) => Promise<void>): Promise<void> {
  const engine = createProjectionEngine({ log, views, file: ':memory:' });
  await engine.start();
  const search = createSearchIndex({ log, file: ':memory:', words: searchableWords });
  search.start();
  const server = await serveForTest({
    change: (dependencies) => ({ ...dependencies, log, views: viewsOfEngine(engine, log, () => true), search }),
  });
  try {
    await use(server, async (path) => {
      const answer = await server.get(path);
      return { status: answer.status, json: await answer.json() };
    });
  } finally {
    await server.stop();
    engine.close();
    search.close();
  }
}

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
