import { join } from 'node:path';
import { viewsFileName } from '../../projections/engine/engine.ts';
import { folderCopyMark } from '../../store/sqlite/folder-copy-mark.ts';
import type { Console } from '../console.ts';
import { isFolder, logFileAt } from '../log-file.ts';
import { type Finding, textOf } from './finding.ts';
import { findingsInLog } from './findings-in-log.ts';
import { findingsInViews } from './findings-in-views.ts';

/**
 * Says everything that is wrong with a log, in a data folder (served or not) or in a file of its own.
 * @returns how much that is
 * @throws ToolError, StoreOpenError
 */
export async function verify(path: string, console: Console): Promise<number> {
  const file = logFileAt(path);
  let count = 0;
  for await (const finding of findings(file, isFolder(path) ? path : undefined, console)) {
    count += 1;
    console.say(textOf(finding));
  }
  console.say(
    count === 0 ? `${path}: nothing is wrong.` : `${path}: ${count} ${count === 1 ? 'finding' : 'findings'}.`,
  );
  return count;
}

async function* findings(file: string, folder: string | undefined, console: Console): AsyncGenerator<Finding> {
  if (folder !== undefined && (await folderCopyMark(folder).isSet())) {
    yield { sequence: undefined, what: 'The copy of a log into this folder is not complete.' };
  }
  yield* findingsInLog(file, console);
  yield* findingsInViews(file, folder === undefined ? undefined : join(folder, viewsFileName), console);
}
