import type { DatabaseSync } from 'node:sqlite';
import type { CheckedAppend } from '../checked-append.ts';
import {
  ConcurrencyError,
  CorruptLogError,
  type LogHead,
  OutcomeUnknownError,
  type StoredEvent,
  StoreUnavailableError,
} from '../event-store.ts';
import { appendRows } from './append-rows.ts';
import type { KeptLog } from './local-log.ts';
import { localLogRows } from './local-log-rows.ts';
import { isDamage, messageOf } from './sqlite-error.ts';

/** What became of one append of a committed batch: what is stored of it, or the conflict that it met. */
export type Outcome = readonly StoredEvent[] | ConcurrencyError;

/**
 * Commits batches of appends, each batch as one transaction, in which each append keeps its own expected revision and
 * the one rule of idempotency, and sees those before it. Synchronous: when it returns, what it returns is on disk and
 * the log's listeners have been told. When it throws, that is what became of every append of the batch.
 * @throws StoreUnavailableError, OutcomeUnknownError, CorruptLogError
 */
export function logWriter(database: DatabaseSync, log: KeptLog): (batch: readonly CheckedAppend[]) => Outcome[] {
  const rows = localLogRows(database);
  let inDoubt = false;

  function recover(): void {
    if (database.isTransaction) database.exec('ROLLBACK');
    // A commit whose fsync failed may have left its frames in the WAL, where a crash would bring them back to life. Cut
    // off, they are gone, and what is read from here on is final.
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    log.reread();
    inDoubt = false;
  }

  function failed(error: unknown, refusal: Error): Error {
    inDoubt = true;
    rows.forget();
    try {
      recover();
    } catch {
      // Still in doubt: the next batch begins with it.
    }
    return isDamage(error)
      ? new CorruptLogError(`The log is damaged: ${messageOf(error)}.`, { cause: error })
      : refusal;
  }

  /** @returns the head that the log will have, once this is committed */
  function place(batch: readonly CheckedAppend[], outcomes: Outcome[]): LogHead {
    let head = log.head();
    for (const append of batch) {
      try {
        const appended = appendRows(rows, append, head);
        head = appended.head;
        outcomes.push(appended.stored);
      } catch (error) {
        if (!(error instanceof ConcurrencyError)) throw error;
        outcomes.push(error);
      }
    }
    return head;
  }

  return (batch) => {
    const outcomes: Outcome[] = [];
    let head: LogHead;
    try {
      if (inDoubt) recover();
      database.exec('BEGIN IMMEDIATE');
      head = place(batch, outcomes);
    } catch (error) {
      throw failed(
        error,
        new StoreUnavailableError(`The log can't be written to: ${messageOf(error)}.`, { cause: error }),
      );
    }
    try {
      database.exec('COMMIT');
    } catch (error) {
      throw failed(error, new OutcomeUnknownError(`The commit failed: ${messageOf(error)}.`, { cause: error }));
    }
    log.advance(head);
    return outcomes;
  };
}
