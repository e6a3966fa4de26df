import type { LogHead } from './event-store.ts';

export interface HeadListeners {
  subscribe(listener: (head: LogHead) => void): () => void;
  notify(head: LogHead): void;
}

/** Whoever waits for a log to advance, told synchronously in the order in which they came. */
export function headListeners(): HeadListeners {
  // Each subscription is an object of its own, so that a function may be subscribed twice and ended once.
  const subscriptions = new Set<{ readonly listener: (head: LogHead) => void }>();
  return {
    subscribe(listener) {
      const subscription = { listener };
      subscriptions.add(subscription);
      return () => void subscriptions.delete(subscription);
    },
    notify(head) {
      for (const subscription of [...subscriptions]) {
        if (!subscriptions.has(subscription)) continue;
        try {
          subscription.listener(head);
        } catch (error) {
          // What is appended must be acknowledged all the same; the fault is the process's, not this append's.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
