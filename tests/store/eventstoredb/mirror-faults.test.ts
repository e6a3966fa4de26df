import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { appendSurely } from '../../../src/commands/append-surely.ts';
import {
  noStream,
  OutcomeUnknownError,
  StoreOpenError,
  StoreUnavailableError,
} from '../../../src/store/event-store.ts';
import { mirrorFileName } from '../../../src/store/eventstoredb/mirror-file.ts';
import type { EventStoreDbStore } from '../../../src/store/eventstoredb/open-eventstoredb-store.ts';
import { whyAlone } from '../../../src/store/eventstoredb/why-alone.ts';
import { whyAway } from '../../../src/store/eventstoredb/why-away.ts';
import { anomaly, begin, someEvent, someEvents, stored } from '../some-events.ts';
import { atPeer, foreign, idsAt, idsOf, isLive, logName, stoppedFor, timeouts, until } from './at-peer.ts';
import type { Peer } from './peer/start-peer.ts';

const { peer: newPeer, open, newFolder } = atPeer();
const recordedNow = JSON.stringify({ recordedAt: new Date(begin).toISOString() });

/** Nothing is appended any more, and what is there can still be read. */
async function expectStopped(store: EventStoreDbStore, peer: Peer, sentence: string): Promise<void> {
  await until(() => store.status().state === 'stopped');
  expect(stoppedFor(store.status())).toEqual(sentence);
  const before = [...peer.log.all];
  const refused = new StoreUnavailableError(sentence);
  await expect(store.append(anomaly('z'), noStream, someEvents(1))).rejects.toThrow(refused);
  await expect(store.firstLook(anomaly('z'))).rejects.toThrow(refused);
  await expect(store.readStream(anomaly('z'))).rejects.toThrow(refused);
  expect(peer.log.all).toEqual(before);
  expect(store.log.read(0, 10)).toHaveLength(store.log.head().sequence);
}

