import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { connect } from '../../../src/store/eventstoredb/connect.ts';
import { disconnect } from '../../../src/store/eventstoredb/disconnect.ts';
import { storedNames } from '../../../src/store/eventstoredb/stored-names.ts';
import { untilElsewhere } from '../../../src/store/eventstoredb/until-elsewhere.ts';
import { atPeer, logName, timeouts } from './at-peer.ts';

const { peer: newPeer } = atPeer();

it('a node that leads no longer is left when nothing more comes from it, and not before', async () => {
  const [peer, next] = [await newPeer(), await newPeer()];
  next.loseLeader();
  const servers = [peer, next].map(({ connectionString }) => connectionString.split(/\/\/|\?/)[1]);
  const client = connect(`esdb://${servers}?tls=false`);
  let arrived = 0;
  const ending = new AbortController();
  const watch = { client, names: storedNames(logName), milliseconds: timeouts.read, arrived: () => arrived };
  const left: string[] = [];
  const watching = untilElsewhere({ ...watch, signal: new AbortController().signal }).then(() => left.push('left'));
  const ended = untilElsewhere({ ...watch, signal: ending.signal }).catch(() => left.push('ended'));
  await sleep(100);
  peer.loseLeader();
  next.findLeader();
  for (let passed = 0; passed < 3_500; passed += 100) {
    arrived += 1;
    await sleep(100);
  }
  expect(left).toEqual([]);
  ending.abort();
  await ended;
  await watching;
  expect(left).toEqual(['ended', 'left']);
  await disconnect(client);
});
