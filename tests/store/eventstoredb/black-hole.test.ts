import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { folders } from '../folders.ts';

const newFolder = folders();

it('a process outlives more appends than its client has room for, cut while nothing passes, and stores each once', async () => {
  const program = join(import.meta.dirname, 'black-hole-child.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, newFolder()]);
  expect(JSON.parse(stdout)).toEqual({ entries: 150, isSame: true, isAll: true, status: { state: 'live' } });
});
