import { DatabaseSync } from 'node:sqlite';
import { decodePostings } from './postings.ts';
import { many, one, prepareRows, type Row } from './sqlite-rows.ts';
import type { RowsAt, View } from './view.ts';
import { openViewFold } from './view-fold.ts';
import { viewTables } from './view-tables.ts';
import { isComplete } from './views-file-checks.ts';
import { indexName } from './views-file-tables.ts';

export interface ViewDifference {
  readonly sequence: number | undefined;
  /** A sentence: what the first file holds otherwise than the second. */
  readonly what: string;
}

export interface Compared {
  readonly differences: readonly ViewDifference[];
  /** What could not be compared, and why: a sentence each. */
  readonly skipped: readonly string[];
}

/**
 * Compares what a file of views holds with one that was made anew from the same log, as far as both go: every version of
 * every row, the rows that are there now, the lists, and the index of concerns. Both are only read.
 * @param eventAt the id of the log's event at a sequence, as the log is now: views never read what it doesn't hold
 * @throws what SQLite throws: SQLITE_BUSY while a server makes its file anew and has it to itself
 */
export function compareViewsFiles(
  kept: string,
  rebuilt: string,
  views: readonly View[],
  eventAt: (sequence: number) => string | undefined,
): Compared {
  const one = openReadOnly(kept);
  try {
    // While it is being made, or by another Holdpoint: a server doesn't read it either.
    if (!isComplete(one)) return { differences: [], skipped: ['views.db is not complete: it is made again.'] };
    const other = openReadOnly(rebuilt);
    try {
      return compare(one, other, views, eventAt);
    } finally {
      other.close();
    }
  } finally {
    one.close();
  }
}

function openReadOnly(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 1000 });
  database.exec('BEGIN');
  return database;
}

interface Progress {
  readonly number: number;
  readonly version: number;
  readonly position: number;
  readonly event: unknown;
}

function progressOf(database: DatabaseSync): ReadonlyMap<string, Progress> {
  const rows = many(prepareRows(database, 'SELECT name, number, version, position, event FROM progress'));
  return new Map(
    rows.map(([name, number, version, position, event]) => [
      String(name),
      { number: Number(number), version: Number(version), position: Number(position), event },
    ]),
  );
}

function compare(
  kept: DatabaseSync,
  rebuilt: DatabaseSync,
  views: readonly View[],
  eventAt: (sequence: number) => string | undefined,
): Compared {
  const differences: ViewDifference[] = [];
  const skipped: string[] = [];
  const keptProgress = progressOf(kept);
  const rebuiltProgress = progressOf(rebuilt);
  for (const name of [indexName, ...views.map((view) => view.name)]) {
    const own = keptProgress.get(name);
    const anew = rebuiltProgress.get(name);
    const label = name === indexName ? 'the index of concerns' : `the view ${name}`;
    if (own === undefined || anew === undefined || own.version !== anew.version) {
      skipped.push(`views.db has ${label} in no version that can be compared: it is made again.`);
      continue;
    }
    const event = own.position === 0 ? undefined : eventAt(own.position);
    if (event !== undefined && event !== own.event) {
      differences.push({ sequence: own.position, what: `is another entry in views.db, where ${label} ends with it.` });
      continue;
    }
    if (own.position > 0 && event === undefined) {
      differences.push({
        sequence: own.position,
        what: `is not in the log any more, though ${label} of views.db has read it.`,
      });
    }
    const upTo = Math.min(own.position, anew.position);
    const view = views.find((candidate) => candidate.name === name);
    const sides = [kept, rebuilt] as const;
    const found =
      view === undefined
        ? differenceOfIndexes(sides, upTo)
        : (differenceOfVersions(sides, own, anew, upTo) ??
          differenceOfCurrent(kept, own) ??
          differenceOfLists(sides, view, own, anew, upTo));
    if (found !== undefined) differences.push({ ...found, what: `${found.what} in ${label} of views.db.` });
  }
  return { differences, skipped };
}

type Sides = readonly [kept: DatabaseSync, rebuilt: DatabaseSync];

function differenceOfVersions([kept, rebuilt]: Sides, own: Progress, anew: Progress, upTo: number) {
  const versions = (database: DatabaseSync, number: number) =>
    rowsOf(database, `SELECT id, since, key, listed, value FROM version_${number} WHERE since <= ? ORDER BY id`, upTo);
  for (const [left, right] of inStep(versions(kept, own.number), versions(rebuilt, anew.number))) {
    if (isSameRow(left, right)) continue;
    const [, since, key] = firstOf(left, right, [1]);
    return { sequence: Number(since), what: `makes another version of the row ${key}` };
  }
  return undefined;
}

