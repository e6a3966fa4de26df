import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

/**
 * What was deleted, moved or replaced while it is open SQLite goes on writing to in WAL mode, and so would acknowledge
 * what nobody finds again once the process has ended.
 * @returns what throws where the files of an open database, its WAL among them, are not those at its path any more
 */
export function filesInPlace(database: DatabaseSync): () => void {
  const path = database.location();
  if (path === null) return () => {};
  const inodes = new Map<string, bigint>();
  return () => {
    for (const file of [path, `${path}-wal`]) {
      const found = statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
      const known = inodes.get(file) ?? found;
      if (known !== found) throw new Error(`${file} was deleted, moved or replaced`);
      if (known !== undefined) inodes.set(file, known);
    }
  };
}
