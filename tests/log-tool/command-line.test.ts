import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Request, readRequest } from '../../src/log-tool/request.ts';
import { UsageError } from '../../src/log-tool/tool-error.ts';
import { folders } from '../store/folders.ts';
import { runTool } from './tool-process.ts';

const newFolder = folders();
const read = (...line: string[]) => readRequest(line, { folder: './data', logName: 'holdpoint' });

describe('the command line of the tool for logs', () => {
  it.each<[string[], Request]>([
    [[], { command: 'help' }],
    [['--help'], { command: 'help' }],
    [['copy', '-h'], { command: 'help' }],
    [
      ['copy', 'sqlite:./a', 'esdb://one,two?tls=false'],
      {
        command: 'copy',
        from: { kind: 'sqlite', folder: './a' },
        to: { kind: 'eventstoredb', connectionString: 'esdb://one,two?tls=false' },
        logName: 'holdpoint',
        mirror: undefined,
      },
    ],
    [
      ['copy', 'esdb+discover://one', 'sqlite:', '--log', 'ms22', '--mirror', './m'],
      {
        command: 'copy',
        from: { kind: 'eventstoredb', connectionString: 'esdb+discover://one' },
        to: { kind: 'sqlite', folder: './data' },
        logName: 'ms22',
        mirror: './m',
      },
    ],
    [['backup', 'b'], { command: 'backup', file: 'b', folder: './data' }],
    [['restore', 'b', '--data', './c'], { command: 'restore', file: 'b', folder: './c' }],
    [['verify'], { command: 'verify', path: './data' }],
    [['verify', './c'], { command: 'verify', path: './c' }],
  ])('%j', (line, request) => {
    expect(read(...line)).toEqual(request);
  });

  it.each<[string[], string]>([
    [['move'], 'move is none of the commands copy, backup, restore and verify; --help explains them.'],
    [['copy', 'sqlite:a'], 'copy takes <from> and <to>, not sqlite:a.'],
    [['backup'], 'backup takes <file>, not nothing.'],
    [['verify', 'a', 'b'], 'verify takes <path>, not a b.'],
    [['verify', '--data', 'a'], 'verify knows no option --data.'],
    [['backup', 'a', '--log', 'b'], 'backup knows no option --log.'],
    [['backup', 'a', '--to', 'b'], "Unknown option '--to'; --help explains the options."],
    [
      ['copy', 'sqlite:a', 'esdb://one', '--log', 'b'],
      '--log is for a log that is read from an EventStoreDB, which the source is not.',
    ],
    [
      ['copy', 'sqlite:a', 'esdb://one', '--mirror', 'b'],
      '--mirror is for a log that is read from an EventStoreDB, which the source is not.',
    ],
    [['backup', ''], 'An empty name names nothing.'],
    [
      ['copy', 'esdb://one', 'sqlite:b', '--log', 'Ms-22'],
      'Ms-22 is no name of a log: those are lower-case letters and digits.',
    ],
    [
      ['copy', 'sqlite:a', 'esbd://admin:secret@one'],
      'A store is sqlite:<folder>, esdb://… or esdb+discover://…: one of the two is none of these.',
    ],
  ])('refuses %j in one sentence', (line, sentence) => {
    expect(() => read(...line)).toThrow(new UsageError(sentence));
  });
});

describe('the process of the tool for logs', () => {
  it('explains itself', async () => {
    const { code, out, err } = await runTool(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const command of ['copy <from> <to>', 'backup <file>', 'restore <file>', 'verify [<path>]']) {
      expect(out).toContain(command);
    }
  });

  it('says in one sentence what it was asked in vain, and ends with 2', async () => {
    const err = 'move is none of the commands copy, backup, restore and verify; --help explains them.\n';
    expect(await runTool(['move'])).toEqual({ code: 2, out: '', err });
  });

  it.each<[string, (folder: string) => [string[], string]]>([
    [
      'no log',
      (folder) => [
        ['verify', folder],
        `There is no SQLite log in ${folder}. (What is on a server is copied: see --help.)`,
      ],
    ],
    ['a copy onto itself', () => [['copy', 'sqlite:a/../b', 'sqlite:b'], 'The source and the target are the same.']],
    [
      'a copy from memory',
      (folder) => [
        ['copy', 'memory:', `sqlite:${folder}`],
        'There is nothing in memory: that store ends with its process.',
      ],
    ],
    [
      'a copy into memory',
      (folder) => [
        ['copy', `sqlite:${folder}`, 'memory:'],
        'A copy in memory would be gone with the process that made it.',
      ],
    ],
    [
      'a server that is not there',
      (folder) => [
        ['copy', 'esdb://127.0.0.1:1?tls=false', `sqlite:${folder}`],
        "EventStoreDB at 127.0.0.1:1 can't be reached: connect ECONNREFUSED 127.0.0.1:1.",
      ],
    ],
  ])('says in one sentence that it could do nothing with %s, and ends with 1', async (_, given) => {
    const [line, sentence] = given(newFolder());
    expect(await runTool(line)).toEqual({ code: 1, out: '', err: `${sentence}\n` });
  });

  it('is what `npm run log` runs', () => {
    const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(scripts.log).toBe('node src/log-tool/main.ts');
  });
});
