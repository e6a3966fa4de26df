import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
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
    // By itself more than once: whoever begins a write then has it done now and then.
    for (const end of ['', '', '', '', '', '', '', '', 'process.exit(1)', "throw new Error('not caught')"]) {
      const { stdout } = run(`logLines(1, 60_000).write('last words\\n'); ${end}`);
      expect(stdout).toBe('last words\n');
    }
  });

  const script = `const lines = logLines(1, 1);
    for (let index = 0; index < 50; index += 1) {
      lines.write(String(index).padEnd(9_999) + '\\n');
      await sleep(2);
    }
    console.error('went on');`;

  it.skipIf(!existsSync('/dev/full'))('that find no room are lost, and the process goes on and ends', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = run(script, full);
    closeSync(full);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'went on\n' });
  });

  it('that nobody reads any more are lost, and those that somebody reads late are not', async () => {
    const left = spawn(process.execPath, ['--input-type=module', '-e', imports + script]);
    left.stdout.destroy();
    const late = spawn(process.execPath, ['--input-type=module', '-e', imports + script]);
    const ends = [left, late].map((child) => new Promise((resolve) => child.once('exit', resolve)));
    await new Promise((resolve) => late.stderr.once('data', resolve));
    const read: string[] = [];
    for await (const chunk of late.stdout.setEncoding('utf8')) read.push(chunk);
    expect(await Promise.all(ends)).toEqual([0, 0]);
    const lines = read.join('').split('\n').slice(0, -1).map(Number);
    expect(lines).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });
});

const imports = `import { setTimeout as sleep } from 'node:timers/promises';
  import { logLines } from '${new URL('../src/log-lines.ts', import.meta.url)}';`;

const run = (script: string, stdout: number | 'pipe' = 'pipe') =>
  spawnSync(process.execPath, ['--input-type=module', '-e', imports + script], {
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'pipe'],
    timeout: 20_000,
  });
