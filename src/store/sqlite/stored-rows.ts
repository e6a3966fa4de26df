import { isUtf8 } from 'node:buffer';
import type { DatabaseSync } from 'node:sqlite';
import type { Uuid } from '../../domain/id.ts';
import type { StreamName } from '../../domain/stream.ts';
import type { LocalLog } from '../event-store.ts';
import { bytesToUuid, eventColumns } from './event-row.ts';
import { keepLocalLog } from './local-log.ts';
import { openLogFile } from './open-log-file.ts';
import { logFormat } from './schema.ts';
import { isDamage, messageOf } from './sqlite-error.ts';

/** A row of the log as it is in the file, whatever is wrong with it. */
export interface StoredRow {
  readonly sequence: number;
  /** Null where the dictionary of streams has no name for it. */
  readonly stream: string | null;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly logTime: number;
  /** Undefined where it isn't 16 bytes. */
  readonly id: Uuid | undefined;
  readonly type: string;
  /** Undefined where the bytes are not UTF-8; so is `metadata`. */
  readonly data: string | undefined;
  readonly metadata: string | undefined;
}

/** For who looks for faults: reads one state of a log's file, row by row, and trusts nothing that is in it. */
export interface StoredRows {
  /** Reads what is sound as any reader does; it throws where that is not so. */
  readonly log: LocalLog;
  /** In order of the sequences. */
  rows(): Iterable<StoredRow>;
  /** Those of one stream, in order of the revisions. */
  rowsOf(stream: StreamName): Iterable<StoredRow>;
  /** The sequence of the first event of a stream; undefined where it has none. */
  firstOf(stream: StreamName): number | undefined;
  /** Of the last event; 0 where there is none. */
  readonly lastSequence: number;
  /** Each event's place in its stream, stream after stream, in order of the revisions. */
  places(): Iterable<{ readonly stream: string | null; readonly revision: number; readonly sequence: number }>;
  /** The events whose id an earlier one has. */
  repeatedIds(): Iterable<{ readonly sequence: number; readonly earlier: number }>;
  /** The names in the dictionary of streams that no event belongs to. */
  emptyStreams(): readonly string[];
  /** What SQLite finds wrong with its pages and indexes. */
  damage(): readonly string[];
  close(): void;
}

type Row = Record<'sequence' | 'revision' | 'logTime', number> &
  Record<'id' | 'data' | 'metadata', Uint8Array> & { readonly stream: string | null; readonly type: string };

/** @throws StoreOpenError */
export function openStoredRows(file: string): StoredRows {
  const database = openLogFile(file, logFormat, { readOnly: true });
  try {
    // A transaction reads one state of the file, from its first read on.
    database.exec('BEGIN');
    return { log: keepLocalLog(database), ...reading(database), close: () => database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
}

function reading(database: DatabaseSync): Omit<StoredRows, 'log' | 'close'> {
  // As bytes, because text that isn't UTF-8 would come as something that it isn't.
  const columns = eventColumns
    .replace('e.data', 'CAST(e.data AS BLOB) AS data')
    .replace('e.metadata', 'CAST(e.metadata AS BLOB) AS metadata');
  const events = `SELECT ${columns}, e.log_time AS logTime FROM event e LEFT JOIN stream s ON s.id = e.stream`;
  const ofStream = 'e.stream = (SELECT id FROM stream WHERE name = ?)';
  const selectFirst = database.prepare(`SELECT e.sequence FROM event e WHERE ${ofStream} ORDER BY e.revision LIMIT 1`);
  const selectOf = database.prepare(`${events} WHERE ${ofStream} ORDER BY e.revision`);
  const selectLast = database.prepare('SELECT max(sequence) AS last FROM event');
  return {
    *rows() {
      const select = database.prepare(`${events} ORDER BY e.sequence`);
      for (const row of select.iterate() as Iterable<Row>) yield toStoredRow(row);
    },
    rowsOf: (stream) => (selectOf.all(stream) as Row[]).map(toStoredRow),
    firstOf: (stream) => (selectFirst.get(stream) as { sequence: number } | undefined)?.sequence,
    lastSequence: Number(selectLast.get()?.last ?? 0),
    *places() {
      const select = database.prepare(
        `SELECT s.name AS stream, e.revision, e.sequence FROM event e LEFT JOIN stream s ON s.id = e.stream
         ORDER BY e.stream, e.revision`,
      );
      yield* select.iterate() as Iterable<{ stream: string | null; revision: number; sequence: number }>;
    },
    *repeatedIds() {
      // Sorted by SQLite, on disk where there are many.
      const select = database.prepare(`
        SELECT sequence, earlier FROM (
          SELECT sequence, id, lag(sequence) OVER byId AS earlier, lag(id) OVER byId AS before
          FROM event WINDOW byId AS (ORDER BY id, sequence)
        ) WHERE id = before`);
      yield* select.iterate() as Iterable<{ sequence: number; earlier: number }>;
    },
    emptyStreams: () =>
      database
        .prepare('SELECT name FROM stream s WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.stream = s.id)')
        .all()
        .map(({ name }) => String(name)),
    damage: () => damageIn(database),
  };
}

/** What looks into everything gives up at some damage; what looks at the pages alone still says where. */
function damageIn(database: DatabaseSync): readonly string[] {
  const saidBy = (check: string) =>
    database
      .prepare(`PRAGMA ${check}(100)`)
      .all()
      .map((row) => String(row[check]).replaceAll('\n', ' '))
      .filter((said) => said !== 'ok');
  try {
    return saidBy('integrity_check');
  } catch (error) {
    if (!isDamage(error)) throw error;
    return [messageOf(error), ...saidBy('quick_check')];
  }
}

const toStoredRow = ({ id, data, metadata, ...rest }: Row): StoredRow => ({
  ...rest,
  id: id.length === 16 ? bytesToUuid(id) : undefined,
  data: toText(data),
  metadata: toText(metadata),
});

const toText = (bytes: Uint8Array): string | undefined =>
  isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() : undefined;
