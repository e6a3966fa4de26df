import type { DatabaseSync } from 'node:sqlite';
import type { Position } from '@eventstore/db-client';
import type { StreamName } from '../../domain/stream.ts';
import { CorruptLogError, type EventToAppend, noStream, type StoredEvent, StoreOpenError } from '../event-store.ts';
import { readTogether } from '../read-together.ts';
import { assertSound } from '../sqlite/assert-sound.ts';
import { type KeptLog, keepLocalLog } from '../sqlite/local-log.ts';
import { localLogRows } from '../sqlite/local-log-rows.ts';
import { openLogFile } from '../sqlite/open-log-file.ts';
import { type FileFormat, logFormat } from '../sqlite/schema.ts';
import { isDamage, messageOf } from '../sqlite/sqlite-error.ts';

/** The file of the mirror in its data folder. Deleting it loses nothing: it is filled again from the server. */
export const mirrorFileName = 'mirror.sqlite';

/** A storage format: it may not change without a new version. */
export const mirrorFormat: FileFormat = {
  name: 'a mirror of Holdpoint',
  // "HPmr" in ASCII.
  applicationId: 0x48506d72,
  version: 1,
  schema: `${logFormat.schema}
    CREATE TABLE mirror (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      log TEXT NOT NULL,
      commit_position INTEGER,
      prepare_position INTEGER
    ) STRICT;`,
};

/** An event where the store has it. */
export interface PlacedEvent {
  readonly stream: StreamName;
  readonly revision: number;
  readonly position: Position;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  readonly event: EventToAppend;
}

/** What this process has of the log: a local log, and how far in the store it reaches. */
export interface MirrorFile {
  readonly log: KeptLog;
  /** Of the last event in it; undefined where there is none. */
  position(): Position | undefined;
  /** Of a stream in it; `noStream` where it holds none of it. */
  revisionOf(stream: StreamName): number;
  /** Many reads at once: SQLite takes and leaves its locks one time for all of them. */
  together<Value>(read: () => Value): Value;
  /** From a revision on, so many at most. */
  read(stream: StreamName, first: number, count: number): readonly StoredEvent[];
  /**
   * All of the events or none, after what is there; then the log's listeners are told.
   * @throws CorruptLogError where a revision is missing or comes twice: then none is added
   */
  add(events: readonly PlacedEvent[]): void;
  /** It has all that was in the log: from now on what is added is little at a time, and somebody waits for it. */
  filled(): void;
  close(): void;
}

/**
 * Pages of the WAL after which they are moved to their places, which stops the process for its syncs. While a mirror is
 * filled: as many as the WAL is kept at; then as few as for a log.
 */
const pagesMovedAtOnce = { filling: 16_000, filled: 4_000 } as const;

/** @throws StoreOpenError */
export function openMirrorFile(file: string, logName: string): MirrorFile {
  let database: DatabaseSync | undefined;
  try {
    database = openLogFile(file, mirrorFormat);
    // What a power cut takes from the mirror is read again from the store, so its commits need not wait for the disk.
    database.exec(`PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${pagesMovedAtOnce.filling}`);
    database.prepare('INSERT OR IGNORE INTO mirror (only, log) VALUES (1, ?)').run(logName);
    const of = database.prepare('SELECT log FROM mirror').get()?.log;
    if (of !== logName) {
      throw new StoreOpenError(
        `The mirror ${file} is of the log ${of}, but ${logName} is configured: give each log a data folder of its own.`,
      );
    }
    const log = keepLocalLog(database);
    assertSound(database, log);
    return mirrorFile(database, log);
  } catch (error) {
    database?.close();
    // What is no mirror, or a newer one, is nobody's to delete.
    if (error instanceof StoreOpenError && !isDamage(error.cause)) throw error;
    const why = messageOf(error instanceof StoreOpenError ? error.cause : error).replace(/\.$/, '');
    throw new StoreOpenError(
      `The mirror ${file} is damaged (${why}): delete it, and it is made again from the server, with nothing lost.`,
      { cause: error },
    );
  }
}

function mirrorFile(database: DatabaseSync, log: KeptLog): MirrorFile {
  const rows = localLogRows(database);
  const selectPosition = database.prepare('SELECT commit_position, prepare_position FROM mirror');
  // Positions go beyond what a double holds exactly.
  selectPosition.setReadBigInts(true);
  const updatePosition = database.prepare('UPDATE mirror SET commit_position = ?, prepare_position = ?');
  let position = readPosition();
  /** What was added last, by stream: whoever waited for it reads it next. */
  let latest: ReadonlyMap<StreamName, readonly StoredEvent[]> = new Map();

  function readPosition(): Position | undefined {
    const row = selectPosition.get();
    if (row === undefined || typeof row.commit_position !== 'bigint') return undefined;
    return { commit: row.commit_position, prepare: row.prepare_position as bigint };
  }

  const revisionOf = (stream: StreamName) => rows.endOf(stream)?.revision ?? noStream;

  function addAll(events: readonly PlacedEvent[], last: PlacedEvent): void {
    let { sequence, logTime } = log.head();
    const added: StoredEvent[] = [];
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const { stream, revision, recordedAt, event } of events) {
        const end = revision === 0 ? rows.begin(stream) : rows.endOf(stream);
        assertNext(stream, (end?.revision ?? noStream) + 1, revision);
        sequence += 1;
        logTime = Math.max(logTime, recordedAt);
        rows.insert(stream, revision, sequence, logTime, event);
        added.push({ ...event, stream, revision, sequence });
      }
      updatePosition.run(last.position.commit, last.position.prepare);
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      rows.forget();
      throw error;
    }
    position = last.position;
    latest = Map.groupBy(added, ({ stream }) => stream);
    log.advance({ sequence, logTime }, added);
  }

  return {
    log,
    position: () => position,
    revisionOf,
    together: (read) => readTogether(database, read),
    read(stream, first, count) {
      const found = latest.get(stream)?.filter(({ revision }) => revision >= first && revision < first + count);
      return found?.length === count ? found : rows.read(stream, first, count);
    },
    add(events) {
      const last = events.at(-1);
      if (last !== undefined) addAll(events, last);
    },
    filled: () => database.exec(`PRAGMA wal_autocheckpoint = ${pagesMovedAtOnce.filled}`),
    close: () => database.close(),
  };
}

function assertNext(stream: StreamName, expected: number, actual: number): void {
  if (actual === expected) return;
  throw new CorruptLogError(
    actual > expected
      ? `EventStoreDB gave revision ${actual} of ${stream} where ${expected} comes next: entries are missing in between.`
      : `EventStoreDB gave revision ${actual} of ${stream} twice.`,
  );
}
