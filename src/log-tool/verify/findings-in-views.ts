import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compareViewsFiles } from '../../projections/engine/compare-views-files.ts';
import { createProjectionEngine, viewsFileName } from '../../projections/engine/engine.ts';
import { views } from '../../projections/views.ts';
import type { LocalLog } from '../../store/event-store.ts';
import { openStoredRows } from '../../store/sqlite/stored-rows.ts';
import type { Console } from '../console.ts';
import { temporaryFolder } from '../temporary-folder.ts';
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
  try {
    const rebuilt = join(temporaryFolder(), viewsFileName);
    try {
      yield* rebuild(rows.log, rebuilt, console);
    } catch (error) {
      yield { sequence: undefined, what: `The views can't be made from this log: ${messageOf(error)}` };
      return;
    }
    if (kept === undefined || !existsSync(kept)) return;
    const { log } = rows;
    try {
      const { differences, skipped } = compareViewsFiles(kept, rebuilt, views, (at) => log.readAt([at])[0]?.id);
      for (const why of skipped) console.say(`Not compared: ${why}`);
      yield* differences;
    } catch (error) {
      yield { sequence: undefined, what: `The views in ${kept} can't be read: ${messageOf(error)}.` };
    }
  } finally {
    rows.close();
  }
}

async function* rebuild(log: LocalLog, file: string, console: Console): AsyncGenerator<Finding> {
  const onProgress = ({ sequence, head }: { readonly sequence: number; readonly head: number }) =>
    console.progress('Making the views', sequence, head);
  const engine = createProjectionEngine({ log, views, file, onProgress });
  try {
    await engine.start();
    for (const { view, stopped } of engine.status()) {
      if (stopped !== undefined) {
        const { sequence, reason } = stopped;
        yield { sequence, what: `stops the view ${view}: ${reason.replace(/\.$/, '')}.` };
      }
    }
  } finally {
    engine.close();
  }
}
