import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logLines } from '../src/log-lines.ts';

let folder: string;
let file: string;
let descriptor: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdpoint-log-'));
  file = join(folder, 'log');
  descriptor = openSync(file, 'w');
});

afterEach(() => {
  closeSync(descriptor);
  rmSync(folder, { recursive: true });
});

const written = () => readFileSync(file, 'utf8');

describe('the lines of the log', () => {
  it('wait for each other, and for nobody longer than they may', async () => {
    const lines = logLines(descriptor, 20);
    lines.write('first\n');
    lines.write('second\n');
    expect(written()).toBe('');
    while (written() === '') await sleep(5);
    expect(written()).toBe('first\nsecond\n');
  });

  it('do not wait where there are many, and are written in order', async () => {
    const lines = logLines(descriptor, 60_000);
    const many = Array.from({ length: 3000 }, (_, index) => `the line with the number ${index} and Прича́л\n`);
    for (const line of many.slice(0, 2000)) lines.write(line);
    while (written() === '') await sleep(5);
    for (const line of many.slice(2000)) lines.write(line);
    lines.flushSync();
    expect(written()).toBe(many.join(''));
  });

  it('are written when the process ends, however that comes', () => {
    const url = new URL('../src/log-lines.ts', import.meta.url);
    for (const end of ['', 'process.exit(1)', "throw new Error('not caught')"]) {
      const script = `import { logLines } from '${url}'; logLines(1, 60_000).write('last words\\n'); ${end}`;
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
      expect(stdout).toBe('last words\n');
    }
  });
});
