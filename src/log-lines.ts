import { write, writeSync } from 'node:fs';

/** Where the server's log goes: a stream for pino. */
export interface LogLines {
  write(line: string): void;
  /** Returns when all lines are written, or can't be. */
  flushSync(): void;
}

const enough = 16_000;

/** UTF-16 units that wait for a reader who stands still; what comes then is not kept. */
const most = 2 ** 24;

/** Milliseconds, and how often at the end of the process. */
const pause = 10;
const tries = 100;

const nothing = Buffer.alloc(0);

/**
 * Lines wait for each other, 100 ms at most: a write for each is a tenth of what a GET costs. What waits when the
 * process ends is written then. Where they can't be written (a full disk, nobody who reads) they are lost, and the
 * server goes on: pino's own destination ends it, or waits for room for ever.
 */
export function logLines(fd: number, milliseconds = 100): LogLines {
  let lines = '';
  let timer: NodeJS.Timeout | undefined;
  let isWriting = false;
  /** Of what is being written, what has to wait for the reader. */
  let rest: Buffer = nothing;
  process.once('exit', flushSync);

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (isWriting || lines === '') return;
    isWriting = true;
    writeAll(taken());
  }

  function taken(): Buffer {
    const bytes = Buffer.concat([rest, Buffer.from(lines)]);
    lines = '';
    rest = nothing;
    return bytes;
  }

  function writeAll(bytes: Buffer): void {
    write(fd, bytes, (error, written) => {
      if (isFull(error)) {
        rest = bytes;
        setTimeout(() => writeAll(taken()), pause).unref();
        return;
      }
      if (error === null && written < bytes.length) {
        writeAll(bytes.subarray(written));
        return;
      }
      isWriting = false;
      flush();
    });
  }

  function flushSync(): void {
    clearTimeout(timer);
    timer = undefined;
    let bytes = taken();
    for (let left = tries; bytes.length > 0 && left > 0; ) {
      try {
        bytes = bytes.subarray(writeSync(fd, bytes));
      } catch (error) {
        if (!isFull(error)) return;
        left -= 1;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
      }
    }
  }

  return {
    write(line) {
      if (lines.length > most) return;
      lines += line;
      if (lines.length >= enough) flush();
      else timer ??= setTimeout(flush, milliseconds).unref();
    },
    flushSync,
  };
}

/** A pipe whose reader is behind. */
const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EAGAIN';
