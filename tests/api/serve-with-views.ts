import { viewsOfEngine } from '../../src/api/views-of-engine.ts';
import type { LogClock } from '../../src/domain/log/log-opened.ts';
import { createProjectionEngine } from '../../src/projections/engine/engine.ts';
import { views } from '../../src/projections/views.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { type Served, serveForTest } from './served.ts';

/** A server on an empty log, with the views that it has in earnest. */
export async function serveWithViews(logClock: LogClock): Promise<Served> {
  const store = openMemoryStore();
  const engine = createProjectionEngine({ log: store.log, views, file: ':memory:' });
  await engine.start();
  const server = await serveForTest({
    logClock,
    store,
    change: (dependencies) => ({ ...dependencies, views: viewsOfEngine(engine, store.log, () => true) }),
  });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      engine.close();
    },
  };
}
