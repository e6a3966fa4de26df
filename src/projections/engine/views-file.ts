import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { LocalLog } from '../../store/event-store.ts';
import { type ConcernIndex, openConcernIndex, postingTableNames, postingTables } from './concern-index.ts';
import { isDamage } from './damaged-views-error.ts';
import { openRecordIndex, type RecordIndex, recordIndexes, recordTableNames, recordTables } from './record-index.ts';
import { many, one, prepareRows } from './sqlite-rows.ts';
import type { View } from './view.ts';
import { openViewFold, type ViewFold } from './view-fold.ts';
import { createViewIndex, createViewTables, dropViewTables, viewTableNames, viewTables } from './view-tables.ts';

/** What all views keep, in a file of its own that can be deleted at any time. */
export interface ViewsFile {
  readonly views: readonly ViewFold[];
  readonly index: ConcernIndex;
  readonly record: RecordIndex;
  /** How far both indexes are. */
  readonly indexPosition: number;
  /** Everything is being folded from the beginning; the file counts for nothing until that is complete. */
  readonly isRebuild: boolean;
  /** The index and some of the views are made apart, and are missing here until they are joined. */
  readonly isPart: boolean;
  begin(): void;
  /** The index and each view that runs can be read up to here, from this process. */
  reach(sequence: number): void;
  /** Writes all that is in memory, and how far it is. */
  commit(): void;
  /**
   * The same file with all views, in steps; this one must be committed, and is not used any more. Those made apart are
   * taken from a complete file of them; without one they begin here.
   */
  join(apart: string | undefined): Generator<void, ViewsFile>;
  /** Each step makes something that a complete file has; afterwards it counts. */
  complete(): Generator<void, void>;
  close(): void;
}

// Of the file's tables; a file of another format is thrown away.
const format = 1;
export const indexName = '#index';
// Raised whenever what the two indexes keep, or how, changes.
const indexVersion = 3;

const settings = (pragmas: readonly string[]) => pragmas.map((pragma) => `PRAGMA ${pragma};`).join('\n');
const common = ['temp_store = MEMORY'];
// A crash while rebuilding leaves a file that is thrown away, so nothing needs to be safe before the end.
const rebuilding = settings([
  'page_size = 16384',
  ...common,
  // Two threads have it, each for its part.
  'cache_size = -32768',
  'journal_mode = OFF',
  'synchronous = OFF',
  'locking_mode = EXCLUSIVE',
]);
// What a power failure takes of the last commits is folded again from the log. Only checkpoints wait for the disk: larger
// ones are fewer.
const running = settings([
  ...common,
  'cache_size = -65536',
  'locking_mode = NORMAL',
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'wal_autocheckpoint = 4000',
  // Rows of the past lie far apart: copying a page for each is half of what reading them costs.
  'mmap_size = 2147418112',
]);

/**
 * Takes up the file where it agrees with the log and these views; what doesn't agree is thrown away. A file that is
 * begun anew leaves out what is made apart, where that is anything.
 */
export function openViewsFile(
  file: string,
  log: LocalLog,
  views: readonly View[],
  apart: readonly View[] = [],
): ViewsFile {
  return (existsSync(file) ? takeUp(file, log, views) : undefined) ?? beginAnew(file, log, views, apart);
}

export function deleteViewsFile(file: string): void {
  if (file === ':memory:') return;
  deleteFile(file);
  deleteApartFile(file);
}

/** Where what is made apart is until it is joined. */
export const apartFileOf = (file: string): string => `${file}-apart`;
export const deleteApartFile = (file: string): void => deleteFile(apartFileOf(file));

function deleteFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
}

function beginAnew(file: string, log: LocalLog, views: readonly View[], apart: readonly View[]): ViewsFile {
  deleteViewsFile(file);
  // Defensively, SQLite doesn't go without a journal, and says so only by its answer.
  const database = new DatabaseSync(file, { defensive: false });
  database.exec(`
    ${rebuilding}
    CREATE TABLE progress (
      name TEXT PRIMARY KEY, number INTEGER NOT NULL, version INTEGER NOT NULL, position INTEGER NOT NULL, event TEXT
    ) STRICT, WITHOUT ROWID;
    ${postingTables}
    ${recordTables}
    INSERT INTO progress VALUES ('${indexName}', 0, ${indexVersion}, 0, NULL);
  `);
  for (const view of views) addView(database, view);
  return openTables(database, log, views, { isRebuild: true, apart });
}

/** Copies tables, which SQLite does without looking into them, and how far they are. */
function* takeOver(database: DatabaseSync, from: string, views: readonly View[]): Generator<void, void> {
  database.prepare('ATTACH ? AS apart').run(from);
  const tables = (schema: string) => [
    ...postingTableNames,
    ...recordTableNames,
    ...views.flatMap(({ name }) => {
      const [number] = one(prepareRows(database, `SELECT number FROM ${schema}.progress WHERE name = ?`), name) ?? [];
      return viewTableNames(Number(number));
    }),
  ];
  const made = tables('apart');
  for (const [index, table] of tables('main').entries()) {
    database.exec(`INSERT INTO main.${table} SELECT * FROM apart.${made[index]}`);
    yield;
  }
  database.exec(`
    UPDATE main.progress SET position = made.position, event = made.event
      FROM apart.progress made WHERE made.name = main.progress.name;
    DETACH apart;
  `);
}

