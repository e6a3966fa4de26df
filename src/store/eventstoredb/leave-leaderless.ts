import type { EventStoreDBClient } from '@eventstore/db-client';
import { reasonOf } from './client-error.ts';
import { isLeaderless } from './why-away.ts';

/** Milliseconds: most elections are over sooner. */
const longestElection = 2_000;

/**
 * A node that was cut off from the others of its cluster keeps its connections, and says that nobody leads, while the others
 * have chosen a leader. The client stays with it for as long as it answers.
 * @param isLed whether a leader can be found from here
 * @param leave puts another client in the place of one that stays with such a node
 */
export function leaveLeaderless(isLed: () => Promise<boolean>, leave: (used: EventStoreDBClient) => void) {
  let since: number | undefined;
  let asking: Promise<void> | undefined;

  async function ask(used: EventStoreDBClient): Promise<void> {
    if (!(await isLed().catch(() => false)) || since === undefined) return;
    since = undefined;
    leave(used);
  }

  return {
    /** The node has a leader. */
    answered(): void {
      since = undefined;
    },
    failed(used: EventStoreDBClient, error: unknown): void {
      if (!isLeaderless(reasonOf(error))) return;
      since ??= performance.now();
      if (performance.now() - since < longestElection) return;
      asking ??= ask(used).finally(() => {
        asking = undefined;
      });
    },
    /** What it has begun is over. */
    settled: async () => asking,
  };
}
