import { getChannelzHandlers } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { whyAlone } from '../../../src/store/eventstoredb/why-alone.ts';
import { atPeer, until } from './at-peer.ts';
import type { Peer } from './peer/start-peer.ts';

const { peer: newPeer } = atPeer();

/** How many connections the clients in this process have, made or only wanted. */
function connections(): number {
  let count = 0;
  const asked = { start_channel_id: 0, max_results: 1_000 };
  getChannelzHandlers().GetTopChannels({ request: asked } as never, (_error: unknown, found: unknown) => {
    count = (found as { channel: readonly unknown[] }).channel.length;
  });
  return count;
}

describe('asking a cluster why it does not answer', () => {
  it('leaves no connection behind, whatever is said', async () => {
    const [peer, silentPeer] = [await newPeer(), await newPeer()];
    const before = connections();
    const ask = (asked: Peer) => whyAlone(asked.connectionString.replace('esdb:', 'esdb+discover:'), 250);

    const led = await ask(peer);
    peer.loseLeader();
    const leaderless = await ask(peer);
    peer.findLeader();
    peer.nameLeader({ host: '127.0.0.1', port: 1 });
    const lost = await ask(peer);
    silentPeer.hold();
    const silent = await ask(silentPeer);

    expect([led, leaderless, lost, silent]).toEqual([
      undefined,
      'Server Is Not Ready',
      "its nodes name 127.0.0.1:1 as their leader, which doesn't answer (connect ECONNREFUSED 127.0.0.1:1)",
      'EventStoreDB did not answer a read within 250 ms',
    ]);
    await until(() => connections() === before);
  });
});
