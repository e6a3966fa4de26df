import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { appendSurely } from '../../../src/commands/append-surely.ts';
import {
  ConcurrencyError,
  LimitExceededError,
  noStream,
  OutcomeUnknownError,
  StoreOpenError,
  StoreUnavailableError,
} from '../../../src/store/event-store.ts';
import { createAppender } from '../../../src/store/eventstoredb/appender.ts';
import { connect } from '../../../src/store/eventstoredb/connect.ts';
import { toEventData } from '../../../src/store/eventstoredb/event-bytes.ts';
import { anomaly, someEvent, someEvents, stored } from '../some-events.ts';
import { atPeer, idsAt, idsOf, stoppedFor, timeouts } from './at-peer.ts';
import type { Fate } from './peer/start-peer.ts';

const { peer: newPeer, open } = atPeer();

const surely = async (
  store: Parameters<typeof appendSurely>[0],
  events: ReturnType<typeof someEvents>,
  revision = noStream,
) => appendSurely(store, anomaly('a'), revision, events, sleep);

const unknown: readonly (readonly [string, Fate])[] = [
  ['the connection is cut before the server has it', 'lost'],
  ['the connection is cut after the server has stored it', 'cut'],
  ['the server stores it and never answers', 'silent'],
  ['the server neither stores it nor answers', 'swallowed'],
  ['the server answers too late', { late: 400 }],
  ['the server stores it too late', { slow: 400 }],
  ['the server is not ready', 'not-ready'],
  ['the server says nothing but that its own time was up', 'timeout'],
];

