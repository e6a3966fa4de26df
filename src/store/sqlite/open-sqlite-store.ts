import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { CorruptLogError, type EventStore, type LocalLog, StoreOpenError } from '../event-store.ts';
import { lockFolder } from '../folder-lock.ts';
import { assertSound } from './assert-sound.ts';
import { type KeptLog, keepLocalLog } from './local-log.ts';
import { openLogFile } from './open-log-file.ts';
import { type FileFormat, logFormat } from './schema.ts';
import { sqliteEventStore } from './sqlite-event-store.ts';
import { writeLogFile } from './write-log-file.ts';

/** The file of the log in its data folder. A storage format: it may not change. */
export const logFileName = 'log.sqlite';

/**
 * The log in a data folder, both made where they are not there. The folder is this process's own until it is closed.
 * @throws StoreOpenError
 */
export function openSqliteStore({ folder }: { readonly folder: string }): EventStore {
  const unlock = lockFolder(folder);
  try {
    const file = join(folder, logFileName);
    const database = openLogFile(file, logFormat);
    return sqliteEventStore(database, keepSound(database, file), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

export interface OpenLog {
  readonly log: LocalLog;
  /**
   * Writes the same log to a new file, which is on disk when this resolves, and one file until it is opened for writing.
   * @param onProgress told of SQLite's pages
   */
  writeTo(file: string, onProgress?: (pages: { readonly done: number; readonly total: number }) => void): Promise<void>;
  close(): void;
}

/**
 * A log as it is now, for reading only, whoever else writes to it: what is appended later is not seen. Needs no lock;
 * while it is open, the file beside it that takes new events (the WAL) can't be reused and grows. A mirror is a log, too.
 * @throws StoreOpenError
 */
export function openSqliteLog(file: string, format: FileFormat = logFormat): OpenLog {
  const database = openLogFile(file, format, { readOnly: true });
  // A transaction reads one state of the file, from its first read on.
  database.exec('BEGIN');
  const log = keepSound(database, file);
  return {
    log,
    writeTo: (copy, onProgress) => writeLogFile(database, copy, onProgress),
    close: () => database.close(),
  };
}

function keepSound(database: DatabaseSync, file: string): KeptLog {
  try {
    const log = keepLocalLog(database);
    assertSound(database, log);
    return log;
  } catch (error) {
    database.close();
    const why = error instanceof CorruptLogError ? error.message : 'its tables are not those of a log.';
    throw new StoreOpenError(`The file ${file} is damaged: ${why}`, { cause: error });
  }
}
