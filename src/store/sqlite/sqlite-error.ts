/** Primary result codes of SQLite (sqlite.org/rescode.html) that are told apart here. */
export const sqliteCode = { readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

/** The primary result code of an error of node:sqlite; undefined for any other. */
export function sqliteCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  // The upper bits tell kinds of one code apart.
  return error.errcode & 0xff;
}

export const isDamage = (error: unknown): boolean => {
  const code = sqliteCodeOf(error);
  return code === sqliteCode.corrupt || code === sqliteCode.notADatabase;
};

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
