import { describe, expect, it, vi } from 'vitest';
import { longestRepeating, repetitionDelays } from '../../src/commands/append-surely.ts';
import { eventId } from '../../src/commands/command-ids.ts';
import { requestHash } from '../../src/commands/request-hash.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { type StreamName, streamFor } from '../../src/domain/stream.ts';
import { type EventStore, OutcomeUnknownError, StoreUnavailableError } from '../../src/store/event-store.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { faultyStore } from './faulty-store.ts';
import { mirrored } from './mirrored-store.ts';
import {
  accepted,
  by,
  present,
  recordDocking,
  recordObservation,
  registerVehicle,
  rig,
  type Sent,
  uuidOf,
} from './rig.ts';

const ms22 = streamFor('vehicle', 'soyuz-ms-22');
const vehicle = (id: string, index: number) => registerVehicle(id, { commandId: uuidOf(index) });

/** A live log in memory that holds two vehicles, behind a store that can be told to fail. */
async function twoVehicles() {
  const store = faultyStore(openMemoryStore());
  const rigged = await rig({ store });
  accepted(await rigged.handle(vehicle('iss', 101)));
  accepted(await rigged.handle(vehicle('soyuz-ms-22', 102)));
  store.tried.length = 0;
  return { ...rigged, store, length: () => store.log.head().sequence };
}

describe('a command', () => {
  it('is stored in its envelope, and answered with what is stored', async () => {
    const { store, handle } = await rig();
    const request = registerVehicle('soyuz-ms-22', {
      act: {
        occurredAt: '2022-09-21',
        onBehalfOf: { role: 'Mission control', agency: 'Roscosmos' },
        basis: 1,
        sources: [{ text: 'press kit', verified: false }],
      },
      correlationId: uuidOf(7),
      causationId: uuidOf(8),
    });
    const { entries, repeated } = accepted(await handle(request));
    const [stored] = await store.readStream(ms22);
    const { facts, salt } = JSON.parse(stored?.data ?? '');
    const metadata = JSON.parse(stored?.metadata ?? '');
    const place = {
      id: eventId(uuidOf(1), ms22, 0),
      type: 'VehicleRegistered',
      stream: ms22,
      revision: 0,
      sequence: 2,
    };
    expect({ entries, repeated }).toEqual({ entries: [{ ...place, facts, metadata }], repeated: false });
    expect(facts).toEqual({
      name: 'soyuz-ms-22',
      kind: 'crewed-spacecraft',
      aliases: [],
      agency: null,
      partOf: null,
      seats: null,
      programAuthority: null,
    });
    expect(metadata).toEqual({
      recordedAt: present,
      occurredAt: '2022-09-21',
      by,
      onBehalfOf: { role: 'Mission control', agency: 'Roscosmos' },
      recorder: null,
      commandId: uuidOf(1),
      requestHash: requestHash(salt, request.hashed),
      correlationId: uuidOf(7),
      causationId: uuidOf(8),
      basis: 1,
      sources: [{ text: 'press kit', verified: false }],
      deviations: [],
      schemaVersion: 1,
      salt: expect.stringMatching(/^[\w-]{22}$/),
    });
    expect(salt).toMatch(/^[\w-]{22}$/);
    expect(salt).not.toBe(metadata.salt);
  });

  it('that is refused by its decider leaves nothing behind', async () => {
    const { handle, length } = await twoVehicles();
    const before = length();
    expect(await handle(vehicle('iss', 3))).toEqual({
      ok: false,
      error: { kind: 'rejected', rejection: expect.objectContaining({ code: 'already-registered' }) },
    });
    expect(length()).toBe(before);
  });

  it('to a thing that is not on record finds nothing', async () => {
    const { handle } = await twoVehicles();
    expect(await handle(recordDocking('soyuz-ms-99', 'vehicle/iss'))).toEqual({
      ok: false,
      error: { kind: 'not-found', stream: 'vehicle-soyuz-ms-99' },
    });
  });

  it('that corrects what opened the log is refused', async () => {
    const { handle } = await twoVehicles();
    const request = { ...recordObservation(), command: { type: 'CorrectEntry' }, expects: 'existing' as const };
    const result = await handle({ ...request, stream: 'log' as StreamName });
    expect(result).toEqual({
      ok: false,
      error: { kind: 'rejected', rejection: expect.objectContaining({ code: 'not-correctable' }) },
    });
  });

  it('with more in it than an entry may hold is too large', async () => {
    const { handle, length } = await twoVehicles();
    const before = length();
    const quantities = Array.from({ length: 600 }, () => ({
      name: 'n'.repeat(256),
      unit: 'u'.repeat(256),
      value: '9'.repeat(64),
    }));
    const request = recordObservation();
    expect(await handle({ ...request, command: { ...request.command, quantities } as typeof request.command })).toEqual(
      {
        ok: false,
        error: { kind: 'too-large', detail: expect.stringContaining('ObservationRecorded') },
      },
    );
    expect(length()).toBe(before);
  });
});

