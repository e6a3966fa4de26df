import type { DatabaseSync } from 'node:sqlite';

/**
 * Many reads at once: SQLite takes and leaves its locks one time for all of them, which costs ten times what reading a row
 * does. A transaction that is open already is that of the folds.
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
