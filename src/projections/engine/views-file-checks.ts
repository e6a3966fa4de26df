import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { LocalLog } from '../../store/event-store.ts';
import { many, one, prepareRows } from './sqlite-rows.ts';
import { indexName, indexVersion } from './views-file-tables.ts';

// Of the file's tables; a file of another format is thrown away.
export const format = 1;

/** It was made to its end, in the format that is known here. */
export function isComplete(database: DatabaseSync): boolean {
  const [complete] = one(prepareRows(database, 'PRAGMA user_version')) ?? [];
  return complete === format;
}

/** SQLite notices that the end is missing only when it gets there. */
export function isTruncated(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const header = Buffer.alloc(100);
    if (readSync(descriptor, header, 0, 100, 0) < 100) return true;
    // sqlite.org/fileformat2.html, 1.3: the size of a page (1 stands for 65536) and the number of pages.
    const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
    return fstatSync(descriptor).size < pageSize * header.readUInt32BE(28);
  } finally {
    closeSync(descriptor);
  }
}

/** The index is of this version, and each position is one of this log. */
export function agrees(database: DatabaseSync, log: LocalLog): boolean {
  const rows = many(prepareRows(database, 'SELECT name, version, position, event FROM progress'));
  return (
    rows.some(([name, version]) => name === indexName && version === indexVersion) &&
    rows.every(([, , position, event]) => position === 0 || log.readAt([Number(position)])[0]?.id === event)
  );
}
