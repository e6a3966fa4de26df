import { type LogOpened, openingOf } from '../../commands/open-log.ts';
import { requestHash } from '../../commands/request-hash.ts';
import { logOpened } from '../../domain/log/log-opened.ts';
import type { ReadRow } from './read-row.ts';

/** What a log is opened with is known, and the hash of it is kept: so neither its name nor its clock changes unseen. */
export function* openingFaults({ row, entry }: ReadRow): Generator<string> {
  if (entry?.type !== logOpened.type) return;
  const { commandId, hashed } = openingOf((entry as LogOpened).facts);
  const { salt } = JSON.parse(row.data ?? '');
  if (entry.metadata.commandId === commandId && entry.metadata.requestHash === requestHash(salt, hashed)) return;
  yield 'says another name or clock than the log was opened with.';
}
