import type { DatabaseSync } from 'node:sqlite';
import type { StreamName } from '../../domain/stream.ts';
import { type EventToAppend, noStream, type StoredEvent } from '../event-store.ts';
import { eventColumns, prepareEvents, uuidToBytes } from './event-row.ts';

/** The end of a stream that is in the dictionary of streams. */
interface StreamEnd {
  /** The stream's, in the dictionary of streams. */
  readonly number: number;
  /** Of its last event; `noStream` for one that only begins. */
  readonly revision: number;
}

/** The writing half of a local log: rows, within a transaction of the caller's, who keeps the rules. */
export interface LocalLogRows {
  /** Undefined where the stream holds nothing. */
  endOf(stream: StreamName): StreamEnd | undefined;
  /** From a revision on, also what the transaction has added. */
  read(stream: StreamName, first: number, count: number): readonly StoredEvent[];
  /** The same, of a stream that likely holds nothing and is written to next: that costs less than to ask and to insert. */
  begin(stream: StreamName): StreamEnd | undefined;
  /**
   * The next event of its stream and of the log.
   * @param logTime the log time at this event, in milliseconds since 1970
   */
  insert(stream: StreamName, revision: number, sequence: number, logTime: number, event: EventToAppend): void;
  /** To be called after every rollback. */
  forget(): void;
}

// What is written to now is mostly what was asked about or written to just before; some 2 MB.
const rememberedStreams = 10_000;

export function localLogRows(database: DatabaseSync): LocalLogRows {
  const selectEnd = database.prepare(
    `SELECT s.id AS number, (SELECT max(revision) FROM event WHERE stream = s.id) AS revision
     FROM stream s WHERE s.name = ?`,
  );
  const selectEvents = prepareEvents(
    database,
    `SELECT ${eventColumns} FROM stream s CROSS JOIN event e ON e.stream = s.id
     WHERE s.name = ? AND e.revision >= ? ORDER BY e.revision LIMIT ?`,
  );
  const insertStream = database.prepare('INSERT INTO stream (name) VALUES (?) ON CONFLICT DO NOTHING');
  const insertEvent = database.prepare(
    `INSERT INTO event (sequence, stream, revision, log_time, id, type, data, metadata)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  /** The streams asked about or written to last, the latest at the end; undefined for one that holds nothing. */
  const ends = new Map<StreamName, StreamEnd | undefined>();

  function remember(stream: StreamName, end: StreamEnd | undefined): void {
    ends.delete(stream);
    ends.set(stream, end);
    if (ends.size <= rememberedStreams) return;
    const [oldest] = ends.keys();
    if (oldest !== undefined) ends.delete(oldest);
  }

  function endOf(stream: StreamName): StreamEnd | undefined {
    if (ends.has(stream)) return ends.get(stream);
    const end = selectEnd.get(stream) as StreamEnd | undefined;
    remember(stream, end);
    return end;
  }

  function begin(stream: StreamName): StreamEnd | undefined {
    if (ends.get(stream) !== undefined) return endOf(stream);
    const { changes, lastInsertRowid } = insertStream.run(stream);
    if (changes === 0) return endOf(stream);
    const end = { number: Number(lastInsertRowid), revision: noStream };
    remember(stream, end);
    return end;
  }

  return {
    endOf,
    begin,
    read: selectEvents,
    insert(stream, revision, sequence, logTime, { id, type, data, metadata }) {
      const number = (endOf(stream) ?? begin(stream))?.number;
      if (number === undefined) throw new Error(`the dictionary of streams doesn't take ${stream}`);
      insertEvent.run(sequence, number, revision, logTime, uuidToBytes(id), type, data, metadata);
      remember(stream, { number, revision });
    },
    forget: () => ends.clear(),
  };
}
