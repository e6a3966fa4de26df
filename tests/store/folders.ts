import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Makes empty folders, which are removed after the tests of the file that asks. */
export function folders(): () => string {
  const root = mkdtempSync(join(tmpdir(), 'holdpoint-store-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return () => mkdtempSync(join(root, 'data-'));
}
