import { basename } from 'node:path';
import { refuseUnfinishedCopy } from '../../store/copy-mark.ts';
import { mirrorFileName, mirrorFormat } from '../../store/eventstoredb/mirror-file.ts';
import { openByUrl } from '../../store/open-by-url.ts';
import { openSqliteLog } from '../../store/sqlite/open-sqlite-store.ts';
import { logFormat } from '../../store/sqlite/schema.ts';
import type { StoreUrl } from '../../store/store-url.ts';
import { logFileAt, refuseUnfinishedCopyIn } from '../log-file.ts';
import { ToolError } from '../tool-error.ts';
import type { Source } from './copy-log.ts';

export interface Origin {
  /** The source as it is now. It is only read. */
  open(): Promise<Source>;
  close(): Promise<void>;
}

/**
 * @param logName of a log on a server, which may hold several
 * @param folder for the mirror of a log on a server
 * @throws ToolError, StoreOpenError
 */
export async function openOrigin(url: StoreUrl, logName: string, folder: string): Promise<Origin> {
  switch (url.kind) {
    case 'memory':
      throw new ToolError('There is nothing in memory: that store ends with its process.');
    case 'sqlite': {
      const own = url.folder ?? '';
      const file = logFileAt(own);
      await refuseUnfinishedCopyIn(own);
      // Where the server has lost what a mirror still has, the log is made of that.
      const format = basename(file) === mirrorFileName ? mirrorFormat : logFormat;
      return { open: async () => openSqliteLog(file, format), close: async () => {} };
    }
    case 'eventstoredb': {
      // However long it takes: what isn't in the mirror isn't in the source.
      const timeouts = { catchUp: Number.POSITIVE_INFINITY };
      const { store, copyMark, close } = await openByUrl(url, { folder, logName, timeouts });
      try {
        await refuseUnfinishedCopy(copyMark);
        if (store.log.head().sequence === 0) {
          throw new ToolError(`There is no log named ${logName} on that server: --log says which one to read.`);
        }
      } catch (error) {
        await close();
        throw error;
      }
      return { open: async () => ({ log: headOf(store.log), close: () => {} }), close };
    }
  }
}

/** As it is now: it may go on while it is read. */
function headOf(log: Source['log']): Source['log'] {
  const head = log.head();
  return { ...log, head: () => head };
}
