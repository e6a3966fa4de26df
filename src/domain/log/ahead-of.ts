/**
 * Milliseconds by which the time of a log is ahead of a clock, both in milliseconds since 1970; 0 where it is not. The time
 * of a log never goes back: what a clock that was ahead has recorded keeps all that follows at its time, until the others
 * have come that far.
 */
export const aheadOf = (logTime: number, now: number): number => Math.max(0, Math.ceil(logTime - now));

/** Clocks that are kept together differ by less. */
export const noticeablyAhead = 1000;
