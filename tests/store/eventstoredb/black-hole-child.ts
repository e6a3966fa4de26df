import { setTimeout as sleep } from 'node:timers/promises';
import { appendSurely } from '../../../src/commands/append-surely.ts';
import { noStream } from '../../../src/store/event-store.ts';
import { openEventStoreDbStore } from '../../../src/store/eventstoredb/open-eventstoredb-store.ts';
import { anomaly, someEvent } from '../some-events.ts';
import { startPeer } from './peer/start-peer.ts';

// More than the client has room for, while nothing passes, and then the connection is cut: what it rejects then and
// nobody hears would end a process. Says what became of it all as one line of JSON.
const [folder = ''] = process.argv.slice(2);
const peer = await startPeer();
const { connectionString } = peer;
const timeouts = { append: 300, read: 300 };
const store = await openEventStoreDbStore({ connectionString, logName: 'apollo', folder, timeouts });
const large = () => someEvent({ data: JSON.stringify({ text: 'x'.repeat(100_000) }) });

const acknowledged: string[] = [];
for (let round = 0; round < 3; round += 1) {
  peer.hold();
  const appends = Array.from({ length: 50 }, async (_, name) => {
    const [stored] = await appendSurely(store, anomaly(`${round}-${name}`), noStream, [large()], sleep);
    if (stored !== undefined) acknowledged.push(stored.id);
  });
  await sleep(500);
  peer.cut();
  await sleep(100);
  peer.goOn();
  await Promise.all(appends);
}
const ids = store.log.read(0, 1_000).map(({ id }) => id);
const isSame = JSON.stringify(ids) === JSON.stringify(peer.log.all.map(({ id }) => id));
const isAll = JSON.stringify(ids.toSorted()) === JSON.stringify(acknowledged.toSorted());
process.stdout.write(JSON.stringify({ entries: ids.length, isSame, isAll, status: store.status() }));
await store.close();
await peer.stop();
process.exit(0);
