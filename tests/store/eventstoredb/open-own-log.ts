import { openEventStoreDbStore } from '../../../src/store/eventstoredb/open-eventstoredb-store.ts';
import type { Timeouts } from '../../../src/store/eventstoredb/timeouts.ts';
import type { Open } from '../check.ts';

let made = 0;

/** A name that no other log on the server has, in this run or another. */
export function newLogName(): string {
  made += 1;
  return `t${process.pid.toString(36)}x${Date.now().toString(36)}x${made}`;
}

// What is checked is what the store does, not how fast it is on a machine that has other work.
const timeouts = { append: 20_000, read: 20_000, patience: 20_000, open: 20_000, catchUp: 20_000 };

/** Opens a log of its own on a server for each check, with a mirror that outlives its being closed. */
export const openOwnLog =
  (connectionString: () => string, newFolder: () => string, attempts: Partial<Timeouts> = {}): Open =>
  async () => {
    const own = {
      timeouts: { ...timeouts, ...attempts },
      connectionString: connectionString(),
      folder: newFolder(),
      logName: newLogName(),
    };
    let store = await openEventStoreDbStore(own);
    return {
      store,
      async reopen() {
        await store.close();
        store = await openEventStoreDbStore(own);
        return store;
      },
      close: () => store.close(),
    };
  };
