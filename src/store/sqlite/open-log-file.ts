import { DatabaseSync } from 'node:sqlite';
import { StoreOpenError } from '../event-store.ts';
import type { FileFormat } from './schema.ts';
import { isDamage, messageOf, sqliteCode, sqliteCodeOf } from './sqlite-error.ts';

/**
 * Opens a file of this format; makes it where there is none. A commit is on disk when it returns.
 * @throws StoreOpenError
 */
export function openLogFile(file: string, format: FileFormat, { readOnly = false } = {}): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    // Waiting for a reader's lock stops the whole process; in WAL mode only foreign tools make it wait at all.
    database = new DatabaseSync(file, { readOnly, timeout: 1000 });
    if (isEmpty(database)) {
      if (readOnly) throw new StoreOpenError(`The file ${file} is empty.`);
      make(database, format);
    }
    assertIs(database, file, format);
    if (!readOnly) setUpForWriting(database, format);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof StoreOpenError) throw error;
    throw new StoreOpenError(whyNotOpened(file, error), { cause: error });
  }
}

function isEmpty(database: DatabaseSync): boolean {
  return numberOf(database, 'PRAGMA application_id') === 0 && numberOf(database, 'PRAGMA schema_version') === 0;
}

// One transaction: after a crash the file is empty, or all of this.
function make(database: DatabaseSync, { applicationId, version, schema }: FileFormat): void {
  database.exec(`
    BEGIN IMMEDIATE;
    PRAGMA application_id = ${applicationId};
    PRAGMA user_version = ${version};
    ${schema}
    COMMIT;
  `);
}

function assertIs(database: DatabaseSync, file: string, format: FileFormat): void {
  if (numberOf(database, 'PRAGMA application_id') !== format.applicationId) {
    throw new StoreOpenError(`The file ${file} is not ${format.name}: it belongs to something else.`);
  }
  const version = numberOf(database, 'PRAGMA user_version');
  if (version > format.version) {
    throw new StoreOpenError(
      `The file ${file} was written by a newer Holdpoint, in format ${version}: this one knows format ${format.version}.`,
    );
  }
  if (version < format.version) throw new StoreOpenError(`The file ${file} is in format ${version}, which never was.`);
}

function setUpForWriting(database: DatabaseSync, { version }: FileFormat): void {
  // fullfsync: on macOS fsync alone leaves what was written in the drive's cache. wal_autocheckpoint: 4000 pages of 4 KiB
  // take a few per cent off the cost of an append, as measured against the default of 1000. cache_size: entries are looked
  // at all over the log, at half the cost where their pages are in memory; mapped pages would end the process, rather than
  // give an error, where the disk fails.
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA cache_size = -32768;
    PRAGMA journal_size_limit = 67108864;
  `);
  // What it may not write SQLite opens for reading, and says so at the first write: this is one that changes nothing.
  database.exec(`BEGIN; PRAGMA user_version = ${version}; ROLLBACK;`);
}

function whyNotOpened(file: string, error: unknown): string {
  const code = sqliteCodeOf(error);
  if (code === sqliteCode.notADatabase) return `The file ${file} is not a SQLite file.`;
  if (isDamage(error)) return `The file ${file} is damaged: ${messageOf(error)}.`;
  if (code === sqliteCode.readOnly) return `The file ${file} can't be written to.`;
  return `The file ${file} can't be opened: ${messageOf(error)}.`;
}

function numberOf(database: DatabaseSync, pragma: string): number {
  return Number(Object.values(database.prepare(pragma).get() ?? {})[0]);
}
