import type { DatabaseSync } from 'node:sqlite';
import type { CheckedAppend } from '../checked-append.ts';
import {
  ConcurrencyError,
  CorruptLogError,
  OutcomeUnknownError,
  type StoredEvent,
  StoreUnavailableError,
} from '../event-store.ts';
import { type AppendedRows, appendRows } from './append-rows.ts';
import { filesInPlace } from './files-in-place.ts';
import type { KeptLog } from './local-log.ts';
import { localLogRows } from './local-log-rows.ts';
import { isDamage, messageOf, sqliteCode, sqliteCodeOf } from './sqlite-error.ts';

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
  const assertInPlace = filesInPlace(database);
  assertInPlace();
  let inDoubt = false;

  function recover(): void {
    if (database.isTransaction) database.exec('ROLLBACK');
    cutOffRemains();
    log.reread();
    inDoubt = false;
  }

  /**
   * A commit whose fsync failed may have left its frames in the WAL, where a crash would bring them back to life. Where
   * they can't be cut off now, the next commit overwrites them; until then the outcome is as unknown as was said.
   */
  function cutOffRemains(): void {
    try {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // On a full disk, mostly: appends need less room than this, and may find it first.
    }
  }

  function failed(cause: unknown, refusal: Error): Error {
    inDoubt = true;
    rows.forget();
    try {
      recover();
    } catch {
      // Still in doubt: the next batch begins with it.
    }
    return isDamage(cause) ? new CorruptLogError(`The log is damaged: ${messageOf(cause)}.`, { cause }) : refusal;
  }

  const unavailable = (cause: unknown) =>
    failed(cause, new StoreUnavailableError(`The log can't be written to: ${messageOf(cause)}.`, { cause }));
  const unknown = (cause: unknown) =>
    failed(cause, new OutcomeUnknownError(`The commit failed: ${messageOf(cause)}.`, { cause }));

  /** @returns the head that the log will have, once this is committed, and what is new up to there */
  function place(batch: readonly CheckedAppend[], outcomes: Outcome[]): AppendedRows {
    let head = log.head();
    const stored: StoredEvent[] = [];
    for (const append of batch) {
      try {
        const appended = appendRows(rows, append, head);
        if (appended.head !== head) stored.push(...appended.stored);
        head = appended.head;
        outcomes.push(appended.stored);
      } catch (error) {
        if (!(error instanceof ConcurrencyError)) throw error;
        outcomes.push(error);
      }
    }
    return { head, stored };
  }

  return (batch) => {
    const outcomes: Outcome[] = [];
    let added: AppendedRows;
    try {
      if (inDoubt) recover();
      assertInPlace();
      database.exec('BEGIN IMMEDIATE');
      added = place(batch, outcomes);
    } catch (error) {
      throw unavailable(error);
    }
    try {
      database.exec('COMMIT');
    } catch (error) {
      // Full means that writing the WAL stopped before its end, which is the mark of the commit: it did not take effect.
      throw sqliteCodeOf(error) === sqliteCode.full ? unavailable(error) : unknown(error);
    }
    log.advance(added.head, added.stored);
    return outcomes;
  };
}