describe('a repeated command', () => {
  it('adds nothing, and has the answer that it had', async () => {
    const { handle, length } = await twoVehicles();
    const request = recordObservation();
    const first = accepted(await handle(request));
    accepted(await handle(recordObservation({}, { commandId: uuidOf(9) })));
    const before = length();
    expect(accepted(await handle(request))).toEqual({ entries: first.entries, repeated: true });
    expect(length()).toBe(before);
  });

  it('is known before If-Match, Recorded-At, references and rules are looked at', async () => {
    const { handle } = await twoVehicles();
    const docking = recordDocking('soyuz-ms-22', 'vehicle/iss', { ifMatch: 0 });
    const first = accepted(await handle(docking));
    const later = {
      ...docking,
      ifMatch: 12,
      recordedAt: present,
      references: [{ pointer: '/at', reference: 'vehicle/nothing' as Reference }],
      act: { ...docking.act, basis: 999_999 },
    };
    expect(accepted(await handle(later))).toEqual({ entries: first.entries, repeated: true });
  });

  it('under the key of another one is told so', async () => {
    const { handle, length } = await twoVehicles();
    const { entries } = accepted(await handle(recordObservation()));
    const before = length();
    const sequence = entries[0]?.sequence;
    const reused = { ok: false, error: { kind: 'key-reused', commandId: uuidOf(1), sequence } };
    expect(await handle(recordObservation({ text: 'Another' }))).toEqual(reused);
    const elsewhere = recordObservation();
    expect(await handle({ ...elsewhere, hashed: { ...elsewhere.hashed, path: '/v1/else' } })).toEqual(reused);
    expect(await handle({ ...elsewhere, hashed: { ...elsewhere.hashed, method: 'PUT' } })).toEqual(reused);
    expect(length()).toBe(before);
  });

  it('is the same with its keys in another order', async () => {
    const { handle } = await twoVehicles();
    const request = recordObservation();
    accepted(await handle(request));
    const body = Object.fromEntries(Object.entries(request.hashed.body as object).reverse());
    expect(accepted(await handle({ ...request, hashed: { ...request.hashed, body } })).repeated).toBe(true);
  });

  it('is decided anew where it was refused before', async () => {
    const { handle } = await twoVehicles();
    const docking = recordDocking('soyuz-ms-22', 'vehicle/nauka');
    expect((await handle(docking)).ok).toBe(false);
    accepted(await handle(vehicle('nauka', 5)));
    expect(accepted(await handle(docking)).repeated).toBe(false);
  });

  it('that comes twice at once is stored once', async () => {
    const { handle, length } = await twoVehicles();
    const before = length();
    const answers = await Promise.all([1, 2, 3].map(() => handle(recordObservation())));
    expect(answers.map((answer) => accepted(answer).repeated)).toEqual([false, true, true]);
    expect(new Set(answers.map((answer) => JSON.stringify(accepted(answer).entries))).size).toBe(1);
    expect(length()).toBe(before + 1);
  });
});

