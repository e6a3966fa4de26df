import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { viewsFileName } from '../../../src/projections/engine/engine.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { readAll, withEngine } from '../rebuild-equality.ts';
import { observationsToy, vehiclesToy } from './toys.ts';

const views = [observationsToy, vehiclesToy];
const terms = ['type:ObservationRecorded', 'agency:nasa', 'vehicle/soyuz-1'];

/** Runs the child until it has said so many lines, then kills it without a word. */
async function killAfter(folder: string, lines: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let said = 0;
  for await (const _line of createInterface(child.stdout)) {
    said += 1;
    if (said === lines) child.kill('SIGKILL');
  }
  const [, signal] = await exited;
  expect(signal).toBe('SIGKILL');
}

describe('views after a crash', () => {
  it('go on where they were, and are what a rebuild gives', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'holdpoint-crash-'));
    try {
      for (const lines of [1, 40, 150, 90]) {
        await killAfter(folder, lines);
        const store = openSqliteStore({ folder });
        const { log } = store;
        const head = log.head().sequence;
        const read = (options: { readonly file?: string }) =>
          withEngine(views, log, options, (engine) =>
            [head, Math.ceil(head / 2), 1].filter((at) => at <= head).map((at) => readAll(engine.at(at), views, terms)),
          );
        expect(await read({ file: join(folder, viewsFileName) })).toEqual(await read({}));
        await store.close();
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
