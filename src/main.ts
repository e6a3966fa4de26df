import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import { createApp } from './api/app.ts';
import { isConsoleBuilt } from './api/console/console.ts';
import type { Dependencies } from './api/dependencies.ts';
import { isLoopback, ownNames } from './api/http/own-names.ts';
import { createMetrics, measureLog } from './api/operation/metrics.ts';
import { type Serving, serve } from './api/operation/serve.ts';
import { viewsOfEngine } from './api/views-of-engine.ts';
import { createCommandHandler } from './commands/command-handler.ts';
import { openLog } from './commands/open-log.ts';
import { createSystemRandom } from './commands/system-random.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { toInstant } from './domain/id.ts';
import { aheadOf, noticeablyAhead } from './domain/log/ahead-of.ts';
import { logLines } from './log-lines.ts';
import { createProjectionEngine, viewsFileName } from './projections/engine/engine.ts';
import { createSearchIndex, searchFileName } from './projections/engine/search-index.ts';
import { knowledgeOfEngine } from './projections/knowledge/knowledge-of-engine.ts';
import { searchableWords } from './projections/search/look-up.ts';
import { views } from './projections/views.ts';
import { rebuildApart } from './rebuild-apart.ts';
import { refuseUnfinishedCopy } from './store/copy-mark.ts';
import {
  CorruptLogError,
  type LocalLog,
  OutcomeUnknownError,
  StoreOpenError,
  StoreUnavailableError,
} from './store/event-store.ts';
import { type OpenedStore, openByUrl } from './store/open-by-url.ts';
import { faultOf, timedAppends } from './store/timed-appends.ts';
import { whenParentEnds } from './when-parent-ends.ts';
import { whyOtherLog } from './why-other-log.ts';

/** What keeps it from starting, in one sentence for who started it. */
class StartError extends Error {
  override readonly name = 'StartError';
}

// For who writes such code (that of gRPC, on TLS to an address without a name), and nothing for who reads what is said here.
process.noDeprecation = true;

const say = (text: string) => process.stdout.write(`${text}\n`);
const consoleFolder = fileURLToPath(new URL('../web/dist/', import.meta.url));
const now = () => Date.now();
const random = createSystemRandom();

const openStore = ({ store, data, log }: Config, logger: Logger): Promise<OpenedStore> =>
  openByUrl(store, {
    folder: data,
    logName: log.name,
    onStatus: (status) => logger[status.state === 'stopped' ? 'error' : 'warn'](status, 'the mirror of EventStoreDB'),
  });

/** Of what can be thrown away at any time. */
const fileOf = ({ store, data }: Config, name: string): string =>
  store.kind === 'memory' ? ':memory:' : join(data, name);

async function listen(dependencies: Dependencies, config: Config, stopping: AbortController): Promise<Serving> {
  const { host, port } = config;
  try {
    return await serve(createApp(dependencies), { host, port, stopping });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new StartError(`Port ${port} of ${host} is in use: set HOLDPOINT_PORT to another.`);
    if (code === 'EACCES')
      throw new StartError(`Port ${port} of ${host} is not permitted: set HOLDPOINT_PORT to another.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartError(`${host} is no address of this machine: HOLDPOINT_HOST says where to listen.`);
    }
    throw error;
  }
}

/** What keeps the views from being kept is for the operator to mend: a full disk, rights, a folder where their file would be. */
async function startViews(start: () => Promise<void>, file: string): Promise<void> {
  try {
    await start();
  } catch (error) {
    // Those of the file system and of SQLite have one; what is wrong with this program hasn't.
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new StartError(
      `The views can't be kept in ${file} (${error.message}): what is there can be deleted, for they are made again from the log.`,
    );
  }
}