describe('an append', () => {
  it.each(unknown)('has an unknown outcome where %s', async (_, fate) => {
    const peer = await newPeer();
    const store = await open(peer);
    peer.fail(fate);
    await expect(store.append(anomaly('a'), noStream, someEvents(2))).rejects.toBeInstanceOf(OutcomeUnknownError);
  });

  it.each(unknown)('is stored once when it is repeated after %s', async (_, fate) => {
    const peer = await newPeer();
    const store = await open(peer);
    const [first, second, third] = [someEvents(1), someEvents(2), someEvents(1)];
    const expected = stored([...first, ...second, ...third], { stream: anomaly('a'), revision: 0, sequence: 1 });
    await surely(store, first);
    peer.fail(fate, fate);
    expect(await surely(store, second, 0)).toEqual(expected.slice(1, 3));
    expect(await surely(store, third, 2)).toEqual(expected.slice(3));
    // What was given up may still come: it must not be a second one.
    await sleep(500);
    expect(await store.readStream(anomaly('a'))).toEqual(expected);
    expect(store.log.read(0, 10)).toEqual(expected);
    expect(idsAt(peer)).toEqual(idsOf(expected));
    expect(store.status()).toEqual({ state: 'live' });
  });

  it('is not sent while nothing passes, and goes on when it does', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    const events = someEvents(2);
    peer.hold();
    const appended = surely(store, events);
    await sleep(700);
    expect(idsAt(peer)).toEqual([]);
    peer.goOn();
    const expected = stored(events, { stream: anomaly('a'), revision: 0, sequence: 1 });
    expect(await appended).toEqual(expected);
    expect(idsAt(peer)).toEqual(idsOf(events));
  });

  it('of many at once, while the connection is cut again and again, each is stored once', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    const fates: Fate[] = ['well', 'cut', 'well', 'lost', 'well', 'well', 'cut', 'swallowed', 'well', 'lost'];
    peer.fail(...fates, ...fates, ...fates);
    const appends = Array.from({ length: 16 }, async (__, name) => {
      const own: string[] = [];
      for (let revision = noStream; revision < 9; revision += 2) {
        own.push(...idsOf(await appendSurely(store, anomaly(name), revision, someEvents(2), sleep)));
      }
      return own;
    });
    const acknowledged = await Promise.all(appends);
    const log = store.log.read(0, 1_000);
    expect(idsOf(log)).toEqual(idsAt(peer));
    expect(idsOf(log).toSorted()).toEqual(acknowledged.flat().toSorted());
    for (const [name, ids] of acknowledged.entries()) expect(idsOf(await store.readStream(anomaly(name)))).toEqual(ids);
  });

  it('conflicts with what another process wrote, and gets back what it wrote itself', async () => {
    const peer = await newPeer();
    const [store, other] = [await open(peer), await open(peer)];
    const [theirs, ours] = [someEvents(2), someEvents(1)];
    await other.append(anomaly('a'), noStream, theirs);
    await expect(store.append(anomaly('a'), noStream, ours)).rejects.toThrow(new ConcurrencyError(anomaly('a'), -1, 1));
    const expected = stored(theirs, { stream: anomaly('a'), revision: 0, sequence: 1 });
    expect(await store.append(anomaly('a'), noStream, theirs)).toEqual(expected);
  });

  it('that the store has under the same ids with other content is what the store has', async () => {
    const peer = await newPeer();
    const [store, other] = [await open(peer), await open(peer)];
    const theirs = someEvents(2);
    const expected = await other.append(anomaly('a'), noStream, theirs);
    const ours = theirs.map(({ id }) => someEvent({ id, type: 'AnomalyReported' }));
    expect(await store.append(anomaly('a'), noStream, ours)).toEqual(expected);
  });

  it('that is too large for this server is refused', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    peer.fail('too-large');
    await expect(store.append(anomaly('a'), noStream, someEvents(1))).rejects.toThrow(
      new LimitExceededError('This EventStoreDB takes at most 1024 bytes an append.'),
    );
    expect(peer.log.all).toEqual([]);
  });

  it('that the server does not permit leaves the store unavailable', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    peer.fail('denied');
    await expect(store.append(anomaly('a'), noStream, someEvents(1))).rejects.toThrow(
      new StoreUnavailableError(
        "EventStoreDB doesn't let the user of the connection string write to apollo.anomaly-a.",
      ),
    );
  });

  it('that the server took but does not show stops the store', async () => {
    const peer = await newPeer();
    const [store, other] = [await open(peer), await open(peer)];
    await store.append(anomaly('a'), noStream, someEvents(1));
    peer.fail('lied');
    const lost = store.append(anomaly('a'), 0, someEvents(1)).catch((error: unknown) => error);
    await other.append(anomaly('b'), noStream, someEvents(1));
    await other.append(anomaly('b'), 0, someEvents(1));
    expect(await lost).toBeInstanceOf(OutcomeUnknownError);
    const sentence = 'EventStoreDB took an append to anomaly-a, but its log goes on without it.';
    expect(stoppedFor(store.status())).toEqual(sentence);
    await expect(store.append(anomaly('c'), noStream, someEvents(1))).rejects.toThrow(
      new StoreUnavailableError(sentence),
    );
    expect(store.log.head().sequence).toBeGreaterThanOrEqual(2);
  });

  it('that a cluster leaves unanswered for lack of a leader says so when it is sent again', async () => {
    const peer = await newPeer();
    peer.fail('swallowed', 'swallowed');
    const client = () => connect(peer.connectionString);
    const { attempt, dispose } = createAppender(client, timeouts.append, async () => 'Server Is Not Ready');
    const sent = () => attempt('a', noStream, [toEventData(someEvent())]);
    const unknownFor = (reason: string) =>
      new OutcomeUnknownError(`Whether EventStoreDB took an append is not known: ${reason}.`);
    await expect(sent()).rejects.toThrow(unknownFor('EventStoreDB did not answer within 250 ms'));
    await expect(sent()).rejects.toThrow(unknownFor('it has no leader now'));
    await dispose();
  });

  it('outlives a file of certificates that is away when the connection has to be made anew', async () => {
    const peer = await newPeer();
    await peer.stop();
    let made = 0;
    const client = () => {
      made += 1;
      if (made === 2) throw new StoreOpenError('A file of certificates is not there.');
      return connect(peer.connectionString);
    };
    const { attempt, dispose } = createAppender(client, 2_000);
    const sent = () => attempt('a', noStream, [toEventData(someEvent())]);
    await expect(sent()).rejects.toBeInstanceOf(OutcomeUnknownError);
    expect(made).toEqual(2);
    await peer.start();
    expect(await sent()).toMatchObject({ kind: 'appended' });
    await dispose();
  });

  it('is not lost among those that the server left unanswered before', async () => {
    const peer = await newPeer();
    const store = await open(peer);
    peer.fail(...Array.from({ length: 40 }, (): Fate => 'swallowed'));
    const appends = Array.from({ length: 20 }, (_, name) =>
      appendSurely(store, anomaly(name), noStream, someEvents(1), sleep),
    );
    const acknowledged = (await Promise.all(appends)).flat();
    expect(idsAt(peer).toSorted()).toEqual(idsOf(acknowledged).toSorted());
  });
});
