import { join } from 'node:path';
import { createProjectionEngine, type MadeApart, viewsFileName } from '../src/projections/engine/engine.ts';
import { createSearchIndex, searchFileName } from '../src/projections/engine/search-index.ts';
import { searchableWords } from '../src/projections/search/look-up.ts';
import { views } from '../src/projections/views.ts';
import { rebuildApart } from '../src/rebuild-apart.ts';
import type { LocalLog } from '../src/store/event-store.ts';
import { openSqliteLog } from '../src/store/sqlite/open-sqlite-store.ts';
import { logFormat } from '../src/store/sqlite/schema.ts';
import { writeHistory } from './history.ts';
import { figure, inFolder, median, print, type Row } from './measure.ts';

/** 100,000 for a quick run; `BENCH_EVENTS=1000000` for the one that the goals are about. */
const events = Number(process.env.BENCH_EVENTS ?? 100_000);
const readAtOnce = 1000;
const gibibyte = 2 ** 30;

export const run = (): Promise<readonly Row[]> =>
  inFolder(async (folder) => {
    const path = writeHistory(folder, events);
    const { log, close } = openSqliteLog(path);
    // As the server does it.
    const apart = rebuildApart({ path, format: logFormat });
    const file = join(folder, viewsFileName);
    // Before and after, so that what else the machine does meets both.
    const before = [parsedPerSecond(log), parsedPerSecond(log)];
    const rebuild = await start(log, file, apart);
    const restarts = [await start(log, file, apart), await start(log, file, apart), await start(log, file, apart)];
    const filling = await fillSearch(log, join(folder, searchFileName));
    const parsed = median([...before, parsedPerSecond(log), parsedPerSecond(log)]);
    close();
    const rebuilt = events / rebuild.seconds;
    const filled = events / filling;
    const restart = median(restarts.map(({ seconds }) => seconds));
    const of = `of ${figure(events)} events`;
    return [
      {
        name: `rebuilding all boards and the index of concerns ${of}, against reading and parsing them alone`,
        ratio: rebuilt / parsed,
        goal: { atLeast: 0.35 },
        detail: `rebuild ${figure(rebuilt)} events/s; parsing ${figure(parsed)} events/s`,
      },
      {
        name: `memory of that rebuild, against 1 GiB`,
        ratio: rebuild.memory / gibibyte,
        goal: { atMost: 1 },
        detail: `at most ${figure(rebuild.memory / 2 ** 20)} MiB resident`,
      },
      {
        name: `restart ${of}, against the rebuild`,
        ratio: restart / rebuild.seconds,
        goal: { atMost: 0.1 },
        detail: `restart ${figure(restart)} s; rebuild ${figure(rebuild.seconds)} s`,
      },
      {
        name: `filling the search index ${of}, against reading and parsing them alone`,
        ratio: filled / parsed,
        goal: { atLeast: 0.1 },
        detail: `filling ${figure(filled)} events/s; parsing ${figure(parsed)} events/s`,
      },
    ];
  });

function parsedPerSecond(log: LocalLog): number {
  const begin = performance.now();
  let read = 0;
  for (let batch = log.read(0, readAtOnce); batch.length > 0; batch = log.read(read, readAtOnce)) {
    for (const event of batch) {
      JSON.parse(event.data);
      JSON.parse(event.metadata);
    }
    read += batch.length;
  }
  return (read / (performance.now() - begin)) * 1000;
}

/** Seconds. */
async function fillSearch(log: LocalLog, file: string): Promise<number> {
  const begin = performance.now();
  const search = createSearchIndex({ log, file, words: searchableWords });
  search.start();
  if (!(await search.waitFor(events, 2 ** 31 - 1))) throw new Error(`the search index is at ${search.head}`);
  const seconds = (performance.now() - begin) / 1000;
  search.close();
  return seconds;
}

async function start(
  log: LocalLog,
  file: string,
  apart: MadeApart,
): Promise<{ readonly seconds: number; readonly memory: number }> {
  let memory = 0;
  const onProgress = () => {
    memory = Math.max(memory, process.memoryUsage.rss());
  };
  const begin = performance.now();
  const engine = createProjectionEngine({ log, views, file, apart, onProgress });
  await engine.start();
  const seconds = (performance.now() - begin) / 1000;
  const stopped = engine.status().filter((view) => view.stopped !== undefined);
  if (engine.head !== events || stopped.length > 0) throw new Error(`not rebuilt: ${JSON.stringify(engine.status())}`);
  engine.close();
  return { seconds, memory };
}

if (import.meta.main) for (const row of await run()) print(row);
