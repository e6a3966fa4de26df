import type { EventStoreDbOptions } from '../../../src/store/eventstoredb/open-eventstoredb-store.ts';
import { openEventStoreDbStore } from '../../../src/store/eventstoredb/open-eventstoredb-store.ts';
import type { Open } from '../check.ts';

let made = 0;

/** A name that no other log on the server has, in this run or another. */
function newLogName(): string {
  made += 1;
  return `t${process.pid.toString(36)}x${Date.now().toString(36)}x${made}`;
}

/** Opens a log of its own on a server for each check, with a mirror that outlives its being closed. */
export const openOwnLog =
  (connectionString: () => string, newFolder: () => string, options: Partial<EventStoreDbOptions> = {}): Open =>
  async () => {
    const own = { connectionString: connectionString(), folder: newFolder(), logName: newLogName(), ...options };
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
