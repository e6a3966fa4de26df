/** SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN (sqlite.org/rescode.html). */
const codes = [10, 13, 14];

/** Whether a read failed for what a disk may have for a while: SQLite wants some room beside a file to read it, too. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && codes.includes(Number(error.errcode) & 0xff);
