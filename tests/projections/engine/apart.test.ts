import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeHistory } from '../../../bench/history.ts';
import { createProjectionEngine, type MadeApart } from '../../../src/projections/engine/engine.ts';
import type { Past, View } from '../../../src/projections/engine/view.ts';
import { views as boards } from '../../../src/projections/views.ts';
import { rebuildApart } from '../../../src/rebuild-apart.ts';
import type { LocalLog } from '../../../src/store/event-store.ts';
import { openSqliteLog } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { logFormat } from '../../../src/store/sqlite/schema.ts';
import { logOf, readAll, withEngine } from '../rebuild-equality.ts';
import { observationsToy, randomEvents, vehiclesToy } from './toys.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdpoint-apart-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const events = randomEvents(400, 3);
const toys = [observationsToy, vehiclesToy];
const file = () => join(folder, 'views.db');

/** The other half, made by an engine as another thread has it. */
const apartFrom = (log: LocalLog, more: Partial<MadeApart> = {}): MadeApart => ({
  views: [vehiclesToy],
  leastEvents: 1,
  make: (path) => withEngine([vehiclesToy], log, { file: path }, () => {}),
  ...more,
});

const readHalfAndHead = (engine: { at(sequence: number): Past; head: number }, views: readonly View[] = toys) =>
  [Math.ceil(engine.head / 2), engine.head].map((sequence) =>
    readAll(engine.at(sequence), views, ['type:ObservationRecorded', 'agency:nasa', 'vehicle/soyuz-1']),
  );

async function expectAsIfMadeHere(log: LocalLog, apart: MadeApart) {
  const here = await withEngine(toys, log, {}, (engine) => readHalfAndHead(engine));
  expect(await withEngine(toys, log, { file: file(), apart }, (engine) => readHalfAndHead(engine))).toEqual(here);
  expect(existsSync(`${file()}-apart`)).toBe(false);
  // And it is taken up as any other.
  expect(await withEngine(toys, log, { file: file() }, (engine) => readHalfAndHead(engine))).toEqual(here);
}

describe('what of a rebuild is made apart', () => {
  it('is as if it had been made here', async () => {
    const log = logOf(events);
    await expectAsIfMadeHere(log, apartFrom(log));
  });

  it('goes on here from where it is', async () => {
    const log = logOf(events);
    await expectAsIfMadeHere(log, apartFrom(logOf(events.slice(0, 250))));
  });

  it('is made here where it can not be made apart', async () => {
    const log = logOf(events);
    const make = () => Promise.reject(new Error('no thread is left'));
    await expectAsIfMadeHere(log, apartFrom(log, { make }));
  });

  it('is made here where the log is short', async () => {
    const log = logOf(events);
    let isAsked = false;
    const make = async () => {
      isAsked = true;
    };
    await expectAsIfMadeHere(log, apartFrom(log, { leastEvents: events.length + 1, make }));
    expect(isAsked).toBe(false);
  });

  it('has a view stop where it would stop here', async () => {
    const log = logOf(events);
    const poisoned: View = {
      ...vehiclesToy,
      fold(change, rows, states) {
        if (change.entry.sequence >= 100) throw new Error('can not be folded');
        vehiclesToy.fold(change, rows, states);
      },
    };
    const apart: MadeApart = {
      views: [poisoned],
      leastEvents: 1,
      make: (path) => withEngine([poisoned], log, { file: path }, () => {}),
    };
    const views = [observationsToy, poisoned];
    const here = await withEngine(views, log, {}, (engine) => engine.status());
    expect(here).toMatchObject([{ position: events.length }, { stopped: {} }]);
    expect(await withEngine(views, log, { file: file(), apart }, (engine) => engine.status())).toEqual(here);
  });

  it('is given up where the engine is closed', async () => {
    const log = logOf(events);
    const { promise: given, resolve } = Promise.withResolvers<AbortSignal>();
    const apart = apartFrom(log, {
      make: (_file, signal) => {
        resolve(signal);
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
    });
    const engine = createProjectionEngine({ log, views: toys, file: file(), apart });
    const started = engine.start();
    const signal = await given;
    engine.close();
    await started;
    expect(signal.aborted).toBe(true);
    await expectAsIfMadeHere(log, apartFrom(log));
  });

  it('is the same of all boards from a thread of its own', { timeout: 60_000 }, async () => {
    const path = writeHistory(folder, 1500);
    const { log, close } = openSqliteLog(path);
    const thread = rebuildApart({ path, format: logFormat });
    let isMade = false;
    const make: MadeApart['make'] = async (...given) => {
      await thread.make(...given);
      isMade = true;
    };
    const apart = { ...thread, leastEvents: 1, make };
    const read = (engine: { at(sequence: number): Past; head: number }) => readHalfAndHead(engine, boards);
    const here = await withEngine(boards, log, {}, read);
    const threaded = await withEngine(boards, log, { file: file(), apart }, read);
    close();
    expect(isMade).toBe(true);
    expect(threaded).toEqual(here);
  });
});
