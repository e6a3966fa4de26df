import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { View } from '../../../src/projections/engine/view.ts';
import type { LocalLog } from '../../../src/store/event-store.ts';
import { memoryLog } from '../../../src/store/memory/memory-log.ts';
import { logOf, readAll, withEngine } from '../rebuild-equality.ts';
import { observationsToy, randomEvents, vehiclesToy } from './toys.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdpoint-views-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const events = randomEvents(400, 3);
const terms = ['type:ObservationRecorded', 'agency:nasa', 'vehicle/soyuz-1'];

/** A view that says from which entry on it was asked. */
function counted(view: View): { readonly view: View; readonly folded: number[] } {
  const folded: number[] = [];
  return {
    folded,
    view: {
      ...view,
      fold(change, rows, states) {
        folded.push(change.entry.sequence);
        view.fold(change, rows, states);
      },
    },
  };
}

async function expectAsIfNew(log: LocalLog, views: readonly View[] = [observationsToy, vehiclesToy]) {
  const head = log.head().sequence;
  const all = (engine: { at(sequence: number): Parameters<typeof readAll>[0] }) =>
    [head, 1, 77, 250].map((sequence) => readAll(engine.at(Math.min(sequence, head)), views, terms));
  const fresh = await withEngine(views, log, {}, all);
  const kept = await withEngine(views, log, { file: join(folder, 'views.db') }, all);
  expect(kept).toEqual(fresh);
}

const file = () => join(folder, 'views.db');
const keep = (log: LocalLog, views: readonly View[] = [observationsToy, vehiclesToy]) =>
  withEngine(views, log, { file: file() }, () => {});

describe("the views' file", () => {
  it('is taken up where it was left, and only what came since is folded', async () => {
    const log = logOf(events.slice(0, 300));
    await keep(log);
    log.add(events.slice(300));
    const { view, folded } = counted(observationsToy);
    await withEngine([view, vehiclesToy], log, { file: file() }, () => {});
    expect(folded).toEqual(Array.from({ length: 100 }, (_, index) => 301 + index));
    await expectAsIfNew(log);
  });

  it('has what came last when the engine is closed, however lately that was', async () => {
    const log = logOf(events.slice(0, 300));
    await withEngine([observationsToy, vehiclesToy], log, { file: file() }, () => log.add(events.slice(300)));
    const { view, folded } = counted(observationsToy);
    await withEngine([view, vehiclesToy], log, { file: file() }, () => {});
    expect(folded).toEqual([]);
    await expectAsIfNew(log);
  });

  it('has within a while what came last', async () => {
    const log = logOf(events.slice(0, 300));
    await withEngine([observationsToy, vehiclesToy], log, { file: file() }, async () => {
      log.add(events.slice(300));
      const other = new DatabaseSync(file(), { readOnly: true });
      const position = () => other.prepare('SELECT min(position) AS position FROM progress').get()?.position;
      await expect.poll(position, { timeout: 10_000 }).toBe(events.length);
      other.close();
    });
  });

  it('is taken up after many restarts in the middle of lists', async () => {
    const log = memoryLog();
    for (let from = 0; from < events.length; from += 23) {
      log.add(events.slice(from, from + 23));
      await keep(log);
    }
    await expectAsIfNew(log);
  });

  it('can be deleted at any time', async () => {
    const log = logOf(events);
    await keep(log);
    rmSync(file());
    await expectAsIfNew(log);
  });

  it('of another log is thrown away', async () => {
    await keep(logOf(randomEvents(400, 4).map((event) => ({ ...event, id: `${event.id.slice(0, -1)}f` as never }))));
    await expectAsIfNew(logOf(events));
  });

  it('of a longer log is thrown away', async () => {
    await keep(logOf(events));
    await expectAsIfNew(logOf(events.slice(0, 200)));
  });

  it('of which the end is missing is thrown away', async () => {
    const log = logOf(events);
    await keep(log);
    truncateSync(file(), Math.floor(statSync(file()).size / 2));
    await expectAsIfNew(log);
  });

  it.each([
    ['is empty', ''],
    ['is not a database', 'no database at all '.repeat(100)],
  ])('that %s is thrown away', async (_sentence, content) => {
    writeFileSync(file(), content);
    await expectAsIfNew(logOf(events));
  });

  it('begins a view anew that has another version, and leaves the others as they are', async () => {
    const log = logOf(events);
    await keep(log);
    const changed = counted({ ...observationsToy, version: 2 });
    const same = counted(vehiclesToy);
    await withEngine([changed.view, same.view], log, { file: file() }, () => {});
    expect(changed.folded).toHaveLength(events.length);
    expect(same.folded).toEqual([]);
    await expectAsIfNew(log, [{ ...observationsToy, version: 2 }, vehiclesToy]);
  });

  it('lets go of a view that is no more, and takes in a new one', async () => {
    const log = logOf(events);
    await keep(log, [observationsToy]);
    await expectAsIfNew(log, [vehiclesToy]);
    await expectAsIfNew(log, [observationsToy, vehiclesToy]);
  });
});
