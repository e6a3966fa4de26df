import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { countBefore } from './count-before.ts';
import { DamagedViewsError } from './damaged-views-error.ts';
import { readTogether } from './read-together.ts';
import { many, one, prepareRows, type Row } from './sqlite-rows.ts';
import type { Version } from './version.ts';

/**
 * The tables of one view. Versions are only added, so a version's number grows with the sequence since which it holds;
 * one with a null value says that the row was removed. `current` has the number of each row's version at the view's
 * position. `frame` and `change` are the list: see listing.ts.
 */
export interface ViewTables {
  insertVersion(id: number, since: number, key: string, listed: string | null, text: string | null): void;
  version(id: number): Version;
  /** Those of these numbers, in any order. */
  versions(ids: readonly number[]): readonly Version[];
  /** The number of the last version, and since when it holds. */
  last(): { readonly id: number; readonly since: number };
  current(key: string): Version | undefined;
  /** In the order of keys by code point; after a key, so many. */
  currentKeys(prefix: string, after?: string, limit?: number): readonly string[];
  setCurrent(key: string, id: number | null): void;
  versionAt(key: string, sequence: number): Version | undefined;
  /** Of all of these keys that had a row at a sequence. */
  versionsOf(keys: readonly string[], sequence: number): readonly Version[];
  /** The rows whose key begins so, as they were at a sequence, in the order of keys by code point. */
  versionsAt(prefix: string, sequence: number, options: VersionsAtOptions): readonly Version[];
  /** Those of these beginnings of keys with which any key ever began. */
  everBegan(prefixes: readonly string[]): readonly string[];
  /** Keys that ever had a row and begin so, `limit` at most; one may come several times. */
  everKeys(prefix: string, limit: number): readonly string[];
  /** The versions that began after a sequence and not after another one, in the order of the log. */
  versionsBetween(after: number, upTo: number, limit: number): readonly { key: string; sequence: number }[];
  insertFrame(since: number, ids: Uint32Array): void;
  /** The last list that was kept up to a sequence. */
  frameAt(sequence: number): { readonly since: number; readonly ids: Uint32Array };
  /** A run of changes; one that has grown replaces what it was. */
  putChanges(since: number, changes: Uint32Array): void;
  changes(after: number, upTo: number): readonly Uint32Array[];
  /** Many reads at once. */
  together<Value>(read: () => Value): Value;
}

interface VersionsAtOptions {
  /** Only those after a key, and so many. */
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
  /** Reads the rows that there are now: of many that didn't change since the sequence that costs less. */
  readonly asTheyAre?: () => readonly Version[];
}

/** So many are looked at here, which costs less than a statement that finds the last of each key. */
const fewVersions = 32;
const fewOfEach = 8;

export const createViewTables = (number: number): string => `
  CREATE TABLE version_${number} (
    id INTEGER PRIMARY KEY, since INTEGER NOT NULL, key TEXT NOT NULL, listed TEXT, value TEXT
  ) STRICT;
  CREATE TABLE current_${number} (key TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE frame_${number} (since INTEGER PRIMARY KEY, ids BLOB NOT NULL) STRICT;
  CREATE TABLE change_${number} (since INTEGER PRIMARY KEY, changes BLOB NOT NULL) STRICT;
`;

/** Apart, because building it once is faster than keeping it up while a million versions come in. */
export const createViewIndex = (number: number): string =>
  `CREATE INDEX IF NOT EXISTS version_key_${number} ON version_${number} (key, since);`;

export const viewTableNames = (number: number): readonly string[] =>
  ['version', 'current', 'frame', 'change'].map((table) => `${table}_${number}`);

export const dropViewTables = (number: number): string =>
  viewTableNames(number)
    .map((table) => `DROP TABLE ${table};`)
    .join('\n');

