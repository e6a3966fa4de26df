import type { DatabaseSync } from 'node:sqlite';
import type { StreamName } from '../../domain/stream.ts';
import { CorruptLogError, type LocalLog, type LogHead, type StoredEvent } from '../event-store.ts';
import { headListeners } from '../head-listeners.ts';
import { largestSequenceUpTo } from '../largest-sequence-up-to.ts';
import { eventColumns, prepareEvents } from './event-row.ts';
import { recentEvents } from './recent-events.ts';
import { isDamage, messageOf } from './sqlite-error.ts';

/** The reading half of a log in SQLite, and how its writer, a store or a mirror, makes it advance. */
export interface KeptLog extends LocalLog {
  /** After a commit, of these events: the head is here now. Listeners are told when it moved. */
  advance(head: LogHead, added: readonly StoredEvent[]): void;
  /** After a failure: the head is wherever the file says. Listeners are told when it moved. */
  reread(): void;
}

const timesKept = 8192;

// CROSS JOIN keeps SQLite to the order in which the tables are named.
const events = `SELECT ${eventColumns} FROM event e CROSS JOIN stream s ON s.id = e.stream`;

/**
 * The log in an open database that has the tables of `schema.ts`. What is read is checked for gaps.
 * @throws CorruptLogError, here and from every reading function
 */
export function keepLocalLog(database: DatabaseSync): KeptLog {
  const prepare = (sql: string) => guarded(() => database.prepare(sql));
  const reading = (sql: string) => {
    const read = guarded(() => prepareEvents(database, sql));
    return (...values: readonly (string | number)[]) => guarded(() => read(...values));
  };
  const selectHead = prepare('SELECT sequence, log_time AS logTime FROM event ORDER BY sequence DESC LIMIT 1');
  const selectAfter = reading(`${events} WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?`);
  const selectAt = reading(
    `SELECT ${eventColumns} FROM json_each(?) k CROSS JOIN event e ON e.sequence = k.value
     CROSS JOIN stream s ON s.id = e.stream ORDER BY k.key`,
  );
  const selectOne = reading(`${events} WHERE e.sequence = ?`);
  const selectLogTime = prepare('SELECT log_time AS logTime FROM event WHERE sequence = ?');
  const selectStream = reading(
    `SELECT ${eventColumns} FROM stream s CROSS JOIN event e ON e.stream = s.id
     WHERE s.name = ? AND e.sequence <= ? ORDER BY e.revision`,
  );
  const listeners = headListeners();
  const recent = recentEvents();
  // A search for a time looks at the same places first, and what is on record has its time for good.
  const times = new Map<number, number>();
  let head = readHead();

  function readHead(): LogHead {
    const row = guarded(() => selectHead.get()) as LogHead | undefined;
    return row === undefined ? emptyHead : { sequence: row.sequence, logTime: row.logTime };
  }

  function moveTo(next: LogHead): void {
    if (next.sequence === head.sequence) return;
    head = next;
    listeners.notify(next);
  }

  function logTimeAt(sequence: number): number {
    if (sequence >= head.sequence) return head.logTime;
    if (sequence < 1) return emptyHead.logTime;
    const known = times.get(sequence);
    if (known !== undefined) return known;
    const row = guarded(() => selectLogTime.get(sequence)) as { readonly logTime: number } | undefined;
    if (row === undefined) throw missing(sequence);
    if (times.size >= timesKept) times.clear();
    times.set(sequence, row.logTime);
    return row.logTime;
  }

  /** One statement for all of them: a statement for each would take twice as long. A list of one would, too. */
  function readAt(sequences: readonly number[]): readonly StoredEvent[] {
    const there = sequences.filter((sequence) => sequence >= 1 && sequence <= head.sequence);
    const [first] = there;
    if (first === undefined) return [];
    const found = there.length === 1 ? selectOne(first) : selectAt(JSON.stringify(there));
    const gap = there.find((sequence, index) => found[index]?.sequence !== sequence);
    if (gap !== undefined) throw missing(gap);
    return found;
  }

  return {
    head: () => head,
    read(after, limit) {
      const known = recent.after(after, limit);
      if (known !== undefined) return known;
      const found = selectAfter(after, limit);
      const expected = Math.max(0, Math.min(limit, head.sequence - after));
      for (let index = 0; index < expected; index += 1) {
        if (found[index]?.sequence !== after + 1 + index) throw missing(after + 1 + index);
      }
      return found;
    },
    readAt,
    readStream(stream: StreamName, upTo = head.sequence) {
      const found = selectStream(stream, upTo);
      for (const [index, { revision }] of found.entries()) {
        if (revision !== index) throw new CorruptLogError(`The log has no revision ${index} of ${stream}.`);
      }
      return found;
    },
    logTimeAt,
    sequenceAt: (time, upTo = head.sequence) => largestSequenceUpTo(time, Math.min(upTo, head.sequence), logTimeAt),
    subscribe: listeners.subscribe,
    advance(next, added) {
      recent.add(added);
      moveTo(next);
    },
    reread() {
      recent.clear();
      times.clear();
      moveTo(readHead());
    },
  };
}

const emptyHead: LogHead = { sequence: 0, logTime: Number.NEGATIVE_INFINITY };

const missing = (sequence: number) => new CorruptLogError(`The log has no #${sequence}, though it goes on after it.`);

function guarded<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) throw new CorruptLogError(`The log is damaged: ${messageOf(error)}.`, { cause: error });
    throw error;
  }
}
