import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What was written to a file is on disk when this returns. */
export function syncFile(file: string): void {
  // Windows syncs only what is open for writing.
  sync(file, 'r+');
}

/** So is what was made, renamed or deleted in a folder. Windows can't open one, and needs no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}

function sync(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
