/** What the views keep doesn't fit together: it is thrown away and folded again. */
export class DamagedViewsError extends Error {
  override readonly name = 'DamagedViewsError';
}

/** SQLITE_ERROR (a table that isn't there), SQLITE_CORRUPT, SQLITE_NOTADB. */
const codes = [1, 11, 26];

export const isDamage = (error: unknown): boolean =>
  error instanceof DamagedViewsError ||
  (error instanceof Error && 'errcode' in error && codes.includes(Number(error.errcode) & 0xff));
