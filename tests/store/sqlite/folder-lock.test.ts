import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreOpenError } from '../../../src/store/event-store.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { folders } from '../folders.ts';
import { anomaly, someEvents } from '../some-events.ts';
import { startChild } from './start-child.ts';

const newFolder = folders();
const inUse = (folder: string) => new StoreOpenError(`The data folder ${folder} is in use by another process.`);

describe('the lock of a data folder', () => {
  it('lets nobody else in, and whoever holds it goes on', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder });
    expect(() => openSqliteStore({ folder })).toThrow(inUse(folder));
    const child = startChild(folder, 'other');
    await child.said(1);
    await child.kill();
    expect(child.lines).toEqual([`StoreOpenError: ${inUse(folder).message}`]);
    await store.append(anomaly('a'), -1, someEvents(1));
    expect(store.log.head().sequence).toBe(1);
    await store.close();
  });

  it('is released when the store is closed, and when it could not be opened', async () => {
    const folder = newFolder();
    await openSqliteStore({ folder }).close();
    const store = openSqliteStore({ folder });
    await store.close();
    await store.close();
    await openSqliteStore({ folder }).close();
  });

  it('is released by the death of its holder', async () => {
    const folder = newFolder();
    const child = startChild(folder, 'holder');
    await child.said(2);
    expect(() => openSqliteStore({ folder })).toThrow(inUse(folder));
    await child.kill();
    await openSqliteStore({ folder }).close();
  });

  it('is a file that nothing is written to', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder });
    expect(statSync(join(folder, 'lock')).size).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual(['lock']);
    await store.close();
  });
});