export function viewTables(database: DatabaseSync, number: number): ViewTables {
  const prepare = (sql: string) => prepareRows(database, sql.replaceAll('$', String(number)));
  const columns = 'v.id, v.key, v.listed, v.value';
  const insertVersion = prepare('INSERT INTO version_$ VALUES (?, ?, ?, ?, ?)');
  const selectVersion = prepare(`SELECT ${columns} FROM version_$ v WHERE v.id = ?`);
  const selectVersions = prepare(`SELECT ${columns} FROM json_each(?) k CROSS JOIN version_$ v ON v.id = k.value`);
  const selectLast = prepare('SELECT id, since FROM version_$ ORDER BY id DESC LIMIT 1');
  const selectCurrent = prepare(
    `SELECT ${columns} FROM current_$ c CROSS JOIN version_$ v ON v.id = c.version WHERE c.key = ?`,
  );
  const selectCurrentKeys = prepare('SELECT key FROM current_$ WHERE key >= ? AND key < ? ORDER BY key LIMIT ?');
  const upsertCurrent = prepare('INSERT OR REPLACE INTO current_$ VALUES (?, ?)');
  const deleteCurrent = prepare('DELETE FROM current_$ WHERE key = ?');
  const selectVersionAt = prepare(
    `SELECT ${columns} FROM version_$ v WHERE v.key = ? AND v.since <= ? ORDER BY v.since DESC LIMIT 1`,
  );
  const selectVersionsOf = prepare(`
    SELECT ${columns} FROM json_each(?1) k CROSS JOIN version_$ v ON v.id = (
      SELECT id FROM version_$ WHERE key = k.value AND since <= ?2 ORDER BY since DESC LIMIT 1
    ) WHERE v.value IS NOT NULL`);
  const selectEverBegan = prepare(`
    SELECT k.value FROM json_each(?) k
    WHERE EXISTS (SELECT 1 FROM version_$ WHERE key >= k.value AND key < k.value || char(0x10FFFF))`);
  const selectEverKeys = prepare('SELECT key FROM version_$ WHERE key >= ? AND key < ? LIMIT ?');
  const selectBeginning = prepare(
    `SELECT id, key, since FROM version_$ WHERE key >= ? AND key < ? ORDER BY key, since LIMIT ${fewVersions + 1}`,
  );
  // Through the index of keys, which has all three: with max() the other columns are those of its row.
  const selectThroughAll = prepare(`
    SELECT ${columns} FROM (
      SELECT id, max(since) FROM version_$ WHERE key >= ?1 AND key < ?2 AND since <= ?3 GROUP BY key
    ) last CROSS JOIN version_$ v ON v.id = last.id WHERE v.value IS NOT NULL LIMIT ?4`);
  // From key to key, so that the number of versions of each doesn't matter.
  const selectKeyByKey = prepare(`
    WITH RECURSIVE had (key) AS (
      SELECT min(key) FROM version_$ WHERE key >= ?1 AND key < ?2
      UNION ALL
      SELECT (SELECT min(n.key) FROM version_$ n WHERE n.key > had.key AND n.key < ?2) FROM had WHERE had.key IS NOT NULL
    )
    SELECT ${columns} FROM had CROSS JOIN version_$ v ON v.id = (
      SELECT id FROM version_$ WHERE key = had.key AND since <= ?3 ORDER BY since DESC LIMIT 1
    ) WHERE v.value IS NOT NULL LIMIT ?4`);
  const selectChanged = prepare('SELECT 1 FROM version_$ WHERE key >= ? AND key < ? AND since > ? LIMIT 1');
  const selectSince = prepare('SELECT since FROM version_$ WHERE id = ?');
  const selectBetween = prepare('SELECT key, since FROM version_$ WHERE id > ? AND id <= ? ORDER BY id LIMIT ?');
  const insertFrame = prepare('INSERT INTO frame_$ VALUES (?, ?)');
  const selectFrame = prepare('SELECT since, ids FROM frame_$ WHERE since <= ? ORDER BY since DESC LIMIT 1');
  const putChanges = prepare('INSERT OR REPLACE INTO change_$ VALUES (?, ?)');
  const selectChanges = prepare('SELECT changes FROM change_$ WHERE since > ? AND since <= ? ORDER BY since');

  /** One by its number is found at half the cost of a list of one. */
  function versions(ids: readonly number[]): readonly Version[] {
    const [first] = ids;
    if (first === undefined) return [];
    const rows = ids.length === 1 ? [one(selectVersion, first)] : many(selectVersions, JSON.stringify(ids));
    return rows.flatMap((row) => toVersion(row) ?? []);
  }

  /** Of versions in the order of their keys, and each key's by since when they hold: those that held at a sequence. */
  function lastOfEach(began: readonly Row[], sequence: number): readonly Version[] {
    const ids = new Map<string, number>();
    for (const [id, key, since] of began) if (Number(since) <= sequence) ids.set(String(key), Number(id));
    const found = new Map(versions([...ids.values()]).map((version) => [version.id, version]));
    return [...ids.values()].flatMap((id) => found.get(id) ?? []);
  }

  return {
    insertVersion(id, since, key, listed, text) {
      insertVersion.run(id, since, key, listed, text);
    },
    version(id) {
      const found = toVersion(one(selectVersion, id));
      if (found === undefined)
        throw new DamagedViewsError(`the views' file has no version ${id} of the view ${number}`);
      return found;
    },
    versions,
    last() {
      const [id = 0, since = 0] = one(selectLast) ?? [];
      return { id: Number(id), since: Number(since) };
    },
    current: (key) => toVersion(one(selectCurrent, key)),
    currentKeys: (prefix, after, limit) =>
      many(selectCurrentKeys, firstAfter(prefix, after), endOf(prefix), limit ?? all).map(([key]) => String(key)),
    setCurrent(key, id) {
      if (id === null) deleteCurrent.run(key);
      else upsertCurrent.run(key, id);
    },
    versionAt: (key, sequence) => toVersion(one(selectVersionAt, key, sequence)),
    versionsOf: (keys, sequence) =>
      many(selectVersionsOf, JSON.stringify(keys), sequence).flatMap((row) => toVersion(row) ?? []),
    versionsAt(prefix, sequence, { after, limit, asTheyAre }) {
      const from = firstAfter(prefix, after);
      const began = many(selectBeginning, from, endOf(prefix));
      if (began.length <= fewVersions) return lastOfEach(began, sequence).slice(0, limit);
      if (asTheyAre !== undefined && one(selectChanged, from, endOf(prefix), sequence) === undefined)
        return asTheyAre();
      // As it begins: many keys of few versions each, or few keys of many.
      const keys = new Set(began.map(([, key]) => key)).size;
      const select = keys * fewOfEach > began.length ? selectThroughAll : selectKeyByKey;
      return many(select, from, endOf(prefix), sequence, limit ?? all).flatMap((row) => toVersion(row) ?? []);
    },
    everBegan: (prefixes) => many(selectEverBegan, JSON.stringify(prefixes)).map(([prefix]) => String(prefix)),
    everKeys: (prefix, limit) => many(selectEverKeys, prefix, endOf(prefix), limit).map(([key]) => String(key)),
    versionsBetween(after, upTo, limit) {
      const [lastId] = one(selectLast) ?? [];
      // Numbers grow with sequences and leave no gaps, so there is no need of an index of sequences.
      const madeBy = (sequence: number) =>
        countBefore(Number(lastId ?? 0), (index) => Number(one(selectSince, index + 1)?.[0]) <= sequence);
      return many(selectBetween, madeBy(after), madeBy(upTo), limit).map(([key, since]) => ({
        key: String(key),
        sequence: Number(since),
      }));
    },
    insertFrame(since, ids) {
      insertFrame.run(since, bytesOf(ids));
    },
    frameAt(sequence) {
      const [since = 0, ids] = one(selectFrame, sequence) ?? [];
      return { since: Number(since), ids: numbersOf(ids) };
    },
    putChanges(since, changes) {
      putChanges.run(since, bytesOf(changes));
    },
    changes: (after, upTo) => many(selectChanges, after, upTo).map(([changes]) => numbersOf(changes)),
    together: (read) => readTogether(database, read),
  };
}

function toVersion(row: Row | undefined): Version | undefined {
  if (row === undefined) return undefined;
  const [id, key, listed, text] = row as readonly [number, string, string | null, string | null];
  return text === null ? undefined : { id, key, order: listed ?? '', listed, text };
}

/** A negative limit is none. */
const all = -1;

/** The first text after another one is that with a NUL behind it. */
const firstAfter = (prefix: string, after: string | undefined): string => (after === undefined ? prefix : `${after}\0`);

// No text that begins so comes after it: U+10FFFF is not a character.
const endOf = (prefix: string): string => `${prefix}\u{10FFFF}`;

const bytesOf = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

function numbersOf(bytes: SQLOutputValue | undefined): Uint32Array {
  if (!(bytes instanceof Uint8Array)) return new Uint32Array();
  // A copy begins where a 32-bit number may.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
