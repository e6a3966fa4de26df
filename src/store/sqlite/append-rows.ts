import { repeatedOf } from '../append-rule.ts';
import type { CheckedAppend } from '../checked-append.ts';
import { type LogHead, noStream, type StoredEvent } from '../event-store.ts';
import type { LocalLogRows } from './local-log-rows.ts';

export interface AppendedRows {
  /** Where it was, if all was there already. */
  readonly head: LogHead;
  readonly stored: readonly StoredEvent[];
}

/**
 * One append, within a transaction: what others have added in it counts. A conflict leaves no trace.
 * @throws ConcurrencyError, and whatever SQLite throws
 */
export function appendRows(rows: LocalLogRows, append: CheckedAppend, head: LogHead): AppendedRows {
  const { stream, expectedRevision, events, recordedAt } = append;
  // Where it holds nothing, as is expected, it is written to below.
  const end = expectedRevision === noStream ? rows.begin(stream) : rows.endOf(stream);
  const actualRevision = end?.revision ?? noStream;
  const repeated = repeatedOf(append, actualRevision, (first, count) => rows.read(stream, first, count));
  if (repeated !== undefined) return { head, stored: repeated };

  let { sequence, logTime } = head;
  const stored = events.map((event, index) => {
    const { id, type, data, metadata } = event;
    const revision = expectedRevision + 1 + index;
    sequence += 1;
    logTime = Math.max(logTime, recordedAt[index] as number);
    rows.insert(stream, revision, sequence, logTime, event);
    return { id, type, data, metadata, stream, revision, sequence };
  });
  return { head: { sequence, logTime }, stored };
}
