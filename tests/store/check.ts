import type { EventStore } from '../../src/store/event-store.ts';

/** A store of its own for one check, empty at first. */
export interface Opened {
  readonly store: EventStore;
  /** Closes the store, and opens what it has kept; left out where it keeps nothing. */
  readonly reopen?: () => Promise<EventStore>;
  close(): Promise<void>;
}

export type Open = () => Promise<Opened>;

/** One sentence of the contract, and what throws where a store doesn't keep it. Needs no test runner. */
export interface Check {
  readonly name: string;
  readonly check: (open: Open) => Promise<void>;
}

/** A check that needs one store. */
export const check = (name: string, use: (store: EventStore, opened: Opened) => Promise<void>): Check => ({
  name,
  async check(open) {
    const opened = await open();
    try {
      await use(opened.store, opened);
    } finally {
      await opened.close();
    }
  },
});
