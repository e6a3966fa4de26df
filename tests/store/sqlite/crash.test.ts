import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../../src/store/event-store.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { folders } from '../folders.ts';
import { startChild } from './start-child.ts';

const newFolder = folders();

describe('a process that is killed while it appends', () => {
  it('has lost nothing that was acknowledged and left no half append, three times in a row', async () => {
    const folder = newFolder();
    const acknowledged: StoredEvent[] = [];
    for (const name of ['first', 'second', 'third']) {
      const child = startChild(folder, name);
      await child.said(200);
      await child.kill();
      const [opened, ...appends] = child.lines as [string, ...StoredEvent[][]];
      expect(opened).toBe('open');
      expect(appends.length).toBeGreaterThanOrEqual(199);
      acknowledged.push(...appends.flat());

      const store = openSqliteStore({ folder });
      const log = store.log.read(0, 1_000_000);
      expect(store.log.readAt(acknowledged.map(({ sequence }) => sequence))).toEqual(acknowledged);
      expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1));
      const lengths = new Map<string, number>();
      for (const { stream, revision } of log) lengths.set(stream, revision + 1);
      for (const length of lengths.values()) expect(length % 3).toBe(0);
      await store.close();
    }
  });
});
