import { pino } from 'pino';

/** Where the server's log goes: a stream for pino. */
export interface LogLines {
  write(line: string): void;
  /** Returns when all lines are written. */
  flushSync(): void;
}

// A write of pino's destination takes as many bytes, and lines are mostly ASCII.
const enough = 16_000;

/**
 * Lines wait for each other, 100 ms at most: a write for each is a tenth of what a GET costs. Pino could gather them
 * itself, but it measures all that waits anew at each line, which costs more than to make the line. What waits when the
 * process ends is written then.
 */
export function logLines(fd: number, milliseconds = 100): LogLines {
  let lines = '';
  let timer: NodeJS.Timeout | undefined;
  // Before that of pino, which leaves a destination that takes nothing more.
  process.once('exit', flushSync);
  const destination = pino.destination({ fd, sync: false });

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (lines !== '') destination.write(lines);
    lines = '';
  }

  function flushSync(): void {
    flush();
    destination.flushSync();
  }

  return {
    write(line) {
      lines += line;
      if (lines.length >= enough) flush();
      else timer ??= setTimeout(flush, milliseconds).unref();
    },
    flushSync,
  };
}
