import type { Logger } from 'pino';
import type { Accepted, CommandFailure, CommandRequest } from '../commands/command-request.ts';
import type { Result } from '../domain/decider.ts';
import type { LogClock } from '../domain/log/log-opened.ts';
import type { Past } from '../projections/engine/view.ts';
import type { LocalLog } from '../store/event-store.ts';
import type { Metrics } from './operation/metrics.ts';

/** What the API asks of the views, whoever keeps them. */
export interface Views {
  /** What every view that isn't stopped has read: where a read looks that doesn't say otherwise. */
  sequence(): number;
  /** Whether they have read what was on record when the process started: before that nothing is shown or taken. */
  ready(): boolean;
  /** Why nothing can be read now, if so. */
  fault(): string | null;
  /** Everything as it was at a sequence that the views have read. */
  at(sequence: number): Past;
  /** Whether the views that aren't stopped reach a sequence within so many milliseconds. */
  reach(sequence: number, milliseconds: number): Promise<boolean>;
  status(): readonly ViewStatus[];
}

export interface ViewStatus {
  readonly name: string;
  /** The last entry that it has read. */
  readonly sequence: number;
  /** The entry that it can't read, and why. */
  readonly stopped: { readonly sequence: number; readonly detail: string } | null;
}

/** What the API is made of; nothing in `src/api` reads the environment, a clock or a random source by itself. */
export interface Dependencies {
  readonly handle: (request: CommandRequest) => Promise<Result<Accepted, CommandFailure>>;
  readonly log: LocalLog;
  readonly views: Views;
  readonly logName: string;
  readonly logClock: LogClock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** The names that a `Host` may have. */
  readonly names: ReadonlySet<string>;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Milliseconds for which a write, and a read, wait for the views. */
  readonly waits: { readonly write: number; readonly read: number };
  /** Aborted when the server is to stop: live streams end, connections aren't kept. */
  readonly stopping: AbortSignal;
}
