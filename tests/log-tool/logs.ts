import { load } from '../../scenarios/load.ts';
import { startServer } from '../../scenarios/server-process.ts';
import { soyuzMs22 } from '../../scenarios/soyuz-ms-22/record.ts';
import { createConsole } from '../../src/log-tool/console.ts';
import { views } from '../../src/projections/views.ts';
import type { CopyMark } from '../../src/store/copy-mark.ts';
import type { LocalLog, StoredEvent } from '../../src/store/event-store.ts';
import { readAll, withEngine } from '../projections/rebuild-equality.ts';

/** Has a server make a data folder with the record of Soyuz MS-22 in it. */
export async function loadMs22(folder: string): Promise<void> {
  const server = await startServer({
    HOLDPOINT_DATA: folder,
    HOLDPOINT_PORT: '0',
    HOLDPOINT_LOG_NAME: 'ms22',
    HOLDPOINT_LOG_CLOCK: 'replay',
    HOLDPOINT_LOG_BEGINNING: soyuzMs22.begins,
    HOLDPOINT_LOG_LEVEL: 'warn',
  });
  try {
    await load(server.url, soyuzMs22);
  } finally {
    await server.stop();
  }
}

export const eventsOf = (log: LocalLog): readonly StoredEvent[] => log.read(0, log.head().sequence);

/** All that the views made of a log say at its head. */
export const viewsOf = (log: LocalLog): Promise<string> =>
  withEngine(views, log, {}, (engine) => readAll(engine.at(log.head().sequence), views, []));

/** A console that keeps what is said. */
export function quietConsole() {
  const said: string[] = [];
  const told: string[] = [];
  let time = 0;
  const now = () => {
    time += 1000;
    return time;
  };
  const console = createConsole({
    out: (text) => said.push(text.trimEnd()),
    err: (text) => told.push(text.trimEnd()),
    canRewrite: false,
    now,
  });
  return Object.assign(console, { said, told });
}

export interface NotedMark extends CopyMark {
  /** What it was told, in order. */
  readonly told: readonly string[];
}

export function notedMark(): NotedMark {
  const told: string[] = [];
  let isSet = false;
  return {
    told,
    isSet: async () => isSet,
    async set() {
      isSet = true;
      told.push('set');
    },
    async clear() {
      isSet = false;
      told.push('clear');
    },
  };
}
