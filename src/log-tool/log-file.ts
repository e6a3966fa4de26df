import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folderCopyMark } from '../store/sqlite/folder-copy-mark.ts';
import { logFileName } from '../store/sqlite/open-sqlite-store.ts';
import { ToolError } from './tool-error.ts';

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/**
 * The file of a log: in a data folder, or named itself.
 * @throws ToolError
 */
export function logFileAt(path: string): string {
  const file = isFolder(path) ? join(path, logFileName) : path;
  if (existsSync(file)) return file;
  throw new ToolError(`There is no SQLite log in ${path}. (What is on a server is copied: see --help.)`);
}

export async function refuseUnfinishedCopyIn(folder: string): Promise<void> {
  if (await folderCopyMark(folder).isSet()) {
    throw new ToolError(`${folder} holds an unfinished copy of a log: let that copy come to its end first.`);
  }
}
