import type { LocalLog } from '../store/event-store.ts';

/** Whether the local log reaches a sequence within so many milliseconds. */
export function waitForSequence(log: LocalLog, sequence: number, milliseconds: number): Promise<boolean> {
  if (log.head().sequence >= sequence) return Promise.resolve(true);
  if (milliseconds <= 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    const end = (reached: boolean) => {
      clearTimeout(timer);
      unsubscribe();
      resolve(reached);
    };
    const timer = setTimeout(() => end(false), milliseconds);
    const unsubscribe = log.subscribe((head) => {
      if (head.sequence >= sequence) end(true);
    });
  });
}
