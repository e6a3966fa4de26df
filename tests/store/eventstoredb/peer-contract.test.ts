import { beforeAll } from 'vitest';
import { contract } from '../contract.ts';
import { folders } from '../folders.ts';
import { openOwnLog } from './open-own-log.ts';
import { type Peer, startPeer } from './peer/start-peer.ts';

let peer: Peer;

beforeAll(async () => {
  peer = await startPeer();
  return () => peer.stop();
});

contract(
  'EventStoreDB (the peer)',
  openOwnLog(() => peer.connectionString, folders()),
  { outlivesItsProcess: true },
);