describe('the same key at once in two processes', () => {
  const twoProcesses = async () => {
    const { store, handle, length } = await twoVehicles();
    return { handle, other: (await rig({ store })).handle, length };
  };

  it('with one body is one command', async () => {
    const { handle, other, length } = await twoProcesses();
    const before = length();
    const answers = await Promise.all([handle(recordObservation()), other(recordObservation())]);
    expect(answers.map((answer) => accepted(answer).repeated)).toEqual([false, true]);
    expect(accepted(answers[0]).entries).toEqual(accepted(answers[1]).entries);
    expect(length()).toBe(before + 1);
  });

  it('with two bodies takes one and tells the other', async () => {
    const { handle, other, length } = await twoProcesses();
    const before = length();
    const [first, second] = await Promise.all([
      handle(recordObservation()),
      other(recordObservation({ text: 'Else' })),
    ]);
    const sequence = accepted(first).entries[0]?.sequence;
    expect(second).toEqual({ ok: false, error: { kind: 'key-reused', commandId: uuidOf(1), sequence } });
    expect(length()).toBe(before + 1);
  });
});

describe('If-Match', () => {
  it('takes the command at the revision that its caller saw', async () => {
    const { handle } = await twoVehicles();
    expect((await handle(recordDocking('soyuz-ms-22', 'vehicle/iss', { ifMatch: 0 }))).ok).toBe(true);
  });

  it('refuses at any other one', async () => {
    const { handle } = await twoVehicles();
    expect(await handle(recordDocking('soyuz-ms-22', 'vehicle/iss', { ifMatch: 1 }))).toEqual({
      ok: false,
      error: { kind: 'revision-mismatch', expected: 1, actual: 0 },
    });
  });

  it('refuses at once when another comes between', async () => {
    const { handle, store } = await twoVehicles();
    const { handle: other } = await rig({ store });
    store.fail(async () => {
      accepted(await other(recordDocking('soyuz-ms-22', 'vehicle/iss', { commandId: uuidOf(4) })));
    });
    const result = await handle(recordDocking('soyuz-ms-22', 'vehicle/iss', { ifMatch: 0 }));
    expect(result).toEqual({ ok: false, error: { kind: 'revision-mismatch', expected: 0, actual: 1 } });
  });
});

describe('when others write to the stream between reading and appending', () => {
  it('the command is decided again, with the basis that its caller had', async () => {
    const { handle, store, sleep } = await twoVehicles();
    store.fail('conflict', 'conflict', 'conflict');
    const { entries } = accepted(await handle(recordDocking('soyuz-ms-22', 'vehicle/iss', { act: { basis: 2 } })));
    expect(entries.map(({ metadata }) => metadata.basis)).toEqual([2]);
    expect(sleep.slept).toEqual([10, 15]);
    expect(store.tried.length).toBe(4);
  });

  it('it is decided by what is there then', async () => {
    const { handle, store } = await twoVehicles();
    const { handle: other } = await rig({ store });
    store.fail(async () => {
      accepted(await other(recordDocking('soyuz-ms-22', 'vehicle/iss', { commandId: uuidOf(4) })));
    });
    expect(await handle(recordDocking('soyuz-ms-22', 'vehicle/iss'))).toEqual({
      ok: false,
      error: { kind: 'rejected', rejection: expect.objectContaining({ code: 'already-docked' }) },
    });
  });

  it('it gives up after ten rounds', async () => {
    const { handle, store } = await twoVehicles();
    store.fail(...Array.from({ length: 10 }, () => 'conflict' as const));
    expect(await handle(recordDocking('soyuz-ms-22', 'vehicle/iss'))).toEqual({
      ok: false,
      error: { kind: 'contended', stream: ms22 },
    });
    expect(store.tried.length).toBe(10);
  });

  it('commands of one process to one stream wait for each other instead', async () => {
    const { handle, store } = await twoVehicles();
    const requests = Array.from({ length: 20 }, (_, index) =>
      recordDocking('soyuz-ms-22', 'vehicle/iss', { commandId: uuidOf(10 + index) }),
    );
    const answers = await Promise.all(requests.map(handle));
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
    expect(store.tried.length).toBe(1);
  });
});

