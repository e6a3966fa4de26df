import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../store/durable-file.ts';
import { openSqliteLog } from '../store/sqlite/open-sqlite-store.ts';
import { openStoredRows } from '../store/sqlite/stored-rows.ts';
import type { Console } from './console.ts';
import { isFolder, logFileAt, refuseUnfinishedCopyIn } from './log-file.ts';
import { ToolError } from './tool-error.ts';
import { refuseToOverwrite, writeCopy } from './write-copy.ts';

/**
 * Writes the log of a data folder, as it is at this moment, to one file; a server may serve the folder meanwhile. The file
 * has its name only when it is whole, compared and on disk.
 * @throws ToolError, StoreOpenError, and what SQLite throws
 */
export async function backup(folder: string, file: string, console: Console): Promise<void> {
  if (!isFolder(dirname(file))) throw new ToolError(`The folder ${dirname(file)} is not there.`);
  refuseToOverwrite(file);
  const log = logFileAt(folder);
  await refuseUnfinishedCopyIn(folder);
  // Another name each time, so that two at once don't write to one file.
  const partial = `${file}.${randomUUID()}.partial`;
  const open = openSqliteLog(log);
  try {
    await writeCopy(open, partial, console);
    refuseDamage(partial);
    refuseToOverwrite(file);
    renameSync(partial, file);
    syncFolder(dirname(file));
    console.say(`${file} holds the log up to #${open.log.head().sequence}.`);
  } finally {
    open.close();
  }
}

/** Pages are copied as they are. What could not be restored must not take the place of an earlier backup that can. */
function refuseDamage(file: string): void {
  const rows = openStoredRows(file);
  const [first] = rows.damage();
  rows.close();
  if (first === undefined) return;
  rmSync(file, { force: true });
  throw new ToolError(`SQLite finds damage in the log, so it was not backed up (\`verify\` says all of it): ${first}.`);
}
