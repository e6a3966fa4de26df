import type { DatabaseSync } from 'node:sqlite';

/**
 * Many reads in one transaction: SQLite takes and leaves its locks one time for all of them. One that is open is its
 * writer's, who could not end it otherwise.
 */
export function readTogether<Value>(database: DatabaseSync, read: () => Value): Value {
  if (database.isTransaction) return read();
  database.exec('BEGIN');
  try {
    return read();
  } finally {
    if (database.isTransaction) database.exec('COMMIT');
  }
}
