import type { Uuid } from '../domain/id.ts';
import type { StreamName } from '../domain/stream.ts';

/** `data` and `metadata` are canonical JSON (RFC 8785) as text: what is stored is these bytes, in UTF-8. */
export interface EventToAppend {
  readonly id: Uuid;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** `sequence`: 1, 2, 3 … over the log, without gaps. `revision`: 0, 1, 2 … in the stream, without gaps. */
export interface StoredEvent extends EventToAppend {
  readonly stream: StreamName;
  readonly revision: number;
  readonly sequence: number;
}

/** The revision of a stream that holds nothing. */
export const noStream = -1;

/**
 * The event log, as Holdpoint needs it. Every adapter keeps these rules; `tests/store/contract.ts` checks them.
 *
 * One rule of idempotency: an append at expected revision e whose ids are found at e+1 … succeeds, adds nothing and
 * returns what is stored; otherwise a stream that is not at e is a conflict. What is returned is durable: on disk
 * (fsync), or with a majority of a cluster.
 */
export interface EventStore {
  /**
   * All of the events or none, at exactly this revision; as stored, in order. When it resolves, `log` has them and its
   * listeners have been told.
   * @throws ConcurrencyError, LimitExceededError, OutcomeUnknownError, StoreUnavailableError, CorruptLogError; RangeError
   * for what could not be given back as it came, which is the program's fault
   */
  append(
    stream: StreamName,
    expectedRevision: number,
    events: readonly EventToAppend[],
  ): Promise<readonly StoredEvent[]>;
  /**
   * A stream as this process has it at hand, in order: of a log on a server, its latest events may be missing. Good
   * enough to append to at its last revision, and not to refuse anything by.
   * @throws StoreUnavailableError where nothing would be appended now
   */
  firstLook(stream: StreamName): Promise<readonly StoredEvent[]>;
  /**
   * A whole stream from the store of record (a cluster's leader), in order; empty where there is none.
   * @throws StoreUnavailableError
   */
  readStream(stream: StreamName): Promise<readonly StoredEvent[]>;
  /** This process's own copy of the log, on its own disk. */
  readonly log: LocalLog;
  close(): Promise<void>;
}

export interface LogHead {
  /** 0 where the log is empty. */
  readonly sequence: number;
  /** The latest recordedAt up to there, in milliseconds since 1970; negative infinity where the log is empty. */
  readonly logTime: number;
}

/** Reading what this process has of the log. It is synchronous: it never leaves the process and its disk. */
export interface LocalLog {
  head(): LogHead;
  /** The events with sequence > `after`, in order, `limit` at most. */
  read(after: number, limit: number): readonly StoredEvent[];
  /** Those of these sequences that are there, in the order given. */
  readAt(sequences: readonly number[]): readonly StoredEvent[];
  /** The events of one stream up to a sequence (default: all), in order. */
  readStream(stream: StreamName, upTo?: number): readonly StoredEvent[];
  /** The latest recordedAt of 1 … sequence, in milliseconds since 1970: negative infinity at 0, the head's beyond it. */
  logTimeAt(sequence: number): number;
  /**
   * The largest sequence, up to one or the head, whose log time is not past an instant in milliseconds; 0 where there is
   * none. That it is the last one itself is found sooner than another.
   */
  sequenceAt(time: number, upTo?: number): number;
  /** Called, synchronously and in order, after each advance of the head; returns what ends it. A listener must not throw. */
  subscribe(listener: (head: LogHead) => void): () => void;
}

/** The stream is not where the append expected it. */
export class ConcurrencyError extends Error {
  override readonly name = 'ConcurrencyError';
  readonly stream: StreamName;
  readonly expectedRevision: number;
  readonly actualRevision: number;

  constructor(stream: StreamName, expectedRevision: number, actualRevision: number) {
    super(`${stream} is at revision ${actualRevision}, not at ${expectedRevision}`);
    this.stream = stream;
    this.expectedRevision = expectedRevision;
    this.actualRevision = actualRevision;
  }
}

/** The events are more or larger than the envelope allows. */
export class LimitExceededError extends Error {
  override readonly name = 'LimitExceededError';
}

/** The store can't be reached or can't take anything now; nothing was appended. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

/** Whether the append took effect is not known; repeating it, exactly as it was, finds out. */
export class OutcomeUnknownError extends Error {
  override readonly name = 'OutcomeUnknownError';
}

/** What is stored is not what a log may be: a gap, a foreign or damaged file, a history that differs. */
export class CorruptLogError extends Error {
  override readonly name = 'CorruptLogError';
}

/** The store can't be opened; the message is one sentence for the person who started the process. */
export class StoreOpenError extends Error {
  override readonly name = 'StoreOpenError';
}