function announce({ address }: Serving, { host, log: { name: logName, clock } }: Config, log: LocalLog): void {
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  say(`Holdpoint is at http://${name}:${address.port} (log ${logName}, ${clock} clock; API: /docs)`);
  if (!isConsoleBuilt(consoleFolder)) say('Its console is not built: `npm run build` builds it.');
  say(
    isLoopback(host)
      ? 'It listens on loopback only and has no access control.'
      : 'It has NO ACCESS CONTROL and does not listen on loopback only: whoever reaches it can read and write.',
  );
  const { logTime } = log.head();
  if (aheadOf(logTime, now()) > noticeablyAhead) {
    say(
      `The log is at ${toInstant(logTime)}, which is AHEAD of this machine's clock: one that recorded in it was wrong, or this one is. Until it has come that far, every entry is recorded at the log's time.`,
    );
  }
}

async function start(config: Config): Promise<void> {
  const { log: configured, waits } = config;
  const lines = logLines(2);
  const logger = pino({ level: config.logLevel, base: null }, lines);
  const metrics = createMetrics();
  const otherLog = whyOtherLog(config);
  if (otherLog !== undefined) throw new StartError(otherLog);
  const opened = await openStore(config, logger);
  let fault: string | null = null;
  const store = timedAppends(opened.store, (outcome, seconds, error) => {
    metrics.appendSeconds.observe({ outcome }, seconds);
    fault = faultOf(error);
  });
  await refuseUnfinishedCopy(opened.copyMark);
  await openLog(store, configured, { now, random });
  // Once more: where the log's first entry came from a copy that has only just begun, its mark is there too.
  await refuseUnfinishedCopy(opened.copyMark);

  const { log } = store;
  const engine = createProjectionEngine({
    log,
    views,
    file: fileOf(config, viewsFileName),
    ...(opened.file !== undefined && { apart: rebuildApart(opened.file) }),
  });
  const search = createSearchIndex({ log, file: fileOf(config, searchFileName), words: searchableWords });
  let isStarted = false;
  const viewsOfLog = viewsOfEngine(engine, log, () => isStarted);
  measureLog(metrics, log, viewsOfLog, now);
  const stopping = new AbortController();
  const serving = await listen(
    {
      handle: createCommandHandler({
        store,
        logClock: configured.clock,
        now,
        random,
        knowledge: knowledgeOfEngine(engine, (time) => log.sequenceAt(time)),
        patience: waits.read,
      }),
      log,
      appendFault: () => fault,
      ...(opened.status === undefined ? {} : { mirror: opened.status }),
      views: viewsOfLog,
      search,
      logName: configured.name,
      logClock: configured.clock,
      now,
      newId: randomUUID,
      names: ownNames(config.host, config.allowedHosts),
      logger,
      metrics,
      consoleFolder,
      waits,
      stopping: stopping.signal,
    },
    config,
    stopping,
  );

  const stop = async (signal: NodeJS.Signals) => {
    logger.info({ signal }, 'stopping');
    await serving.stop(waits.stop);
    engine.close();
    search.close();
    await opened.close();
    logger.info('stopped');
    lines.flushSync();
    process.exit(0);
  };
  // Once: a second signal ends the process at once, which loses nothing that was acknowledged.
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // The demo starts this in turn, and may be killed without a word.
  if (process.env.npm_lifecycle_event === 'start' || process.env.npm_lifecycle_event === 'demo') {
    whenParentEnds(() => {
      if (!stopping.signal.aborted) stop('SIGTERM');
    });
  }

  await startViews(engine.start, fileOf(config, viewsFileName));
  isStarted = true;
  // After what everybody waits for.
  search.start();
  if (!stopping.signal.aborted) announce(serving, config, log);
}

function refuse(sentences: string): never {
  process.stderr.write(`${sentences}\n`);
  process.exit(1);
}

try {
  await start(readConfig(process.env));
} catch (error) {
  if (error instanceof CorruptLogError) refuse(`${error.message} It can't be served like this: restore a backup.`);
  if (
    error instanceof ConfigError ||
    error instanceof StoreOpenError ||
    error instanceof StartError ||
    error instanceof StoreUnavailableError ||
    error instanceof OutcomeUnknownError
  ) {
    refuse(error.message);
  }
  refuse(`Holdpoint can't start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
