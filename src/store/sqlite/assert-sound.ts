import type { DatabaseSync } from 'node:sqlite';
import { CorruptLogError, type StoredEvent } from '../event-store.ts';
import { recordedAtOf } from '../recorded-at.ts';
import type { KeptLog } from './local-log.ts';

/**
 * What can be said of a log without reading it: it begins at 1 and has no gap, and its last event is where the dictionary
 * of streams and the index say. Its rows are counted in an index that is small beside the log (some ten milliseconds for
 * a million).
 * @throws CorruptLogError
 */
export function assertSound(database: DatabaseSync, log: KeptLog): void {
  const { sequence, logTime } = log.head();
  if (sequence === 0) return;
  const [first] = log.read(0, 1);
  const [last] = log.readAt([sequence]);
  if (first === undefined || last === undefined) throw new CorruptLogError('The log has events of no stream.');
  if (timeOf(last) > logTime) throw new CorruptLogError('The log time is behind the last event.');
  assertNoGap(database, sequence);
  const row = database
    .prepare('SELECT max(revision) AS revision FROM event WHERE stream = (SELECT id FROM stream WHERE name = ?)')
    .get(last.stream);
  if (row?.revision !== last.revision) {
    throw new CorruptLogError(`The last event of the log is not the last of ${last.stream}.`);
  }
}

function timeOf({ sequence, metadata }: StoredEvent): number {
  try {
    return recordedAtOf(metadata);
  } catch (error) {
    throw new CorruptLogError(`#${sequence} can't be read.`, { cause: error });
  }
}

/** Sequences are distinct and begin at 1, so that there are as many as the last of them says, or else one is missing. */
function assertNoGap(database: DatabaseSync, last: number): void {
  if (database.prepare('SELECT count(*) AS count FROM event').get()?.count === last) return;
  const row = database
    .prepare(
      `SELECT sequence + 1 AS missing FROM event e
       WHERE NOT EXISTS (SELECT 1 FROM event WHERE sequence = e.sequence + 1) ORDER BY sequence LIMIT 1`,
    )
    .get();
  throw new CorruptLogError(`The log has no #${row?.missing}, though it goes on after it.`);
}
