/** Milliseconds. The client enforces no deadline of its own on batched appends, nor on reads: all of these are ours. */
export interface Timeouts {
  /**
   * One attempt to append, and the mirror showing it. Short, because what follows a timeout is the identical append
   * again: after a leader was lost it decides how long nothing gets in.
   */
  readonly append: number;
  /** One attempt to read, from answer to answer. */
  readonly read: number;
  /** All attempts of one read together, and how long a server that went away is waited for. */
  readonly patience: number;
  /** Until the server has answered for the first time. */
  readonly open: number;
  /** Until the mirror has all that was in the log when it was opened; after that it fills while the process runs. */
  readonly catchUp: number;
}

export const defaultTimeouts: Timeouts = { append: 1_000, read: 1_000, patience: 3_000, open: 8_000, catchUp: 10_000 };
