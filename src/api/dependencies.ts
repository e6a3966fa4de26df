import type { Logger } from 'pino';
import type { Accepted, CommandFailure, CommandRequest } from '../commands/command-request.ts';
import type { Result } from '../domain/decider.ts';
import type { LogClock } from '../domain/log/log-opened.ts';
import type { SearchIndex } from '../projections/engine/search-index.ts';
import type { LocalLog } from '../store/event-store.ts';
import type { Metrics } from './operation/metrics.ts';
import type { Views } from './views.ts';

/** What the API is made of; nothing in `src/api` reads the environment, a clock or a random source by itself. */
export interface Dependencies {
  readonly handle: (request: CommandRequest) => Promise<Result<Accepted, CommandFailure>>;
  readonly log: LocalLog;
  /** How the log stands to the store of record, where it is a mirror of it. */
  readonly mirror?: () => { readonly state: 'filling' | 'live' | 'away' | 'stopped'; readonly reason?: string };
  /** Why the last append failed, where that was the store's fault; null where it didn't. */
  readonly appendFault?: () => string | null;
  readonly views: Views;
  readonly search: SearchIndex;
  readonly logName: string;
  readonly logClock: LogClock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** The names that a `Host` may have. */
  readonly names: ReadonlySet<string>;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Where the built files of the console are, or will be. */
  readonly consoleFolder: string;
  /** Milliseconds for which a write, and a read, wait for the views. */
  readonly waits: { readonly write: number; readonly read: number };
  /** Aborted when the server is to stop: live streams end, connections aren't kept. */
  readonly stopping: AbortSignal;
}
