import { describe, it } from 'vitest';
import { contract } from '../contract.ts';
import { folders } from '../folders.ts';
import { openOwnLog } from './open-own-log.ts';
import { realServer } from './real-server.ts';

const server = await realServer();

if ('connectionString' in server) {
  contract(
    `EventStoreDB (${server.found})`,
    openOwnLog(() => server.connectionString, folders()),
    { outlivesItsProcess: true },
  );
} else {
  describe('the contract of the event store, kept by EventStoreDB', () => {
    it(`is kept by a real server`, ({ skip }) => skip(server.missing));
  });
}
