import { describe, expect, it } from 'vitest';
import { createRecordedAt } from '../../src/commands/recorded-at.ts';
import { type Instant, toMilliseconds } from '../../src/domain/id.ts';
import type { LogClock } from '../../src/domain/log/log-opened.ts';
import { streamFor } from '../../src/domain/stream.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { entryOf } from '../domain/given.ts';
import { mirrored } from './mirrored-store.ts';
import { accepted, present, recordDocking, recordObservation, registerVehicle, rig, uuidOf } from './rig.ts';

const before = '2022-12-15T02:00:00.000Z' as Instant;
const later = '2022-12-15T04:00:00.000Z' as Instant;

/** Times of a log whose head is recorded at `present`, on a server whose clock says `now`. */
async function times(logClock: LogClock, now: Instant) {
  const { store } = await rig({ store: openMemoryStore() });
  return createRecordedAt({ log: store.log, logClock, now: () => toMilliseconds(now) });
}

const seen = (recordedAt: Instant) =>
  entryOf({ type: 'ObservationRecorded', facts: {}, metadata: { recordedAt } }, streamFor('observation', uuidOf(1)), 0);

describe('in a live log', () => {
  it('an entry is recorded at the time of the clock', async () => {
    expect((await times('live', later)).of(undefined)).toEqual({ ok: true, value: later });
  });

  it('a clock that went back does not take the log back', async () => {
    expect((await times('live', before)).of(undefined)).toEqual({ ok: true, value: present });
  });

  it('what was seen of the store counts before the local log has it', async () => {
    const recordedAt = await times('live', present);
    recordedAt.see([seen(later), seen(before)]);
    expect(recordedAt.of(undefined)).toEqual({ ok: true, value: later });
  });

  it('what a command wrote or read of its stream counts before the local log has it', async () => {
    const clock = { now: present };
    const shared = openMemoryStore();
    const now = () => toMilliseconds(clock.now);
    const { handle } = await rig({ store: shared, now });
    accepted(await handle(registerVehicle('iss', { commandId: uuidOf(102) })));
    const store = mirrored(shared);
    const { handle: other } = await rig({ store, now, opened: true });
    clock.now = later;
    accepted(await handle(registerVehicle('soyuz-ms-22', { commandId: uuidOf(101) })));
    clock.now = before;
    const { entries } = accepted(await other(recordDocking('soyuz-ms-22', 'vehicle/iss')));
    expect(entries.map(({ metadata }) => metadata.recordedAt)).toEqual([later]);
    expect(store.log.head().logTime).toBe(toMilliseconds(later));
  });

  it('nobody else says when it was', async () => {
    expect((await times('live', later)).of(present)).toEqual({
      ok: false,
      error: { kind: 'recorded-at', detail: 'A live log takes its own clock.', logTime: null },
    });
  });
});

describe('in a replay log', () => {
  it('the caller says when an entry was recorded, from the log time to the present', async () => {
    const recordedAt = await times('replay', later);
    expect(recordedAt.of(present)).toEqual({ ok: true, value: present });
    expect(recordedAt.of(later)).toEqual({ ok: true, value: later });
  });

  it('left out, it is the log time', async () => {
    expect((await times('replay', later)).of(undefined)).toEqual({ ok: true, value: present });
  });

  it('it does not go back', async () => {
    expect((await times('replay', later)).of(before)).toEqual({
      ok: false,
      error: {
        kind: 'recorded-at',
        detail: `The log is at ${present} already, and its time doesn't go back.`,
        logTime: present,
      },
    });
  });

  it('it does not come from the future', async () => {
    expect((await times('replay', present)).of(later)).toEqual({
      ok: false,
      error: {
        kind: 'recorded-at',
        detail: `This lies beyond the server's clock, which is at ${present}.`,
        logTime: present,
      },
    });
  });

  it('a command refused for its time changes nothing, and repeated at another time it is a repetition', async () => {
    const { handle, store } = await rig({ logClock: 'replay', now: () => toMilliseconds(later) });
    const [first, second] = ['2022-12-15T00:00:00.000Z', '2022-12-15T01:00:00.000Z'] as Instant[];
    accepted(await handle(registerVehicle('soyuz-ms-22', { recordedAt: second as Instant, commandId: uuidOf(101) })));
    const early = await handle(recordObservation({}, { recordedAt: first as Instant }));
    expect(early).toEqual({ ok: false, error: expect.objectContaining({ kind: 'recorded-at', logTime: second }) });
    expect(store.log.head().sequence).toBe(2);
    const { entries } = accepted(await handle(recordObservation({}, { recordedAt: before })));
    expect(entries.map(({ metadata }) => metadata.recordedAt)).toEqual([before]);
    const again = accepted(await handle(recordObservation({}, { recordedAt: first as Instant })));
    expect(again).toEqual({ entries, repeated: true });
  });

  it('the future is measured against the time at which it is recorded', async () => {
    const { handle } = await rig({ logClock: 'replay', now: () => toMilliseconds(later) });
    const request = registerVehicle('soyuz-ms-22', { recordedAt: before, act: { occurredAt: present } });
    expect(await handle(request)).toEqual({
      ok: false,
      error: {
        kind: 'rejected',
        rejection: expect.objectContaining({ code: 'in-the-future', pointer: '/occurredAt' }),
      },
    });
  });
});
