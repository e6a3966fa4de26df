/** Those who wait until the views have reached a sequence. */
export interface Waiters {
  /** Whether it was reached within so many milliseconds. */
  wait(sequence: number, milliseconds: number): Promise<boolean>;
  reached(sequence: number): void;
  /** Nothing more will be reached. */
  end(): void;
}

export function createWaiters(): Waiters {
  const waiting = new Set<{ readonly sequence: number; readonly settle: (reached: boolean) => void }>();
  return {
    wait: (sequence, milliseconds) =>
      new Promise((resolve) => {
        const waiter = {
          sequence,
          settle(reached: boolean) {
            clearTimeout(timer);
            waiting.delete(waiter);
            resolve(reached);
          },
        };
        const timer = setTimeout(() => waiter.settle(false), milliseconds);
        waiting.add(waiter);
      }),
    reached(sequence) {
      for (const waiter of waiting) if (waiter.sequence <= sequence) waiter.settle(true);
    },
    end() {
      for (const waiter of waiting) waiter.settle(false);
    },
  };
}
