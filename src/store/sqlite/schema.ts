/**
 * What a file is, by its header: `application_id` and `user_version` (sqlite.org/fileformat2.html, 1.3). A mirror has
 * the tables of a log and one of its own, and an id of its own: nobody may take it for the log of record.
 */
export interface FileFormat {
  /** For people: `a log of Holdpoint`. */
  readonly name: string;
  readonly applicationId: number;
  /** Raised with every change of the tables. */
  readonly version: number;
  /** Makes the tables of this version. */
  readonly schema: string;
}

/**
 * The tables of a local log. A storage format: it may not change without a new version.
 *
 * The sequence is the row id, so that reading in order is reading the table. The writer gives it: AUTOINCREMENT would
 * leave a gap after a transaction that was rolled back. There is no index on the ids: they are random, and every commit
 * would write a page for each. `log_time` is the latest recordedAt up to there, in milliseconds since 1970: it never
 * goes back, so an instant is found by a binary search over the sequences.
 */
const localLogTables = `
  CREATE TABLE stream (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE event (
    sequence INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    log_time INTEGER NOT NULL,
    id BLOB NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
`;

export const logFormat: FileFormat = {
  name: 'a log of Holdpoint',
  // "HPlg" in ASCII.
  applicationId: 0x48506c67,
  version: 1,
  schema: localLogTables,
};
