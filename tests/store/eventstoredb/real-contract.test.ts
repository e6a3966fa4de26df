import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'vitest';
import { appendSurely } from '../../../src/commands/append-surely.ts';
import type { EventStore } from '../../../src/store/event-store.ts';
import type { Open } from '../check.ts';
import { contract } from '../contract.ts';
import { folders } from '../folders.ts';
import { openOwnLog } from './open-own-log.ts';
import { realServer } from './real-server.ts';

const server = await realServer();

/**
 * As whoever appends does: what has an unknown outcome is repeated. A cluster whose leader is killed in the middle keeps
 * the contract so.
 */
const repeating =
  (open: Open): Open =>
  async () => {
    const opened = await open();
    const { reopen } = opened;
    return {
      store: surely(opened.store),
      close: opened.close,
      ...(reopen && { reopen: async () => surely(await reopen()) }),
    };
  };

const surely = (store: EventStore): EventStore => ({
  ...store,
  append: (stream, expectedRevision, events) => appendSurely(store, stream, expectedRevision, events, sleep),
});

if ('connectionString' in server) {
  contract(
    `EventStoreDB (${server.found})`,
    repeating(openOwnLog(() => server.connectionString, folders(), { append: 2_000, read: 2_000 })),
    { outlivesItsProcess: true },
  );
} else {
  describe('the contract of the event store, kept by EventStoreDB', () => {
    it(`is kept by a real server`, ({ skip }) => skip(server.missing));
  });
}