function takeUp(file: string, log: LocalLog, views: readonly View[]): ViewsFile | undefined {
  if (isTruncated(file)) return undefined;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    if (isComplete(database) && agrees(database, log)) {
      database.exec(running);
      replaceViews(database, views);
      return openTables(database, log, views, { isRebuild: false, apart: [] });
    }
  } catch (error) {
    if (!isDamage(error)) {
      database?.close();
      throw error;
    }
  }
  database?.close();
  return undefined;
}

/** It was made to its end, in the format that is known here. */
export function isComplete(database: DatabaseSync): boolean {
  const [complete] = one(prepareRows(database, 'PRAGMA user_version')) ?? [];
  return complete === format;
}

/** SQLite notices that the end is missing only when it gets there. */
function isTruncated(file: string): boolean {
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
function agrees(database: DatabaseSync, log: LocalLog): boolean {
  const rows = many(prepareRows(database, 'SELECT name, version, position, event FROM progress'));
  return (
    rows.some(([name, version]) => name === indexName && version === indexVersion) &&
    rows.every(([, , position, event]) => position === 0 || log.readAt([Number(position)])[0]?.id === event)
  );
}

/** Views of another version begin anew; those that nobody asks for any more go. */
function replaceViews(database: DatabaseSync, views: readonly View[]): void {
  const versions = new Map(views.map(({ name, version }) => [name, version]));
  const kept = new Set<string>();
  database.exec('BEGIN');
  for (const [name, number, version] of many(prepareRows(database, 'SELECT name, number, version FROM progress'))) {
    if (name === indexName || versions.get(String(name)) === version) {
      kept.add(String(name));
      continue;
    }
    database.exec(dropViewTables(Number(number)));
    database.prepare('DELETE FROM progress WHERE name = ?').run(String(name));
  }
  for (const view of views) {
    if (!kept.has(view.name)) database.exec(createViewIndex(addView(database, view)));
  }
  database.exec('COMMIT');
}

function addView(database: DatabaseSync, { name, version }: View): number {
  const [last] = one(prepareRows(database, 'SELECT max(number) FROM progress')) ?? [];
  const number = Number(last) + 1;
  database.exec(createViewTables(number));
  database.prepare('INSERT INTO progress VALUES (?, ?, ?, 0, NULL)').run(name, number, version);
  return number;
}

function openTables(
  database: DatabaseSync,
  log: LocalLog,
  views: readonly View[],
  { isRebuild: isNew, apart }: { readonly isRebuild: boolean; readonly apart: readonly View[] },
): ViewsFile {
  const progress = new Map(
    many(prepareRows(database, 'SELECT name, number, position FROM progress')).map(([name, number, position]) => [
      String(name),
      { number: Number(number), position: Number(position) },
    ]),
  );
  const of = (name: string) => progress.get(name) ?? { number: 0, position: 0 };
  const isPart = apart.length > 0;
  const here = views.filter((view) => !apart.includes(view));
  const folds = here.map((view) => {
    const { number, position } = of(view.name);
    return openViewFold(view, viewTables(database, number), position);
  });
  const index = openConcernIndex(database);
  const record = openRecordIndex(database);
  const update = database.prepare('UPDATE progress SET position = ?, event = ? WHERE name = ?');
  let indexPosition = isPart ? Number.POSITIVE_INFINITY : of(indexName).position;
  let isRebuild = isNew;
  const written = new Map<string, number>();
  // All but a stopped view stand at the same place.
  let last: { readonly position: number; readonly event: string | null } | undefined;

  function eventAt(position: number): string | null {
    if (last?.position !== position) last = { position, event: log.readAt([position])[0]?.id ?? null };
    return last.event;
  }

  function write(name: string, position: number): void {
    if (written.get(name) === position) return;
    update.run(position, eventAt(position), name);
    written.set(name, position);
  }

  return {
    views: folds,
    index,
    record,
    get indexPosition() {
      return indexPosition;
    },
    get isRebuild() {
      return isRebuild;
    },
    isPart,
    begin: () => database.exec('BEGIN IMMEDIATE'),
    reach(sequence) {
      indexPosition = Math.max(indexPosition, sequence);
      for (const view of folds) view.advance(sequence);
    },
    commit() {
      if (!isPart) {
        index.flush({ join: !isRebuild });
        write(indexName, indexPosition);
      }
      for (const view of folds) {
        view.flush();
        write(view.name, view.position);
      }
      database.exec('COMMIT');
    },
    *join(from) {
      if (from !== undefined) yield* takeOver(database, from, apart);
      return openTables(database, log, views, { isRebuild, apart: [] });
    },
    *complete() {
      for (const { name } of views) {
        database.exec(createViewIndex(of(name).number));
        yield;
      }
      database.exec(recordIndexes);
      yield;
      // The first commit brings all that was written to the disk; only then does the second say that it is there.
      database.exec(`PRAGMA synchronous = FULL; PRAGMA application_id = ${0x48507677};`);
      database.exec(`PRAGMA user_version = ${format};`);
      database.exec(running);
      isRebuild = false;
    },
    close: () => database.close(),
  };
}
