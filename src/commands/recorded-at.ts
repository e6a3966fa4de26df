import type { Result } from '../domain/decider.ts';
import { err, ok } from '../domain/decider.ts';
import type { Entry } from '../domain/event.ts';
import { type Instant, toInstant, toMilliseconds } from '../domain/id.ts';
import type { LogClock } from '../domain/log/log-opened.ts';
import type { LocalLog } from '../store/event-store.ts';
import type { Clock } from './clock-and-random.ts';
import type { CommandFailure } from './command-request.ts';

type Refusal = Extract<CommandFailure, { kind: 'recorded-at' }>;

/** Gives each command the time at which the log takes it. */
export interface RecordedAt {
  /** Entries that this process has seen, perhaps before its local log has them: time doesn't go back behind them. */
  see(entries: readonly Entry[]): void;
  /**
   * In a live log: the server's clock, never earlier than the log time seen. In a replay log: the time given, not
   * before the log time seen and not beyond the server's clock; the log time where none is given.
   */
  of(given: Instant | undefined): Result<Instant, Refusal>;
}

export function createRecordedAt(options: {
  readonly log: LocalLog;
  readonly logClock: LogClock;
  readonly now: Clock;
}): RecordedAt {
  const { log, logClock, now } = options;
  let seen = Number.NEGATIVE_INFINITY;
  return {
    see(entries) {
      // Instants compare as text, so only the latest one is parsed.
      let latest: Instant | undefined;
      for (const { metadata } of entries) {
        if (latest === undefined || metadata.recordedAt > latest) latest = metadata.recordedAt;
      }
      if (latest !== undefined) seen = Math.max(seen, toMilliseconds(latest));
    },
    of(given) {
      seen = Math.max(seen, log.head().logTime);
      if (logClock === 'live') {
        return given === undefined
          ? ok(toInstant(Math.max(now(), seen)))
          : refused('A live log takes its own clock.', null);
      }
      const logTime = toInstant(seen);
      if (given === undefined) return ok(logTime);
      if (given < logTime) return refused(`The log is at ${logTime} already, and its time doesn't go back.`, logTime);
      const present = toInstant(now());
      if (given > present) return refused(`This lies beyond the server's clock, which is at ${present}.`, logTime);
      return ok(given);
    },
  };
}

const refused = (detail: string, logTime: Instant | null): Result<never, Refusal> =>
  err({ kind: 'recorded-at', detail, logTime });
