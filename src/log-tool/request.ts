import { parseArgs } from 'node:util';
import { logName } from '../domain/log/log-opened.ts';
import { parseStoreUrl, type StoreUrl } from '../store/store-url.ts';
import type { CopyRequest } from './copy/copy.ts';
import { messageOf, UsageError } from './tool-error.ts';

/** What the tool is asked to do. */
export type Request =
  | { readonly command: 'help' }
  | ({ readonly command: 'copy' } & CopyRequest)
  | { readonly command: 'backup' | 'restore'; readonly file: string; readonly folder: string }
  | { readonly command: 'verify'; readonly path: string };

/** What holds where the command line doesn't say. */
export interface Defaults {
  readonly folder: string;
  readonly logName: string;
}

const options = {
  log: { type: 'string' },
  mirror: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Option = keyof typeof options;

const takes: Readonly<Record<Exclude<Request['command'], 'help'>, readonly Option[]>> = {
  copy: ['log', 'mirror'],
  backup: ['data'],
  restore: ['data'],
  verify: [],
};

/** @throws UsageError */
export function readRequest(line: readonly string[], defaults: Defaults): Request {
  const { values, positionals } = parsed(line);
  const [command, ...names] = positionals;
  if (values.help === true || command === undefined || command === 'help') return { command: 'help' };
  if (!isCommand(command)) {
    throw new UsageError(`${command} is none of the commands copy, backup, restore and verify; --help explains them.`);
  }
  const foreign = Object.keys(values).find((option) => !takes[command].some((known) => known === option));
  if (foreign !== undefined) throw new UsageError(`${command} knows no option --${foreign}.`);
  const empty = [...names, ...Object.values(values)].includes('');
  if (empty) throw new UsageError('An empty name names nothing.');
  const folder = values.data ?? defaults.folder;
  switch (command) {
    case 'copy': {
      const [from, to] = exactly(names, ['from', 'to'], command);
      const name = values.log ?? defaults.logName;
      if (!logName.safeParse(name).success) {
        throw new UsageError(`${name} is no name of a log: those are lower-case letters and digits.`);
      }
      const source = urlOf(from, folder);
      const idle = (['log', 'mirror'] as const).find((option) => values[option] !== undefined);
      if (source.kind !== 'eventstoredb' && idle !== undefined) {
        throw new UsageError(`--${idle} is for a log that is read from an EventStoreDB, which the source is not.`);
      }
      return { command, from: source, to: urlOf(to, folder), logName: name, mirror: values.mirror };
    }
    case 'backup':
    case 'restore': {
      const [file] = exactly(names, ['file'], command);
      return { command, file, folder };
    }
    case 'verify': {
      const [path] = exactly(names.length === 0 ? [folder] : names, ['path'], command);
      return { command, path };
    }
  }
}

function parsed(line: readonly string[]) {
  try {
    return parseArgs({ args: [...line], options, allowPositionals: true });
  } catch (error) {
    // Of its message the first sentence says what is wrong.
    throw new UsageError(
      `${messageOf(error)
        .split(/\. |\n/)[0]
        ?.replace(/\.$/, '')}; --help explains the options.`,
    );
  }
}

const isCommand = (text: string): text is keyof typeof takes => Object.hasOwn(takes, text);

function exactly<const Names extends readonly string[]>(
  given: readonly string[],
  names: Names,
  command: string,
): { readonly [Index in keyof Names]: string } {
  if (given.length === names.length) return given as { readonly [Index in keyof Names]: string };
  const needed = names.map((name) => `<${name}>`).join(' and ');
  throw new UsageError(`${command} takes ${needed}, not ${given.length === 0 ? 'nothing' : given.join(' ')}.`);
}

function urlOf(text: string, folder: string): StoreUrl {
  const url = parseStoreUrl(text);
  if (url === undefined) {
    // Not repeated: it may be a connection string with a slip in it, and hold a password.
    throw new UsageError('A store is sqlite:<folder>, esdb://… or esdb+discover://…: one of the two is none of these.');
  }
  return url.kind === 'sqlite' ? { folder, ...url } : url;
}