describe('where this process does not have the end of the stream yet', () => {
  /** Another process writes, and this one's mirror stands where it was when all but that was there. */
  const lagging = async () => {
    const { store: shared, handle: other, length } = await twoVehicles();
    const mirror = mirrored(shared);
    const asked: StreamName[] = [];
    const store: EventStore = {
      ...mirror,
      readStream(stream) {
        asked.push(stream);
        return mirror.readStream(stream);
      },
    };
    const { handle } = await rig({ store, opened: true });
    return { handle, other, length, asked };
  };
  const docking = (options?: Sent) => recordDocking('soyuz-ms-22', 'vehicle/iss', { commandId: uuidOf(4), ...options });
  const undocking = (options?: Sent) => ({ ...docking(options), command: { type: 'RecordUndocking' } });

  it('and it needs nothing of it, the store of record is not asked', async () => {
    const { handle, asked } = await lagging();
    accepted(await handle(docking()));
    expect(asked).toEqual([]);
  });

  it('a command is decided again on what is there', async () => {
    const { handle, other, length } = await lagging();
    accepted(await other(docking()));
    const before = length();
    expect(await handle(docking({ commandId: uuidOf(5) }))).toEqual({
      ok: false,
      error: { kind: 'rejected', rejection: expect.objectContaining({ code: 'already-docked' }) },
    });
    expect(length()).toBe(before);
  });

  it('nothing is refused before the store of record was asked', async () => {
    const { handle, other, asked } = await lagging();
    accepted(await other(docking()));
    const { entries } = accepted(await handle(undocking({ commandId: uuidOf(5) })));
    expect(entries.map(({ type, revision }) => [type, revision])).toEqual([['VehicleUndocked', 2]]);
    expect(asked).toEqual([ms22]);
  });

  it('a thing that another has made is found, and is not made again', async () => {
    const { handle, other } = await lagging();
    accepted(await other(vehicle('nauka', 6)));
    expect(await handle(vehicle('nauka', 7))).toEqual({
      ok: false,
      error: { kind: 'rejected', rejection: expect.objectContaining({ code: 'already-registered' }) },
    });
    accepted(await handle(recordDocking('nauka', 'vehicle/iss', { commandId: uuidOf(8) })));
  });

  it('a command that another has taken under the same key is answered from there', async () => {
    const { handle, other, length } = await lagging();
    const { entries } = accepted(await other(docking()));
    const before = length();
    expect(accepted(await handle(docking()))).toEqual({ entries, repeated: true });
    const { hashed, ...rest } = docking();
    expect(
      await handle({ ...rest, hashed: { ...hashed, body: { ...(hashed.body as object), title: 'Else' } } }),
    ).toEqual({
      ok: false,
      error: { kind: 'key-reused', commandId: uuidOf(4), sequence: entries[0]?.sequence },
    });
    expect(length()).toBe(before);
  });

  it('If-Match means the revision that the store of record has', async () => {
    const { handle, other } = await lagging();
    accepted(await other(docking()));
    expect(await handle(undocking({ commandId: uuidOf(5), ifMatch: 0 }))).toEqual({
      ok: false,
      error: { kind: 'revision-mismatch', expected: 0, actual: 1 },
    });
    expect((await handle(undocking({ commandId: uuidOf(5), ifMatch: 1 }))).ok).toBe(true);
  });
});

describe('a stream that holds facts that are not what their type says', () => {
  it('takes nothing that they are needed for, and says which entry it is', async () => {
    const { store, handle, length } = await twoVehicles();
    const [first] = await store.readStream(ms22);
    const broken = { id: uuidOf(9), type: 'VehicleLaunched', data: '{"facts":null,"salt":""}' };
    await store.append(ms22, 0, [{ ...broken, metadata: first?.metadata ?? '' }]);
    const failed = handle(recordDocking('soyuz-ms-22', 'vehicle/iss', { commandId: uuidOf(3) }));
    await expect(failed).rejects.toMatchObject({ name: 'UnknownEventError', sequence: length() });
  });
});

