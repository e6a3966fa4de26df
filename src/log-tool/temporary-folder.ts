import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is gone when the process ends. TMPDIR says where there is room for it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