describe('the mirror', () => {
  it.each(['slow', 'unavailable'] as const)(
    'goes on where it was when it is dropped (%s) while others append',
    async (why) => {
      const peer = await newPeer();
      const [store, other] = [await open(peer), await open(peer)];
      for (let revision = noStream; revision < 39; revision += 1) {
        if (revision % 10 === 0) peer.drop(why);
        await appendSurely(other, anomaly('a'), revision, someEvents(1), sleep);
      }
      await until(() => store.log.head().sequence === 40);
      expect(store.log.read(0, 100)).toEqual(other.log.read(0, 100));
      expect(idsOf(store.log.read(0, 100))).toEqual(idsAt(peer));
    },
  );

  it('that is dropped for being slow begins again at once, and nobody is told', async () => {
    const peer = await newPeer();
    const told: unknown[] = [];
    const store = await open(peer, { onStatus: (status) => told.push(status) });
    await store.append(anomaly('a'), noStream, someEvents(1));
    const { begun } = peer.subscriptions;
    peer.drop('slow');
    await store.append(anomaly('a'), 0, someEvents(1));
    expect(peer.subscriptions.begun).toEqual(begun + 1);
    expect([told, store.status()]).toEqual([[], { state: 'live' }]);
  });

  it('tells once of what was appended at once', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    const told: number[] = [];
    store.log.subscribe(({ sequence }) => told.push(sequence));
    await Promise.all(['a', 'b', 'c'].map((name) => store.append(anomaly(name), noStream, someEvents(2))));
    await store.append(anomaly('a'), 1, someEvents(1));
    expect(told).toEqual([6, 7]);
  });

  it('leaves no subscription open on the server', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    expect(peer.subscriptions.open).toEqual(1);
    await store.close();
    await until(() => peer.subscriptions.open === 0);
  });

  it('that was deleted is made again, and is the same', async () => {
    const peer = await newPeer();
    const folder = newFolder();
    const store = await open(peer, { folder });
    for (const name of ['a', 'b', 'c']) await store.append(anomaly(name), noStream, someEvents(3));
    const log = store.log.read(0, 100);
    await store.close();
    rmSync(join(folder, mirrorFileName));
    const again = await open(peer, { folder });
    expect(again.log.read(0, 100)).toEqual(log);
  });

  it('that is damaged is to be deleted, and then made again', async () => {
    const peer = await newPeer();
    const folder = newFolder();
    const file = join(folder, mirrorFileName);
    const store = await open(peer, { folder });
    const events = await store.append(anomaly('a'), noStream, someEvents(3));
    await store.close();
    const refusal = (why: string) =>
      new StoreOpenError(
        `The mirror ${file} is damaged (${why}): delete it, and it is made again from the server, with nothing lost.`,
      );
    const mirror = new DatabaseSync(file);
    mirror.exec('DELETE FROM event WHERE sequence = 2');
    mirror.close();
    await expect(open(peer, { folder })).rejects.toThrow(refusal('The log has no #2, though it goes on after it'));
    writeFileSync(
      file,
      'What was never a mirror, nor any file of SQLite, and is as long as the head of one: a hundred bytes',
    );
    await expect(open(peer, { folder })).rejects.toThrow(refusal('file is not a database'));
    rmSync(file);
    expect((await open(peer, { folder })).log.read(0, 10)).toEqual(events);
  });

  it('is filled while the process runs where that takes long, and nothing is appended before it is', async () => {
    const peer = await newPeer();
    const other = await open(peer);
    await other.append(anomaly('a'), noStream, someEvents(3));
    peer.stall();
    const store = await open(peer, { timeouts: { ...timeouts, read: 5_000, catchUp: 100 } });
    expect(store.status()).toEqual({ state: 'filling' });
    const events = someEvents(1);
    await expect(store.append(anomaly('b'), noStream, events)).rejects.toThrow(
      new StoreUnavailableError('The mirror is still being filled: it is at #3.'),
    );
    expect(idsAt(peer)).toHaveLength(3);
  });

  it('of another log is refused', async () => {
    const peer = await newPeer();
    const folder = newFolder();
    await (await open(peer, { folder })).close();
    await expect(open(peer, { folder, logName: 'gemini' })).rejects.toThrow(
      new StoreOpenError(
        `The mirror ${join(folder, mirrorFileName)} is of the log ${logName}, but gemini is configured: give each log a data folder of its own.`,
      ),
    );
  });

  it('of a log of the same name on another server is refused', async () => {
    const [peer, otherPeer] = [await newPeer(), await newPeer()];
    const folder = newFolder();
    const [store, other] = [await open(peer, { folder }), await open(otherPeer)];
    await store.append(anomaly('a'), noStream, someEvents(2));
    await other.append(anomaly('a'), noStream, someEvents(2));
    await store.close();
    await expect(open(otherPeer, { folder })).rejects.toThrow(
      new StoreOpenError(
        'The mirror ends with #2, revision 1 of anomaly-a, which is another one in EventStoreDB: the mirror is of another log. If the server is right, delete the mirror: it is made again from there; if not, keep it: `npm run log -- copy` makes a log of it.',
      ),
    );
  });

  it("of a copy of the log on another server is refused, for its positions are not that server's", async () => {
    const [peer, otherPeer] = [await newPeer(), await newPeer()];
    const folder = newFolder();
    const [store, other] = [await open(peer, { folder }), await open(otherPeer)];
    const events = someEvents(2);
    await store.append(anomaly('a'), noStream, events);
    otherPeer.log.append('somebody-else', -1n, [foreign({ id: someEvent().id, metadata: '{}' })]);
    await other.append(anomaly('a'), noStream, events);
    await store.close();
    await expect(open(otherPeer, { folder })).rejects.toThrow(
      /is elsewhere in EventStoreDB: the mirror is of another server/,
    );
  });

  const ahead =
    'The mirror ends with #3, revision 2 of anomaly-a, which is not in EventStoreDB: its log was put back to an older state, deleted, or is another one. If the server is right, delete the mirror: it is made again from there; if not, keep it: `npm run log -- copy` makes a log of it.';

  it('that is ahead of a restored store is refused', async () => {
    const peer = await newPeer();
    const folder = newFolder();
    const store = await open(peer, { folder });
    await store.append(anomaly('a'), noStream, someEvents(3));
    await store.close();
    peer.log.goBackTo(2);
    await expect(open(peer, { folder })).rejects.toThrow(new StoreOpenError(ahead));
  });

  it('stops when the store is restored to an older state while it is away', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    await store.append(anomaly('a'), noStream, someEvents(3));
    await peer.stop();
    peer.log.goBackTo(2);
    await peer.start();
    await expectStopped(store, peer, ahead);
  });

  it('stops at a gap in a stream', async () => {
    const peer = await newPeer();
    const [store, other] = [await open(peer), await open(peer)];
    const events = someEvents(3);
    await other.append(anomaly('a'), noStream, events.slice(0, 1));
    await until(() => store.log.head().sequence === 1);
    peer.leaveOut(({ id }) => id === events[1]?.id);
    peer.log.append(
      `${logName}.anomaly-a`,
      0n,
      events.slice(1).map((event) => foreign(event)),
    );
    await expectStopped(
      store,
      peer,
      'EventStoreDB gave revision 2 of anomaly-a where 1 comes next: entries are missing in between.',
    );
    expect(idsOf(store.log.read(0, 10))).toEqual(idsOf(events.slice(0, 1)));
  });

  it('that has no room says so of itself, not of the server, and goes on when it has', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    const really = DatabaseSync.prototype.exec;
    const disk = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
      if (sql === 'COMMIT') throw new Error('database or disk is full');
      really.call(this, sql);
    });
    const events = someEvents(1);
    await expect(store.append(anomaly('a'), noStream, events)).rejects.toBeInstanceOf(OutcomeUnknownError);
    await until(() => store.status().state === 'away');
    await sleep(timeouts.patience);
    await expect(store.readStream(anomaly('a'))).rejects.toThrow(
      new StoreUnavailableError("The mirror can't be written to: database or disk is full."),
    );
    disk.mockRestore();
    await until(isLive(store));
    expect(idsOf(await store.append(anomaly('a'), noStream, events))).toEqual(idsAt(peer));
    expect(idsAt(peer)).toHaveLength(1);
  });

  it('counts an event of a type that nobody knows', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    const { id } = someEvent();
    peer.log.append(`${logName}.anomaly-a`, -1n, [foreign({ id, metadata: recordedNow, type: 'FromTheFuture' })]);
    await until(() => store.log.head().sequence === 1);
    const event = { id, type: 'FromTheFuture', data: '{}', metadata: recordedNow };
    const expected = stored([event], { stream: anomaly('a'), revision: 0, sequence: 1 });
    expect(await store.readStream(anomaly('a'))).toEqual(expected);
  });

  it('keeps the very bytes that another program wrote, and is taken for the same when it is opened again', async () => {
    const peer = await newPeer();
    const folder = newFolder();
    const written = { data: '{ "b": 1.0, "a": [] }', metadata: recordedNow.replace(':', ' : ') };
    const { id } = someEvent();
    const expected = stored([{ id, type: 'T', ...written }], { stream: anomaly('a'), revision: 0, sequence: 1 });
    const store = await open(peer, { folder });
    peer.log.append(`${logName}.anomaly-a`, -1n, [foreign({ id, ...written })]);
    await until(() => store.log.head().sequence === 1);
    expect(store.log.read(0, 10)).toEqual(expected);
    await store.close();
    expect((await open(peer, { folder })).log.read(0, 10)).toEqual(expected);
  });

  it('counts nothing of other logs, though their names begin alike', async () => {
    const peer = await newPeer();
    const [store, other, third] = [
      await open(peer),
      await open(peer, { logName: `${logName}2` }),
      await open(peer, { logName: 'apo' }),
    ];
    await other.append(anomaly('a'), noStream, someEvents(2));
    await third.append(anomaly('a'), noStream, someEvents(2));
    const expected = stored(someEvents(1), { stream: anomaly('a'), revision: 0, sequence: 1 });
    expect(await store.append(anomaly('a'), noStream, expected)).toEqual(expected);
  });

  it('stops at what was not written by Holdpoint', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    peer.log.append(`${logName}.anomaly-a`, -1n, [foreign({ id: someEvent().id, metadata: '{"by":"hand"}' })]);
    await expectStopped(
      store,
      peer,
      'Revision 0 of apollo.anomaly-a in EventStoreDB was not written by Holdpoint (it has no recordedAt): restore the server from a backup, and let nobody else write to the streams apollo.*.',
    );
  });

  it('stops when a stream is deleted for good', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    await store.append(anomaly('a'), noStream, someEvents(2));
    peer.log.bury(`${logName}.anomaly-a`);
    await expectStopped(
      store,
      peer,
      'The stream apollo.anomaly-a was deleted for good in EventStoreDB: restore the server from a backup.',
    );
  });

  it('stops at its opening when a stream that had metadata was deleted for good', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    await store.append(anomaly('a'), noStream, someEvents(2));
    peer.log.setMetadata(`${logName}.anomaly-a`, {});
    peer.log.bury(`${logName}.anomaly-a`);
    await expect(open(peer)).rejects.toThrow(
      new StoreOpenError(
        'The stream apollo.anomaly-a was deleted for good in EventStoreDB: restore the server from a backup.',
      ),
    );
  });

  it('stops when the server is told to forget entries, and goes on when that was undone', async () => {
    const peer = await newPeer();
    const folder = newFolder();
    const store = await open(peer, { folder });
    await store.append(anomaly('a'), noStream, someEvents(2));
    peer.log.setMetadata(`${logName}.anomaly-a`, { $tb: 1 });
    const sentence =
      "EventStoreDB was told to forget entries of apollo.anomaly-a ($tb): take that out of the stream's metadata.";
    await expectStopped(store, peer, sentence);
    await store.close();
    await expect(open(peer, { folder })).rejects.toThrow(new StoreOpenError(sentence));
    peer.log.setMetadata(`${logName}.anomaly-a`, {});
    const again = await open(peer, { folder });
    await again.append(anomaly('a'), 1, someEvents(1));
    expect(idsOf(again.log.read(0, 10))).toEqual(idsAt(peer));
  });

  it('stops when what was forgotten is gone for good, though nothing is to be forgotten any more', async () => {
    const peer = await newPeer();
    const folder = newFolder();
    const store = await open(peer, { folder });
    await store.append(anomaly('a'), noStream, someEvents(3));
    await store.append(anomaly('b'), noStream, someEvents(1));
    await store.close();
    peer.log.setMetadata(`${logName}.anomaly-a`, { $tb: 2 });
    peer.log.scavenge(`${logName}.anomaly-a`);
    peer.log.setMetadata(`${logName}.anomaly-a`, {});
    await expect(open(peer, { folder })).rejects.toThrow(
      new StoreOpenError(
        'EventStoreDB has lost the first entries of apollo.anomaly-a, which it was told to forget: restore the server from ' +
          'a backup, or keep the mirror: `npm run log -- copy` makes a log of it.',
      ),
    );
  });

  it.each([
    [
      'told to forget it',
      (peer: Peer, stream: string) => peer.log.setMetadata(stream, { $tb: 2 }),
      /told to forget .*\$tb/,
    ],
    [
      'its stream was deleted for good',
      (peer: Peer, stream: string) => peer.log.bury(stream),
      /^The stream apollo.anomaly-a was deleted/,
    ],
  ])(
    'that ends with an entry which the server lacks says so at its opening, where it was %s',
    async (_, lose, sentence) => {
      const peer = await newPeer();
      const folder = newFolder();
      const store = await open(peer, { folder });
      await store.append(anomaly('a'), noStream, someEvents(2));
      await store.close();
      lose(peer, `${logName}.anomaly-a`);
      await expect(open(peer, { folder })).rejects.toThrow(sentence);
    },
  );

  it('stops when a stream has lost entries that it holds', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    await store.append(anomaly('a'), noStream, someEvents(2));
    peer.log.goBackTo(1);
    const sentence = "EventStoreDB doesn't have all entries of anomaly-a any more: they were deleted or cut off.";
    await expect(store.readStream(anomaly('a'))).rejects.toThrow(new StoreUnavailableError(sentence));
    expect(stoppedFor(store.status())).toEqual(sentence);
  });

  it('stops when a stream has another entry where it holds one', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    await store.append(anomaly('a'), noStream, someEvents(2));
    peer.log.replace(1, foreign({ id: someEvent().id, metadata: recordedNow }));
    const sentence = 'EventStoreDB has other entries in anomaly-a than the mirror.';
    await expect(store.readStream(anomaly('a'))).rejects.toThrow(new StoreUnavailableError(sentence));
    expect(stoppedFor(store.status())).toEqual(sentence);
  });
});

