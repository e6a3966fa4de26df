import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { LocalLog } from '../../store/event-store.ts';
import { type ConcernIndex, openConcernIndex } from './concern-index.ts';
import { isDamage } from './damaged-views-error.ts';
import { readTogether } from './read-together.ts';
import { openRecordIndex, type RecordIndex, recordIndexes } from './record-index.ts';
import { many, prepareRows } from './sqlite-rows.ts';
import type { View } from './view.ts';
import { openViewFold, type ViewFold } from './view-fold.ts';
import { createViewIndex, viewTables } from './view-tables.ts';
import { agrees, format, isComplete, isTruncated } from './views-file-checks.ts';
import { createTables, indexName, replaceViews, takeOver } from './views-file-tables.ts';

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
  /** Many reads at once. */
  together<Value>(read: () => Value): Value;
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

const settings = (pragmas: readonly string[]) => pragmas.map((pragma) => `PRAGMA ${pragma};`).join('\n');
const common = ['temp_store = MEMORY'];
// A crash while rebuilding leaves a file that is thrown away, so nothing needs to be safe before the end.
const rebuilding = settings([
  'page_size = 16384',
  ...common,
  // Two threads have it, each for its part.
  'cache_size = -16384',
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
  database.exec(rebuilding);
  createTables(database, views);
  return openTables(database, log, views, { isRebuild: true, apart });
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
    together: (read) => readTogether(database, read),
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
