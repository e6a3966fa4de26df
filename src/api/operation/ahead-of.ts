import type { LocalLog } from '../../store/event-store.ts';

/**
 * Milliseconds by which the log's time is ahead of a clock; 0 where it is not. The time of a log never goes back: what a
 * clock that was ahead has recorded keeps all that follows at its time, until the others have come that far.
 */
export const aheadOf = (log: LocalLog, now: number): number => Math.max(0, Math.ceil(log.head().logTime - now));
