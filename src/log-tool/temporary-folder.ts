import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

/** A folder that is gone when the process ends, if not before. TMPDIR says where there is room for it. */
export function temporaryFolder(): string {
  if (folders.size === 0) process.once('exit', removeAll);
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-log-'));
  folders.add(folder);
  return folder;
}

/** Uses the folder that is given, or one that is gone afterwards. */
export async function withFolder<Value>(
  given: string | undefined,
  use: (folder: string) => Promise<Value>,
): Promise<Value> {
  if (given !== undefined) return use(given);
  const folder = temporaryFolder();
  try {
    return await use(folder);
  } finally {
    removeTemporaryFolder(folder);
  }
}

export function removeTemporaryFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
  if (folders.size === 0) process.off('exit', removeAll);
}

function removeAll(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
