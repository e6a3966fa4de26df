import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { createApp } from '../../src/api/app.ts';
import type { Dependencies } from '../../src/api/dependencies.ts';
import { ownNames } from '../../src/api/http/own-names.ts';
import { createMetrics, measureLog } from '../../src/api/operation/metrics.ts';
import { type Serving, serve } from '../../src/api/operation/serve.ts';
import { createCommandHandler } from '../../src/commands/command-handler.ts';
import type { KnowledgeSource } from '../../src/commands/knowledge-source.ts';
import { openLog } from '../../src/commands/open-log.ts';
import type { Instant } from '../../src/domain/id.ts';
import type { LogClock } from '../../src/domain/log/log-opened.ts';
import { createProjectionEngine } from '../../src/projections/engine/engine.ts';
import { createSearchIndex } from '../../src/projections/engine/search-index.ts';
import { knowledgeOfEngine } from '../../src/projections/knowledge/knowledge-of-engine.ts';
import { searchableWords } from '../../src/projections/search/look-up.ts';
import { views as boards } from '../../src/projections/views.ts';
import type { EventStore } from '../../src/store/event-store.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { type FakeViews, fakeViews } from './fake-views.ts';

export interface Served {
  readonly url: string;
  readonly port: number;
  readonly store: EventStore;
  readonly views: FakeViews;
  readonly serving: Serving;
  /** The length of the log: what proves that nothing changed. */
  length(): number;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

/** Where no console is built. */
const consoleFolder = join(tmpdir(), 'holdpoint-test-no-console');

interface Options {
  readonly logClock?: LogClock;
  readonly store?: EventStore;
  readonly now?: () => number;
  readonly change?: (dependencies: Dependencies) => Dependencies;
}

/** A server on a port of its own, listening, on a log in memory. */
export async function serveForTest(options: Options = {}): Promise<Served> {
  const { logClock = 'live', store = openMemoryStore(), now = Date.now, change = (same) => same } = options;
  const means = { now, random: (size: number) => randomBytes(size) };
  await openLog(store, { name: 'test', clock: logClock, beginning: '2022-01-01T00:00:00.000Z' as Instant }, means);
  const views = fakeViews(store.log);
  const engine = createProjectionEngine({ log: store.log, views: boards, file: ':memory:' });
  await engine.start();
  const known = knowledgeOfEngine(engine, (time) => store.log.sequenceAt(time));
  const knowledge: KnowledgeSource = async (sequence, milliseconds) =>
    (await views.reach(sequence, milliseconds)) ? await known(sequence, milliseconds) : undefined;
  const search = createSearchIndex({ log: store.log, file: ':memory:', words: searchableWords });
  search.start();
  const metrics = createMetrics();
  measureLog(metrics, store.log, views, now);
  const stopping = new AbortController();
  const dependencies: Dependencies = {
    handle: createCommandHandler({ store, logClock, knowledge, patience: 50, ...means }),
    log: store.log,
    views,
    search,
    logName: 'test',
    logClock,
    now,
    newId: randomUUID,
    names: ownNames('127.0.0.1', ['holdpoint.example']),
    logger: pino({ level: 'silent' }),
    metrics,
    consoleFolder,
    waits: { write: 50, read: 50 },
    stopping: stopping.signal,
  };
  const serving = await serve(createApp(change(dependencies)), { host: '127.0.0.1', port: 0, stopping });
  const { port } = serving.address;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    store,
    views,
    serving,
    length: () => store.log.head().sequence,
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    post: (path, body, headers = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': v7(), ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    stop: async () => {
      await serving.stop(1_000);
      engine.close();
      search.close();
    },
  };
}

/** A problem without what differs from run to run. */
export async function problemIn(response: Response): Promise<Record<string, unknown>> {
  const { requestId: _requestId, ...problem } = (await response.json()) as Record<string, unknown>;
  return problem;
}
