import { resolve } from 'node:path';
import { readEntry } from '../../domain/stored.ts';
import { openByUrl } from '../../store/open-by-url.ts';
import type { StoreUrl } from '../../store/store-url.ts';
import type { Console } from '../console.ts';
import { withFolder } from '../temporary-folder.ts';
import { ToolError } from '../tool-error.ts';
import { copyLog, type Source } from './copy-log.ts';
import { type Origin, openOrigin } from './open-origin.ts';

export interface CopyRequest {
  readonly from: StoreUrl;
  readonly to: StoreUrl;
  /** The log to read from a server. */
  readonly logName: string;
  /** Where mirrors of logs on servers are kept; undefined: nowhere for longer than this takes. */
  readonly mirror: string | undefined;
}

// What the SQLite store commits at once at most.
const appendsPerCommit = 500;

/** @throws ToolError, StoreOpenError, and what the stores throw */
export async function copy({ from, to, logName, mirror }: CopyRequest, console: Console): Promise<void> {
  if (isSame(from, to)) throw new ToolError('The source and the target are the same.');
  if (to.kind === 'memory') throw new ToolError('A copy in memory would be gone with the process that made it.');
  const isFromServer = from.kind === 'eventstoredb';
  await withFolder(isFromServer ? mirror : '', async (folder) => {
    const origin = await openOrigin(from, logName, folder);
    try {
      // Where both are on servers, the source has the folder that was named.
      const named = to.kind === 'eventstoredb' ? (isFromServer ? undefined : mirror) : (to.folder ?? '');
      await withFolder(named, (own) => copyTo(to, own, origin, console));
    } finally {
      await origin.close();
    }
  });
}

async function copyTo(to: StoreUrl, folder: string, origin: Origin, console: Console): Promise<void> {
  const timeouts = { catchUp: Number.POSITIVE_INFINITY };
  const target = await openByUrl(to, { folder, logName: await nameOf(origin), timeouts });
  try {
    const { store, copyMark } = target;
    const order = { appendsPerCommit: to.kind === 'sqlite' ? appendsPerCommit : 1 };
    const { from: held, head } = await copyLog(origin.open, { store, copyMark, ...order }, console);
    console.say(
      held === head
        ? `The target held all of it: #1 to #${head}, byte by byte.`
        : `Complete: #${held + 1} to #${head} were copied, and #1 to #${head} are the same in both, byte by byte.`,
    );
  } finally {
    await target.close();
  }
}

async function nameOf({ open }: Origin): Promise<string> {
  const source = await open();
  try {
    return openedName(source);
  } finally {
    await source.close();
  }
}

/** A log on a server is named as the log itself is: whoever opens it there asks for that name. */
function openedName({ log }: Source): string {
  const [first] = log.read(0, 1);
  if (first === undefined) throw new ToolError('The source holds nothing.');
  const facts: unknown = first.type === 'LogOpened' ? readEntry(first).facts : undefined;
  if (typeof facts === 'object' && facts !== null && 'name' in facts && typeof facts.name === 'string') {
    return facts.name;
  }
  throw new ToolError(`The source begins with a ${first.type}, not with its LogOpened.`);
}

function isSame(one: StoreUrl, other: StoreUrl): boolean {
  if (one.kind === 'sqlite' && other.kind === 'sqlite')
    return resolve(one.folder ?? '') === resolve(other.folder ?? '');
  if (one.kind !== 'eventstoredb' || other.kind !== 'eventstoredb') return false;
  return one.connectionString === other.connectionString;
}
