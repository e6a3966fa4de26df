import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { viewsFileName } from './projections/engine/engine.ts';
import { mirrorFileName } from './store/eventstoredb/mirror-file.ts';
import { logFileName } from './store/sqlite/open-sqlite-store.ts';

/**
 * Why what the data folder holds is of another log than the configured one, in one sentence; undefined where it isn't.
 * Beside views or a mirror a new log would be begun only because the old one is lost or elsewhere; and where a log and a
 * mirror are side by side, a setting that is missing once is enough to go on with the one that was left.
 */
export function whyOtherLog({ store, data }: Pick<Config, 'store' | 'data'>): string | undefined {
  const sizeOf = (name: string) => sizeIn(data, name);
  // One that is empty was never begun.
  const hasLog = (sizeOf(logFileName) ?? 0) > 0;
  const [left] = [viewsFileName, mirrorFileName].filter((name) => sizeOf(name) !== undefined);
  switch (store.kind) {
    case 'memory':
      return undefined;
    case 'eventstoredb':
      return hasLog
        ? `The data folder ${data} has a log of its own (${logFileName}): for one on a server HOLDPOINT_DATA names another folder.`
        : undefined;
    case 'sqlite':
      if (!hasLog) {
        return left === undefined
          ? undefined
          : `The data folder ${data} has ${left}, but no log (${logFileName}): if the log is on a server, HOLDPOINT_STORE says where; ` +
              'if it was lost, restore a backup; to begin a new one, name another folder.';
      }
      return sizeOf(mirrorFileName) === undefined
        ? undefined
        : `The data folder ${data} has a log (${logFileName}) beside the mirror of one on a server (${mirrorFileName}): ` +
            'HOLDPOINT_STORE says where the log is; if it is this one, delete the mirror.';
  }
}

/** Undefined where it isn't there, or can't be looked at: whoever opens the folder next says why. */
function sizeIn(folder: string, name: string): number | undefined {
  try {
    return statSync(join(folder, name), { throwIfNoEntry: false })?.size;
  } catch {
    return undefined;
  }
}
