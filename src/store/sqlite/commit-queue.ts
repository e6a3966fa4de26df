export interface CommitQueue<Item, Outcome> {
  /** Resolves after the commit that the item is part of. */
  add(item: Item): Promise<Outcome>;
  /** Commits what is waiting, now. */
  flush(): void;
}

// So that one commit doesn't keep all other work of the process waiting.
const itemsPerCommit = 512;

/**
 * Group commit: what arrives while the process is at other work shares the next commit.
 * @param commit outcomes in the order of the items; if it throws, that is the outcome of all of them
 */
export function commitQueue<Item, Outcome>(
  commit: (items: readonly Item[]) => readonly (Outcome | Error)[],
): CommitQueue<Item, Outcome> {
  interface Waiting {
    readonly item: Item;
    readonly settle: (outcome: Outcome | Error) => void;
  }
  let waiting: Waiting[] = [];
  let isScheduled = false;

  function schedule(): void {
    if (isScheduled || waiting.length === 0) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      commitSome();
      schedule();
    });
  }

  function commitSome(): void {
    const batch = waiting.slice(0, itemsPerCommit);
    waiting = waiting.slice(itemsPerCommit);
    if (batch.length === 0) return;
    const outcomes = outcomesOf(batch);
    for (const [index, { settle }] of batch.entries()) settle(outcomes[index] as Outcome | Error);
  }

  function outcomesOf(batch: readonly Waiting[]): readonly (Outcome | Error)[] {
    try {
      return commit(batch.map(({ item }) => item));
    } catch (error) {
      return batch.map(() => error as Error);
    }
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        const settle = (outcome: Outcome | Error) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
        waiting.push({ item, settle });
        schedule();
      }),
    flush() {
      while (waiting.length > 0) commitSome();
    },
  };
}