describe('a server', () => {
  it('that goes away while the process runs leaves what is there readable, and takes appends again by itself', async () => {
    const peer = await newPeer();
    const told: string[] = [];
    const store = await open(peer, { onStatus: ({ state }) => told.push(state) });
    const [first, second] = [someEvents(2), someEvents(1)];
    await store.append(anomaly('a'), noStream, first);
    await peer.stop();
    await until(() => store.status().state === 'away');
    expect(idsOf(store.log.read(0, 10))).toEqual(idsOf(first));
    await sleep(timeouts.patience);
    await expect(store.readStream(anomaly('a'))).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(store.append(anomaly('a'), 1, second)).rejects.toBeInstanceOf(StoreUnavailableError);
    await peer.start();
    await until(isLive(store));
    await store.append(anomaly('a'), 1, second);
    expect(idsOf(store.log.read(0, 10))).toEqual(idsOf([...first, ...second]));
    expect(told).toEqual(['away', 'live']);
  });

  it('that answers nothing for a moment costs a read that moment, and no more', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    const events = await store.append(anomaly('a'), noStream, someEvents(2));
    peer.hold();
    const read = store.readStream(anomaly('a'));
    await sleep(300);
    peer.goOn();
    expect(await read).toEqual(events);
  });

  it('that is not there is named in one sentence', async () => {
    const peer = await newPeer();
    await peer.stop();
    await expect(open(peer)).rejects.toThrow(
      /^EventStoreDB at 127\.0\.0\.1:\d+ can't be reached: connect ECONNREFUSED 127\.0\.0\.1:\d+\.$/,
    );
  });

  it('that is none of several, or is to be asked for the others, is named as it is by itself', async () => {
    const peer = await newPeer();
    await peer.stop();
    const there = peer.connectionString.replace(/^esdb:..|[?].*$/g, '');
    for (const connectionString of [
      `esdb://${there},127.0.0.1:1?tls=false`,
      `esdb+discover://u:p@${there}?tls=false&discoveryInterval=50`,
    ]) {
      await expect(open(peer, { connectionString })).rejects.toThrow(
        new RegExp(`^EventStoreDB at ${there}\\S* can't be reached: connect ECONNREFUSED ${there}\\.$`),
      );
    }
  });

  const unknownForLackOfLeader = new OutcomeUnknownError(
    'Whether EventStoreDB took an append is not known: it has no leader now.',
  );
  const noLeader = 'has no leader now: it has only just started, or fewer than a majority of its nodes are up.';

  it('of a cluster that has no leader is told from one that is not there', async () => {
    const peer = await newPeer();
    peer.loseLeader();
    const there = peer.connectionString.replace(/^esdb:..|[?].*$/g, '');
    for (const servers of [`${there},127.0.0.1:1`, `127.0.0.1:1,${there}`]) {
      await expect(open(peer, { connectionString: `esdb://${servers}?tls=false` })).rejects.toThrow(
        new StoreOpenError(`EventStoreDB at ${servers} ${noLeader}`),
      );
    }
  });

  it('of a cluster too small to choose a leader says which one its nodes still name', async () => {
    const peer = await newPeer();
    const there = peer.connectionString.replace(/^esdb:..|[?].*$/g, '');
    const connectionString = `esdb://${there},127.0.0.1:1?tls=false`;
    const asked = () => whyAlone(connectionString, 1_000);
    expect(await asked()).toBeUndefined();
    peer.nameLeader({ host: '127.0.0.1', port: 2 });
    const reason =
      "its nodes name 127.0.0.1:2 as their leader, which doesn't answer (connect ECONNREFUSED 127.0.0.1:2)";
    expect(await asked()).toBe(reason);
    expect(whyAway('EventStoreDB', reason)).toEqual({
      sentence: `EventStoreDB has no leader that can be reached: ${reason}. Either fewer than a majority of its nodes are up, or they are advertised under addresses that can't be reached from here.`,
      isFinal: false,
    });
    const leader = await newPeer();
    peer.nameLeader({ host: '127.0.0.1', port: Number(new URL(leader.connectionString).port) });
    expect(await asked()).toBeUndefined();
  });

  it('that has no leader takes nothing, says so, and is read for the sake of a refusal as soon as it has one', async () => {
    const peer = await newPeer();
    const store = await open(peer, { timeouts: { ...timeouts, read: 5_000, patience: 1_000 } });
    const events = await store.append(anomaly('a'), noStream, someEvents(1));
    peer.loseLeader();
    await expect(store.append(anomaly('a'), 0, someEvents(1))).rejects.toThrow(unknownForLackOfLeader);
    await expect(store.readStream(anomaly('a'))).rejects.toThrow(new StoreUnavailableError(`EventStoreDB ${noLeader}`));
    const read = store.readStream(anomaly('a'));
    await sleep(300);
    peer.findLeader();
    expect(await read).toEqual(events);
  });

  it('that has no leader, and then says nothing any more, is told by what it said', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    await store.append(anomaly('a'), noStream, someEvents(1));
    peer.loseLeader();
    const read = store.readStream(anomaly('a'));
    const refused = expect(read).rejects.toThrow(new StoreUnavailableError(`EventStoreDB ${noLeader}`));
    await sleep(200);
    peer.hold();
    await refused;
    peer.goOn();
  });

  it('of a cluster that loses its leader for good while the process runs says so, until there is one again', async () => {
    const peer = await newPeer();
    const there = peer.connectionString.replace(/^esdb:..|[?].*$/g, '');
    const reasons: (string | undefined)[] = [];
    const store = await open(peer, {
      connectionString: `esdb+discover://${there}?tls=false&discoveryInterval=10`,
      onStatus: (status) => reasons.push(status.state === 'away' ? status.reason : undefined),
    });
    const events = await store.append(anomaly('a'), noStream, someEvents(1));
    peer.loseLeader();
    peer.cut();
    await until(() => reasons.length === 2);
    expect(reasons).toEqual([expect.stringMatching(/^EventStoreDB can't be reached: /), `EventStoreDB ${noLeader}`]);
    expect(store.log.read(0, 10)).toEqual(events);
    peer.findLeader();
    await until(isLive(store));
    expect(reasons.slice(2)).toEqual([undefined]);
  });

  it('that is cut off from its cluster, but not from here, is left for the one that leads by now', async () => {
    const [peer, next] = [await newPeer(), await newPeer()];
    next.loseLeader();
    const servers = [peer, next].map(({ connectionString }) => connectionString.split(/\/\/|\?/)[1]);
    const connectionString = `esdb://${servers}?tls=false`;
    const [store, reader] = [await open(peer, { connectionString }), await open(peer, { connectionString })];
    await store.append(anomaly('a'), noStream, someEvents(1));
    for (const event of peer.log.all) next.log.append(event.stream, event.revision - 1n, [event]);
    peer.loseLeader();
    next.findLeader();
    const events = someEvents(1);
    const append = () => appendSurely(store, anomaly('a'), 0, events, sleep).catch(() => undefined);
    while ((await append()) === undefined);
    await until(() => reader.log.head().sequence === 2);
    expect(idsAt(next)).toEqual([...idsAt(peer), ...idsOf(events)]);
    for (const { status, log } of [store, reader]) {
      expect([status(), idsOf(log.read(0, 10))]).toEqual([{ state: 'live' }, idsAt(next)]);
    }
  });

  it('that ends connections without a word is said to', async () => {
    const door = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(door, 'listening');
    const { port } = door.address() as AddressInfo;
    const connectionString = `esdb://127.0.0.1:${port}?tls=false`;
    await expect(open(await newPeer(), { connectionString })).rejects.toThrow(
      new StoreOpenError(
        `EventStoreDB at 127.0.0.1:${port} ends each connection without a word: it wants TLS, which tls=false rules out, or something in front of it doesn't let anybody through.`,
      ),
    );
    door.close();
  });

  it('that refuses these credentials is named in one sentence', async () => {
    const peer = await newPeer();
    peer.deny();
    await expect(open(peer)).rejects.toThrow(
      /^EventStoreDB at 127\.0\.0\.1:\d+ denies access: the connection string needs a user \(user:password@ before the servers\) who may read \$all, from which the log is read, the log's streams and their metadata\.$/,
    );
  });

  it.each([
    ['user', "EventStoreDB doesn't take this user and password, which the connection string has before the @."],
    ['rights', "EventStoreDB doesn't let the user of the connection string read apollo.anomaly-a."],
  ] as const)('that refuses a read while the process runs says what it lacks: %s', async (why, sentence) => {
    const peer = await newPeer();
    const store = await open(peer);
    peer.deny(why);
    await expect(store.readStream(anomaly('a'))).rejects.toThrow(new StoreUnavailableError(sentence));
  });

  it('is named without the user and password, whatever these hold', async () => {
    const connectionString = 'esdb://admin:a/b?c@127.0.0.1:1?tls=false';
    await expect(open(await newPeer(), { connectionString })).rejects.toThrow(
      "EventStoreDB at 127.0.0.1:1 can't be reached: connect ECONNREFUSED 127.0.0.1:1.",
    );
  });

  it('that does not speak TLS is named in one sentence', async () => {
    const peer = await newPeer();
    const connectionString = peer.connectionString.replace('tls=false', 'tls=true').replace('127.0.0.1', 'localhost');
    await expect(open(peer, { connectionString })).rejects.toThrow(
      /^EventStoreDB at localhost:\d+ does not speak TLS, so the connection string has to say tls=false\.$/,
    );
  });

  it.each([
    ['http://127.0.0.1:2113', 'A connection string of EventStoreDB begins with esdb:// or esdb+discover://.'],
    [
      'esdb://admin:secret@127.0.0.1:here',
      'The connection string of EventStoreDB is not valid at its character 31: port number is expected there.',
    ],
    [
      'esdb://127.0.0.1:2113?tlsCAFile=/nowhere/ca.crt',
      'A file of certificates that the connection string of EventStoreDB names is not there: tlsCAFile, userCertFile or userKeyFile.',
    ],
    [
      `esdb://127.0.0.1:2113?tlsCAFile=${tmpdir()}`,
      "A file of certificates that the connection string of EventStoreDB names can't be read (EISDIR): tlsCAFile, userCertFile or userKeyFile.",
    ],
    [
      'esdb://admin:se@cret@127.0.0.1:2113',
      'The connection string of EventStoreDB has an @ among its servers: in front of them stands user:password@, and an @ in either of these is written %40.',
    ],
    [
      'esdb://admin:100%secret@127.0.0.1:2113',
      'The connection string of EventStoreDB has a % that is not followed by the code of a character: a % itself is written %25.',
    ],
    [
      'esdb://admin:se?cret=1@127.0.0.1:2113?tls=false&tlsCaFil=ca.crt',
      "The connection string of EventStoreDB has the option tlsCaFil, which its client doesn't know.",
    ],
    [
      'esdb://admin:secret@127.0.0.1:2113/?TLS-verify-cert=false',
      "The client of EventStoreDB can't leave certificates unchecked as tlsVerifyCert=false says: tlsCAFile names who signed them.",
    ],
    [
      'esdb://127.0.0.1:2113?tls=false&throwOnAppendFailure=false',
      'The connection string of EventStoreDB may not say throwOnAppendFailure=false: conflicts could not be told apart.',
    ],
  ])('is not looked for where the connection string is %s', async (connectionString, sentence) => {
    const peer = await newPeer();
    await expect(open(peer, { connectionString })).rejects.toThrow(new StoreOpenError(sentence));
  });
});
