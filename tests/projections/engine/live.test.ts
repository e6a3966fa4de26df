import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createProjectionEngine } from '../../../src/projections/engine/engine.ts';
import { type LocalLog, StoreUnavailableError } from '../../../src/store/event-store.ts';
import { memoryLog } from '../../../src/store/memory/memory-log.ts';
import { logOf, readAll, withEngine } from '../rebuild-equality.ts';
import { observationsToy, randomEvents, vehiclesToy } from './toys.ts';

const events = randomEvents(120, 5);
const views = [observationsToy, vehiclesToy];

describe('a running projection engine', () => {
  it('has taken in what was appended when the log has told of it', async () => {
    const log = memoryLog();
    await withEngine(views, log, {}, (engine) => {
      const heads: number[] = [];
      const unsubscribe = engine.subscribe((head) => heads.push(head));
      log.add(events.slice(0, 3));
      expect(engine.head).toBe(3);
      log.add(events.slice(3, 4));
      unsubscribe();
      log.add(events.slice(4, 5));
      expect(heads).toEqual([3, 4]);
      expect(engine.head).toBe(5);
    });
  });

  it('says when it has reached a sequence, and when it has not in time', async () => {
    const log = memoryLog();
    await withEngine(views, log, {}, async (engine) => {
      const reached = engine.waitFor(2, 10_000);
      log.add(events.slice(0, 2));
      expect(await reached).toBe(true);
      expect(await engine.waitFor(1, 0)).toBe(true);
      expect(await engine.waitFor(3, 5)).toBe(false);
    });
  });

  it('does not show what it has not reached', async () => {
    await withEngine(views, logOf(events), {}, (engine) => {
      expect(() => engine.at(events.length + 1)).toThrow(new RangeError('the views are at 120, not yet at 121'));
    });
  });

  it('keeps what was read at one sequence while the log goes on', async () => {
    const log = logOf(events.slice(0, 60));
    await withEngine(views, log, {}, (engine) => {
      const past = engine.at(60);
      const before = readAll(past, views, ['vehicle/soyuz-1']);
      log.add(events.slice(60));
      expect(readAll(past, views, ['vehicle/soyuz-1'])).toBe(before);
    });
  });

  it('lets others work while it catches up, and tells how far it is', async () => {
    const told: { sequence: number; head: number }[] = [];
    const log = logOf(events);
    const engine = createProjectionEngine({
      log,
      views,
      file: ':memory:',
      batchSize: 50,
      onProgress: (progress) => told.push(progress),
    });
    let turns = 0;
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    let isDone = false;
    count();
    await engine.start();
    isDone = true;
    engine.close();
    expect(told).toEqual([
      { sequence: 50, head: 120 },
      { sequence: 100, head: 120 },
      { sequence: 120, head: 120 },
    ]);
    expect(turns).toBeGreaterThan(3);
  });

  it('takes in what comes while it catches up', async () => {
    const log = logOf(events.slice(0, 50));
    const engine = createProjectionEngine({
      log,
      views,
      file: ':memory:',
      batchSize: 20,
      onProgress: ({ sequence }) => {
        if (sequence === 40) log.add(events.slice(50));
      },
    });
    await engine.start();
    expect(engine.head).toBe(120);
    engine.close();
  });

  it('gives up what it can not keep, and is whole again when the disk is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'holdpoint-views-'));
    const log = logOf(events.slice(0, 60));
    const file = join(folder, 'views.db');
    await withEngine(views, log, { file }, async (engine) => {
      // Another holds the file: nothing can be written for now.
      const other = new DatabaseSync(file);
      other.exec('BEGIN IMMEDIATE');
      log.add(events.slice(60, 100));
      expect(engine.failure).toBeInstanceOf(Error);
      expect(engine.head).toBe(0);
      expect(() => engine.at(1)).toThrow(StoreUnavailableError);
      other.exec('ROLLBACK');
      other.close();
      log.add(events.slice(100));
      expect(await engine.waitFor(120, 10_000)).toBe(true);
      expect(engine.failure).toBeUndefined();
      const fresh = await withEngine(views, log, {}, (other) => readAll(other.at(120), views, []));
      expect(readAll(engine.at(120), views, [])).toBe(fresh);
    });
    rmSync(folder, { recursive: true });
  });

  it('that can not read the log does not start', async () => {
    const log: LocalLog = {
      ...logOf(events),
      read: () => {
        throw new Error('the log is damaged');
      },
    };
    const engine = createProjectionEngine({ log, views, file: ':memory:' });
    await expect(engine.start()).rejects.toThrow('the log is damaged');
    engine.close();
  });
});