/** What is there now is, of each row, the last of its versions. */
function differenceOfCurrent(kept: DatabaseSync, { number }: Progress) {
  const last = `SELECT key, max(id) AS version FROM version_${number} GROUP BY key`;
  const [key] =
    one(
      prepareRows(
        kept,
        `SELECT coalesce(v.key, c.key) FROM (${last}) l JOIN version_${number} v ON v.id = l.version
         FULL JOIN current_${number} c ON c.key = v.key
         WHERE c.version IS NOT CASE WHEN v.value IS NULL THEN NULL ELSE v.id END LIMIT 1`,
      ),
    ) ?? [];
  return key === undefined ? undefined : { sequence: undefined, what: `The row ${key} is not its last version` };
}

const pageLength = 200;

function differenceOfLists([kept, rebuilt]: Sides, view: View, own: Progress, anew: Progress, upTo: number) {
  const at = (database: DatabaseSync, { number, position }: Progress) =>
    itemsOf(openViewFold(view, viewTables(database, number), position).at(upTo));
  for (const [left, right] of inStep(at(kept, own), at(rebuilt, anew))) {
    if (isSameRow(left, right)) continue;
    const [key] = left ?? right ?? [];
    return { sequence: upTo, what: `has ${key} in another place of the list` };
  }
  return undefined;
}

function* itemsOf(rows: RowsAt): Generator<Row> {
  let after: ReturnType<RowsAt['page']>['next'] | undefined;
  do {
    const page = rows.pageBytes(pageLength, after ?? undefined);
    for (const { key, order, value } of page.items) yield [key, order, Buffer.from(value).toString()];
    after = page.next;
  } while (after !== null);
}

function differenceOfIndexes([kept, rebuilt]: Sides, upTo: number) {
  for (const [left, right] of inStep(postingsOf(kept, upTo), postingsOf(rebuilt, upTo))) {
    if (isSameRow(left, right)) continue;
    const [term, sequence] = firstOf(left, right, [0, 1]);
    return { sequence: Number(sequence), what: `does not concern ${term} as it should` };
  }
  for (const { rows, what } of recordRows) {
    const of = (database: DatabaseSync) => rowsOf(database, rows, upTo);
    for (const [left, right] of inStep(of(kept), of(rebuilt))) {
      if (isSameRow(left, right)) continue;
      const [sequence, of] = firstOf(left, right, [0]);
      return { sequence: Number(sequence), what: what(String(of)) };
    }
  }
  return undefined;
}

/** What is kept of the record, each by the sequence of the entry that made it so. */
const recordRows = [
  {
    rows: 'SELECT since, reference, kind, title FROM thing WHERE since <= ? ORDER BY since, reference',
    what: (thing: string) => `does not begin ${thing} as it should`,
  },
  {
    rows: 'SELECT since, reference FROM corrected WHERE since <= ? ORDER BY since',
    what: (thing: string) => `does not correct ${thing} as it should`,
  },
  {
    rows: 'SELECT sequence, things FROM subject WHERE sequence <= ? ORDER BY sequence',
    what: (things: string) => `is not about ${things} as it should`,
  },
] as const;

/** However they are cut into runs. */
function* postingsOf(database: DatabaseSync, upTo: number): Generator<Row> {
  const runs = rowsOf(
    database,
    'SELECT term, first, sequences FROM posting WHERE first <= ? ORDER BY term, first',
    upTo,
  );
  for (const [term = '', first, bytes] of runs) {
    if (!(bytes instanceof Uint8Array)) continue;
    for (const sequence of decodePostings(Number(first), bytes)) if (sequence <= upTo) yield [term, sequence];
  }
}

function rowsOf(database: DatabaseSync, sql: string, upTo: number): Iterable<Row> {
  const rows: Iterable<unknown> = prepareRows(database, sql).iterate(upTo);
  return rows as Iterable<Row>;
}

/** Both to their ends; undefined where one is over. */
function* inStep(one: Iterable<Row>, other: Iterable<Row>): Generator<readonly [Row | undefined, Row | undefined]> {
  const left = one[Symbol.iterator]();
  const right = other[Symbol.iterator]();
  for (;;) {
    const a = left.next();
    const b = right.next();
    if (a.done === true && b.done === true) return;
    yield [a.done === true ? undefined : a.value, b.done === true ? undefined : b.value];
  }
}

/** Of two that differ the one that comes first by these columns: the other file lacks it, or has it otherwise. */
function firstOf(left: Row | undefined, right: Row | undefined, columns: readonly number[]): Row {
  if (left === undefined || right === undefined) return left ?? right ?? [];
  const column = columns.find((each) => left[each] !== right[each]);
  return column === undefined || (left[column] ?? '') < (right[column] ?? '') ? left : right;
}

const isSameRow = (left: Row | undefined, right: Row | undefined): boolean =>
  left !== undefined && right !== undefined && left.every((value, index) => value === right[index]);
