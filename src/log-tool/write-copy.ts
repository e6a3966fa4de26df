import { existsSync, rmSync } from 'node:fs';
import { type OpenLog, openSqliteLog } from '../store/sqlite/open-sqlite-store.ts';
import type { Console } from './console.ts';
import { firstDifference } from './copy/first-difference.ts';
import { ToolError } from './tool-error.ts';

/**
 * Writes a log to a new file and compares the two. Where that fails, or the process is ended meanwhile, there is no file.
 * @throws ToolError, and what SQLite throws
 */
export async function writeCopy(open: OpenLog, file: string, console: Console): Promise<void> {
  const remove = () => {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  };
  const removeUnlessDone = () => remove();
  process.once('exit', removeUnlessDone);
  try {
    await open.writeTo(file, ({ done, total }) => console.progress('Writing pages', done, total));
    await assertEqual(open, file, console);
  } catch (error) {
    remove();
    throw error;
  } finally {
    process.off('exit', removeUnlessDone);
  }
}

async function assertEqual({ log }: OpenLog, file: string, console: Console): Promise<void> {
  const written = openSqliteLog(file);
  try {
    const head = log.head().sequence;
    const different = await firstDifference(log, written.log, head, (done) =>
      console.progress('Comparing', done, head),
    );
    if (different === undefined && written.log.head().sequence === head) return;
    throw new ToolError(`What was written to ${file} is not what was read: it differs at #${different ?? head + 1}.`);
  } finally {
    written.close();
  }
}

export function refuseToOverwrite(file: string): void {
  if (existsSync(file)) throw new ToolError(`${file} is there already, and nothing is written over.`);
}