describe('when the outcome of an append is not known', () => {
  it.each(['unknown-applied', 'unknown-not-applied', 'unavailable'] as const)(
    'the identical append is repeated: %s',
    async (fate) => {
      const { handle, store, sleep, length } = await twoVehicles();
      const before = length();
      store.fail(fate, fate);
      const { entries, repeated } = accepted(await handle(recordObservation()));
      expect({ repeated, revisions: entries.map(({ revision }) => revision) }).toEqual({
        repeated: false,
        revisions: [0],
      });
      expect(length()).toBe(before + 1);
      expect(sleep.slept).toEqual(repetitionDelays.slice(0, 2));
      expect(new Set(store.tried.map((tried) => JSON.stringify(tried))).size).toBe(1);
    },
  );

  const always = <Fate>(fate: Fate): readonly Fate[] => [fate, ...repetitionDelays.map(() => fate)];

  it('it is read at last, and found', async () => {
    const { handle, store } = await twoVehicles();
    store.fail(...always('unknown-applied' as const));
    expect(accepted(await handle(recordObservation())).repeated).toBe(false);
  });

  it('and not to be found either, that is what is said', async () => {
    const { handle, store, length } = await twoVehicles();
    const before = length();
    store.fail('unknown-not-applied', ...repetitionDelays.map(() => 'unavailable' as const));
    await expect(handle(recordObservation())).rejects.toThrow(OutcomeUnknownError);
    expect(length()).toBe(before);
    expect(accepted(await handle(recordObservation())).repeated).toBe(false);
  });

  it('and the store is gone, it stays unknown until the command is repeated', async () => {
    const { handle, store, length } = await twoVehicles();
    const before = length();
    const goneForGood = async () => {
      store.failReads(1);
      throw new StoreUnavailableError('unavailable on purpose');
    };
    store.fail('unknown-applied', ...repetitionDelays.slice(1).map(() => 'unavailable' as const), goneForGood);
    await expect(handle(recordObservation())).rejects.toThrow(OutcomeUnknownError);
    expect(accepted(await handle(recordObservation())).repeated).toBe(true);
    expect(length()).toBe(before + 1);
  });

  it('and another entry has come in its place, it is decided again', async () => {
    const { handle, store } = await twoVehicles();
    const { handle: other } = await rig({ store });
    store.fail('unknown-not-applied', async () => {
      accepted(await other(recordDocking('soyuz-ms-22', 'vehicle/iss', { commandId: uuidOf(4) })));
    });
    expect(await handle(recordDocking('soyuz-ms-22', 'vehicle/iss'))).toEqual({
      ok: false,
      error: { kind: 'rejected', rejection: expect.objectContaining({ code: 'already-docked' }) },
    });
  });

  it('a store that stays unavailable has taken nothing', async () => {
    const { handle, store, length } = await twoVehicles();
    const before = length();
    store.fail(...always('unavailable' as const));
    await expect(handle(recordObservation())).rejects.toThrow(StoreUnavailableError);
    expect(length()).toBe(before);
  });

  it('those that wait for it to the same stream are told in time, and are not begun then', async () => {
    const { handle, store, length } = await twoVehicles();
    const { promise: silence, resolve: speak } = Promise.withResolvers<void>();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      store.fail(() => silence);
      const first = handle(recordDocking('soyuz-ms-22', 'vehicle/iss'));
      const behind = Array.from({ length: 20 }, (_, index) =>
        handle(recordDocking('soyuz-ms-22', 'vehicle/iss', { commandId: uuidOf(10 + index) })),
      );
      const told = Promise.allSettled(behind);
      vi.advanceTimersByTime(longestRepeating);
      expect((await told).map((one) => one.status === 'rejected' && one.reason)).toEqual(
        behind.map(() => expect.any(StoreUnavailableError)),
      );
      const before = length();
      speak();
      accepted(await first);
      expect(length()).toBe(before + 1);
      expect(store.tried.length).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('a failure of one command does not hold up the next one to the same stream', async () => {
    const { handle, store } = await twoVehicles();
    store.failReads(1);
    const failing = handle(recordDocking('soyuz-ms-22', 'vehicle/iss'));
    const next = handle(recordDocking('soyuz-ms-22', 'vehicle/iss', { commandId: uuidOf(2) }));
    await expect(failing).rejects.toThrow(StoreUnavailableError);
    expect((await next).ok).toBe(true);
  });
});
