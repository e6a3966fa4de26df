import { viewsOfEngine } from '../../src/api/views-of-engine.ts';
import { createProjectionEngine } from '../../src/projections/engine/engine.ts';
import { createSearchIndex } from '../../src/projections/engine/search-index.ts';
import { searchableWords } from '../../src/projections/search/look-up.ts';
import { views } from '../../src/projections/views.ts';
import type { LocalLog } from '../../src/store/event-store.ts';
import type { Ask } from './every-answer.ts';
import { type Served, serveForTest } from './served.ts';

/** Serves what is in a log through the views that a server has. */
export async function withViewsOf(log: LocalLog, use: (server: Served, ask: Ask) => Promise<void>): Promise<void> {
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
