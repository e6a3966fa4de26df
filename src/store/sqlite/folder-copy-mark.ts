import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CopyMark } from '../copy-mark.ts';
import { syncFile, syncFolder } from '../durable-file.ts';

/** A storage format: it may not change. */
const copyMarkFileName = 'copying';

const forPeople =
  'A copy of a log into this folder has begun and is not complete. Run the same copy again: it goes on where it was.\n';

/** A file in the data folder, which belongs to the process that holds the folder. */
export function folderCopyMark(folder: string): CopyMark {
  const file = join(folder, copyMarkFileName);
  return {
    isSet: async () => existsSync(file),
    async set() {
      writeFileSync(file, forPeople);
      syncFile(file);
      syncFolder(folder);
    },
    async clear() {
      rmSync(file, { force: true });
      syncFolder(folder);
    },
  };
}
