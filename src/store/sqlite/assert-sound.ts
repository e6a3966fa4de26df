import type { DatabaseSync } from 'node:sqlite';
import { CorruptLogError } from '../event-store.ts';
import { recordedAtOf } from '../recorded-at.ts';
import type { KeptLog } from './local-log.ts';

/**
 * What can be said of a log without reading it: it begins at 1, and its last event is where the dictionary of streams
 * and the index say. Gaps in between are found when they are read. Doesn't cost the log's length.
 * @throws CorruptLogError
 */
export function assertSound(database: DatabaseSync, log: KeptLog): void {
  const { sequence, logTime } = log.head();
  if (sequence === 0) return;
  const [first] = log.read(0, 1);
  const [last] = log.readAt([sequence]);
  if (first === undefined || last === undefined) throw new CorruptLogError('The log has events of no stream.');
  if (recordedAtOf(last.metadata) > logTime) throw new CorruptLogError('The log time is behind the last event.');
  const row = database
    .prepare('SELECT max(revision) AS revision FROM event WHERE stream = (SELECT id FROM stream WHERE name = ?)')
    .get(last.stream);
  if (row?.revision !== last.revision) {
    throw new CorruptLogError(`The last event of the log is not the last of ${last.stream}.`);
  }
}
