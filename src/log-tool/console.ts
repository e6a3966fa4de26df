/** Where a command tells what it does. */
export interface Console {
  /** What came of it: a line of standard output. */
  readonly say: (line: string) => void;
  /** How far it is. */
  readonly progress: (what: string, done: number, total: number) => void;
  /** What is going on is over: the next progress begins anew. */
  readonly endProgress: () => void;
}

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a line of `err` can be written over. */
  readonly canRewrite: boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

const rewriteEvery = 100;
const lineEvery = 1000;
const count = (number: number) => number.toLocaleString('en-US');

/** Progress is one line that is written over; where that can't be, a line a second. */
export function createConsole({ out, err, canRewrite, now }: Terminal): Console {
  let current: { readonly what: string; readonly begun: number; readonly from: number; shown: number } | undefined;
  let isLineOpen = false;

  function endProgress(): void {
    if (isLineOpen) err('\n');
    isLineOpen = false;
    current = undefined;
  }

  return {
    say(line) {
      endProgress();
      out(`${line}\n`);
    },
    progress(what, done, total) {
      const time = now();
      if (current?.what !== what) {
        endProgress();
        current = { what, begun: time, from: done, shown: Number.NEGATIVE_INFINITY };
      }
      const isDue = time - current.shown >= (canRewrite ? rewriteEvery : lineEvery);
      if (!isDue && done < total) return;
      current.shown = time;
      const seconds = (time - current.begun) / 1000;
      const rate = seconds > 0 ? `, ${count(Math.round((done - current.from) / seconds))}/s` : '';
      const line = `${what}: ${count(done)} of ${count(total)}${rate}`;
      err(canRewrite ? `\r\u001B[K${line}` : `${line}\n`);
      isLineOpen = canRewrite;
    },
    endProgress,
  };
}
