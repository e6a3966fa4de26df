export interface BatchQueue<Item, Outcome> {
  /** Resolves after the batch that the item is part of. */
  add(item: Item): Promise<Outcome>;
  /** Does what is waiting, now. */
  flush(): void;
}

// So that one batch doesn't keep all other work of the process waiting.
const itemsPerBatch = 512;

/**
 * What arrives while the process is at other work is done together, as soon as it is at leisure: a group commit.
 * @param work outcomes in the order of the items; if it throws, that is the outcome of all of them
 * @param patience turns of the event loop for which more is waited for, each only as long as the one before brought some
 */
export function batchQueue<Item, Outcome>(
  work: (items: readonly Item[]) => readonly (Outcome | Error)[],
  patience = 0,
): BatchQueue<Item, Outcome> {
  interface Waiting {
    readonly item: Item;
    readonly settle: (outcome: Outcome | Error) => void;
  }
  let waiting: Waiting[] = [];
  let isScheduled = false;

  function schedule(): void {
    if (isScheduled || waiting.length === 0) return;
    isScheduled = true;
    look(waiting.length, patience);
  }

  function look(before: number, turns: number): void {
    setImmediate(() => {
      if (turns > 0 && waiting.length > before && waiting.length < itemsPerBatch) {
        look(waiting.length, turns - 1);
        return;
      }
      isScheduled = false;
      workSome();
      schedule();
    });
  }

  function workSome(): void {
    const batch = waiting.slice(0, itemsPerBatch);
    waiting = waiting.slice(itemsPerBatch);
    if (batch.length === 0) return;
    const outcomes = outcomesOf(batch);
    for (const [index, { settle }] of batch.entries()) settle(outcomes[index] as Outcome | Error);
  }

  function outcomesOf(batch: readonly Waiting[]): readonly (Outcome | Error)[] {
    try {
      return work(batch.map(({ item }) => item));
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
      while (waiting.length > 0) workSome();
    },
  };
}
