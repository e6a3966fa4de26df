import { describe, expect, it } from 'vitest';
import { openLog } from '../../src/commands/open-log.ts';
import type { Instant } from '../../src/domain/id.ts';
import { toMilliseconds } from '../../src/domain/id.ts';
import { decodeEntry } from '../../src/domain/stored.ts';
import { logStream, type StreamName } from '../../src/domain/stream.ts';
import { type EventStore, noStream, StoreOpenError } from '../../src/store/event-store.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { faultyStore } from './faulty-store.ts';
import { fakeSleep, present, seededRandom, uuidOf } from './rig.ts';

const beginning = '2022-12-14T00:00:00.000Z' as Instant;
const means = (seed = 'a') => ({ now: () => toMilliseconds(present), random: seededRandom(seed), sleep: fakeSleep() });
const live = { name: 'iss', clock: 'live' } as const;
const replay = { name: 'iss', clock: 'replay', beginning } as const;

const logOf = (store: EventStore) => store.log.read(0, 10).map(decodeEntry);

describe('opening a log', () => {
  it('begins an empty one with its name and clock', async () => {
    const store = openMemoryStore();
    const opened = await openLog(store, live, means());
    expect(logOf(store)).toEqual([opened]);
    expect(opened).toEqual(
      expect.objectContaining({
        type: 'LogOpened',
        stream: logStream,
        revision: 0,
        sequence: 1,
        facts: { name: 'iss', clock: 'live' },
      }),
    );
    expect(opened.metadata).toEqual(
      expect.objectContaining({ recordedAt: present, by: { role: 'Holdpoint' }, basis: null, occurredAt: null }),
    );
  });

  it('begins a replay log at its beginning', async () => {
    const opened = await openLog(openMemoryStore(), replay, means());
    expect(opened.facts).toEqual({ name: 'iss', clock: 'replay' });
    expect(opened.metadata.recordedAt).toBe(beginning);
  });

  it('adds nothing to one that is open already, whatever the beginning is now', async () => {
    const store = openMemoryStore();
    const first = await openLog(store, replay, means());
    expect(await openLog(store, { name: 'iss', clock: 'replay' }, means('b'))).toEqual(first);
    expect(logOf(store)).toEqual([first]);
  });

  it('by several processes at once makes one entry', async () => {
    const store = openMemoryStore();
    const opened = await Promise.all(['a', 'b', 'c'].map((seed) => openLog(store, live, means(seed))));
    expect(opened).toEqual(opened.map(() => logOf(store)[0]));
    expect(logOf(store).length).toBe(1);
  });

  it('by two processes of different configuration fails for one of them', async () => {
    const store = openMemoryStore();
    const outcomes = await Promise.allSettled([
      openLog(store, live, means('a')),
      openLog(store, { name: 'other', clock: 'live' }, means('b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(logOf(store).length).toBe(1);
  });

  it('finds out what became of its append', async () => {
    const store = faultyStore(openMemoryStore());
    store.fail('unknown-applied', 'unavailable');
    await openLog(store, live, means());
    expect(logOf(store).length).toBe(1);
  });

  it.each([
    [{ name: 'other', clock: 'live' }, 'The log in this store is named iss, but HOLDPOINT_LOG_NAME is other.'],
    [{ name: 'iss', clock: 'replay' }, 'The log iss has a live clock, but HOLDPOINT_LOG_CLOCK is replay.'],
  ] as const)('refuses one of another name or clock: %j', async (configuration, sentence) => {
    const store = openMemoryStore();
    await openLog(store, live, means());
    await expect(openLog(store, configuration, means())).rejects.toThrow(new StoreOpenError(sentence));
    expect(logOf(store).length).toBe(1);
  });

  it.each([
    [{ name: 'iss', clock: 'replay' }, 'A new replay log needs to be told when it begins, by HOLDPOINT_LOG_BEGINNING.'],
    [
      { name: 'iss', clock: 'replay', beginning: '2030-01-01T00:00:00.000Z' as Instant },
      "A replay log can't begin at 2030-01-01T00:00:00.000Z, which is in the future.",
    ],
  ] as const)('refuses a replay log without a beginning in the past: %j', async (configuration, sentence) => {
    const store = openMemoryStore();
    await expect(openLog(store, configuration, means())).rejects.toThrow(new StoreOpenError(sentence));
    expect(logOf(store)).toEqual([]);
  });

  it('refuses what is not a log of Holdpoint', async () => {
    const store = openMemoryStore();
    const metadata = JSON.stringify({ recordedAt: present });
    const foreign = { id: uuidOf(1), type: 'Foreign', data: '{}', metadata };
    await store.append('something-else' as StreamName, noStream, [foreign]);
    await expect(openLog(store, live, means())).rejects.toThrow(StoreOpenError);
    expect(store.log.head().sequence).toBe(1);
  });
});
