import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compareViewsFiles } from '../../projections/engine/compare-views-files.ts';
import { createProjectionEngine, viewsFileName } from '../../projections/engine/engine.ts';
import { views } from '../../projections/views.ts';
import type { LocalLog } from '../../store/event-store.ts';
import { openStoredRows } from '../../store/sqlite/stored-rows.ts';
import type { Console } from '../console.ts';
import { removeTemporaryFolder, temporaryFolder } from '../temporary-folder.ts';
import { messageOf } from '../tool-error.ts';
import type { Finding } from './finding.ts';

/**
 * Makes all views anew from a log, in a file that is gone afterwards, and compares them with those that the folder has.
 * @param kept the file of the folder's views; undefined: nothing to compare with
 */
export async function* findingsInViews(
  file: string,
  kept: string | undefined,
  console: Console,
): AsyncGenerator<Finding> {
  const rows = openStoredRows(file);
  const folder = temporaryFolder();
  try {
    const rebuilt = join(folder, viewsFileName);
    try {
      yield* rebuild(rows.log, rebuilt, console);
    } catch (error) {
      yield { sequence: undefined, what: `The views can't be made from this log: ${messageOf(error)}` };
      return;
    }
    if (kept === undefined || !existsSync(kept)) return;
    const { log } = rows;
    try {
      const { differences, skipped } = compareViewsFiles(
        kept,
        rebuilt,
        views,
        (at) => idAt(log, at) ?? idNow(file, at),
      );
      for (const why of skipped) console.say(`Not compared: ${why}`);
      yield* differences;
    } catch (error) {
      if (isBusy(error)) console.say('Not compared: a server is making views.db anew, and has it to itself.');
      else yield { sequence: undefined, what: `The views in ${kept} can't be read: ${messageOf(error)}.` };
    }
  } finally {
    rows.close();
    removeTemporaryFolder(folder);
  }
}

const idAt = (log: LocalLog, sequence: number): string | undefined => log.readAt([sequence])[0]?.id;

/** A server may have gone on since the log was read, and its views with it. */
function idNow(file: string, sequence: number): string | undefined {
  const { log, close } = openStoredRows(file);
  try {
    return idAt(log, sequence);
  } finally {
    close();
  }
}

// SQLITE_BUSY (sqlite.org/rescode.html).
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;

async function* rebuild(log: LocalLog, file: string, console: Console): AsyncGenerator<Finding> {
  const onProgress = ({ sequence, head }: { readonly sequence: number; readonly head: number }) =>
    console.progress('Making the views', sequence, head);
  const engine = createProjectionEngine({ log, views, file, onProgress });
  try {
    await engine.start();
    for (const { stopped } of engine.status()) {
      if (stopped !== undefined) {
        const { sequence, reason } = stopped;
        yield { sequence, what: `can't be folded. ${reason.replace(/\.$/, '')}.` };
      }
    }
  } finally {
    engine.close();
  }
}
