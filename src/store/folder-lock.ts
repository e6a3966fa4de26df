import { closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreOpenError } from './event-store.ts';

// Primary result codes of SQLite (sqlite.org/rescode.html).
const busy = 5;
const readOnly = 8;
const cannotOpen = 14;

/**
 * Makes a data folder, made where there is none, this process's own until what is returned is called or the process
 * ends, however it ends: an exclusive SQLite lock on the file `lock` in it, which the kernel releases.
 *
 * POSIX locks are the process's, not the file descriptor's: nothing else in this process may open and close that file.
 * @throws StoreOpenError
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(folder, 'lock'));
    // Nothing is ever written to it, so it needs no journal on disk.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    throw new StoreOpenError(whyNotLocked(folder, error), { cause: error });
  }
  const lock = database;
  return () => {
    if (lock.isOpen) lock.close();
  };
}

function whyNotLocked(folder: string, error: unknown): string {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
  if (code === busy) return `The data folder ${folder} is in use by another process.`;
  if (code === readOnly || code === cannotOpen) return `The data folder ${folder} can't be written to.`;
  return `The file ${join(folder, 'lock')} can't be locked: ${messageOf(error)}.`;
}

function makeFolder(folder: string): void {
  try {
    const first = makeWithParents(folder);
    if (first !== undefined) syncParents(resolve(folder), dirname(resolve(first)));
  } catch (error) {
    throw new StoreOpenError(whyNotMade(folder, error), { cause: error });
  }
}

/**
 * Gives the first folder that was made, if any. Not by mkdir's `recursive`: below what takes no folders, as /proc, Node
 * tries that for ever.
 */
function makeWithParents(folder: string): string | undefined {
  try {
    mkdirSync(folder);
    return folder;
  } catch (error) {
    if (isFolder(folder)) return undefined;
    const parent = dirname(folder);
    if (codeOf(error) !== 'ENOENT' || isFolder(parent)) throw error;
    const first = makeWithParents(parent);
    mkdirSync(folder);
    return first ?? folder;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function whyNotMade(folder: string, error: unknown): string {
  const code = codeOf(error);
  if (code === 'EEXIST') return `The data folder ${folder} is not a folder.`;
  if (code === 'ENOTDIR') return `The data folder ${folder} can't be made: what it would be in is not a folder.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `The data folder ${folder} can't be made: that is not permitted.`;
  }
  if (code === 'ENOENT') return `The data folder ${folder} can't be made: nothing can be made where it would be.`;
  return `The data folder ${folder} can't be made: ${messageOf(error)}.`;
}

/** The entry of a new folder must be on disk too, or else what is in it is lost with it. */
function syncParents(folder: string, last: string): void {
  // Windows can't open a folder, and needs no such thing.
  if (process.platform === 'win32') return;
  let parent = folder;
  do {
    parent = dirname(parent);
    const descriptor = openSync(parent, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
  } while (parent !== last && parent !== dirname(parent));
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
