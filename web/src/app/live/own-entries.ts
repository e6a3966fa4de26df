import { storedText, storeText } from '../preferences/stored-text.ts';
import { useStored } from '../preferences/use-stored.ts';

/** The sequences of the first and the last entry of one command. */
type Run = readonly [first: number, last: number];

/** No more are kept than anybody records between two looks. */
const most = 500;

const nameFor = (log: string): string => `own.${log}`;

/** What was kept by another version, or by hand, is nothing. */
function runsIn(text: string | null): readonly Run[] {
  try {
    const runs: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(runs)
      ? runs.filter((run): run is Run => Array.isArray(run) && run.every(Number.isInteger))
      : [];
  } catch {
    return [];
  }
}

/** Keeps that entries were recorded from this browser: to whoever sits at it they are no news. */
export function keepOwn(log: string, first: number, last: number): void {
  const runs = runsIn(storedText(nameFor(log)));
  if (runs.some(([from]) => from === first)) return;
  storeText(nameFor(log), JSON.stringify([...runs, [first, last]].slice(-most)));
}

/** Whether an entry was recorded from this browser, and how many after a sequence were. */
export function useOwn(log: string) {
  const [text] = useStored(nameFor(log));
  const runs = runsIn(text);
  return {
    isOwn: (sequence: number) => runs.some(([first, last]) => first <= sequence && sequence <= last),
    countAfter: (after: number, head: number) =>
      runs.reduce((sum, [first, last]) => sum + Math.max(0, Math.min(last, head) - Math.max(first - 1, after)), 0),
  };
}
