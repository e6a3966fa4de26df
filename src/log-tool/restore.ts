import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../store/durable-file.ts';
import { lockFolder } from '../store/folder-lock.ts';
import { logFileName, openSqliteLog } from '../store/sqlite/open-sqlite-store.ts';
import type { Console } from './console.ts';
import { isFolder, logFileAt } from './log-file.ts';
import { ToolError } from './tool-error.ts';
import { textOf } from './verify/finding.ts';
import { findingsInLog } from './verify/findings-in-log.ts';
import { writeCopy } from './write-copy.ts';

/** What was begun and never became a log. */
const partialName = `${logFileName}.partial`;

/**
 * Makes a data folder of a backup. Its log is there only when it is whole, on disk and without a finding.
 * @throws ToolError, StoreOpenError, and what SQLite throws
 */
export async function restore(file: string, folder: string, console: Console): Promise<void> {
  if (isFolder(file)) throw new ToolError(`${file} is a folder, and a backup is a file.`);
  const source = openSqliteLog(logFileAt(file));
  try {
    const unlock = lockFolder(folder);
    try {
      const partial = join(folder, partialName);
      const others = readdirSync(folder).filter((name) => name !== 'lock' && !name.startsWith(partialName));
      if (others.length > 0) {
        throw new ToolError(`${folder} is not empty (${others.sort().join(', ')}), and nothing is written over.`);
      }
      for (const suffix of ['', '-journal']) rmSync(`${partial}${suffix}`, { force: true });
      await writeCopy(source, partial, console);
      await refuseFindings(partial, console);
      renameSync(partial, join(folder, logFileName));
      syncFolder(folder);
      console.say(`${folder} holds the log up to #${source.log.head().sequence}.`);
    } finally {
      unlock();
    }
  } finally {
    source.close();
  }
}

async function refuseFindings(file: string, console: Console): Promise<void> {
  let count = 0;
  for await (const finding of findingsInLog(file, console)) {
    count += 1;
    console.say(textOf(finding));
  }
  if (count === 0) return;
  rmSync(file, { force: true });
  throw new ToolError(`The backup has ${count === 1 ? 'a fault' : `${count} faults`}: it was not restored.`);
}
