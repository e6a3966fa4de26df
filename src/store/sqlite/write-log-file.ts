import { backup, DatabaseSync } from 'node:sqlite';
import { syncFile } from '../durable-file.ts';

const pagesAtATime = 1000;

/**
 * Writes what a database holds to a new file: the state that its open transaction reads, whoever writes meanwhile. The
 * file is on disk when this resolves. It has no other file beside it, so that it can be carried away by itself.
 */
export async function writeLogFile(
  database: DatabaseSync,
  file: string,
  onProgress?: (pages: { readonly done: number; readonly total: number }) => void,
): Promise<void> {
  await backup(database, file, {
    rate: pagesAtATime,
    progress: ({ totalPages, remainingPages }) =>
      onProgress?.({ done: totalPages - remainingPages, total: totalPages }),
  });
  const written = new DatabaseSync(file);
  try {
    // The header says WAL as the original's does, which would make every reader put two files beside it.
    written.exec('PRAGMA journal_mode = DELETE');
  } finally {
    written.close();
  }
  syncFile(file);
}
