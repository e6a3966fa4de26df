/** SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN (sqlite.org/rescode.html). */
const codes = [10, 13, 14];

/**
 * Whether a read failed for what a disk may have for a while: SQLite wants some room beside a file to read it, too. Or
 * because the file was left meanwhile, to be taken up again.
 */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof Error &&
  (('errcode' in error && codes.includes(Number(error.errcode) & 0xff)) || isOfClosedFile(error));

const isOfClosedFile = (error: Error): boolean => 'code' in error && error.code === 'ERR_INVALID_STATE';
