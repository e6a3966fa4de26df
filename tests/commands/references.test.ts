import { describe, expect, it } from 'vitest';
import type { CommandRequest } from '../../src/commands/command-request.ts';
import { declareHypothesis, reportLeak } from '../../src/domain/anomaly/commands.ts';
import { correctEntry } from '../../src/domain/correction/commands.ts';
import { type StreamName, streamFor } from '../../src/domain/stream.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { mirrored } from './mirrored-store.ts';
import { accepted, recordDocking, recordObservation, registerVehicle, request, rig, uuidOf } from './rig.ts';

const anomaly = uuidOf(50);
const leak = (body: object = {}): CommandRequest =>
  request(
    reportLeak,
    { text: 'Spray', ...body },
    {
      commandId: anomaly,
      stream: streamFor('anomaly', anomaly),
      expects: 'new',
      path: { vehicle: 'soyuz-ms-22' },
      named: ['vehicle/soyuz-ms-22'],
    },
  );

const missing = (...places: readonly (readonly [pointer: string, reference: string])[]) => ({
  ok: false,
  error: { kind: 'reference-not-found', missing: places.map(([pointer, reference]) => ({ pointer, reference })) },
});

async function withVehicle() {
  const rigged = await rig();
  accepted(await rigged.handle(registerVehicle('soyuz-ms-22', { commandId: uuidOf(101) })));
  return rigged;
}

describe('what a command names', () => {
  it('is reported all at once, each with its place, where it is not on record', async () => {
    const { handle, store } = await withVehicle();
    const request = recordObservation({
      about: ['vehicle/soyuz-ms-22', 'vehicle/nothing', `anomaly/${anomaly}/hypothesis/meteoroid`],
      contradicts: ['vehicle/nothing', `observation/${uuidOf(77)}`],
    });
    expect(await handle(request)).toEqual(
      missing(
        ['/about/1', 'vehicle/nothing'],
        ['/about/2', `anomaly/${anomaly}/hypothesis/meteoroid`],
        ['/contradicts/0', 'vehicle/nothing'],
        ['/contradicts/1', `observation/${uuidOf(77)}`],
      ),
    );
    expect(store.log.head().sequence).toBe(2);
  });

  it('may be named in the path', async () => {
    const { handle } = await rig();
    expect(await handle(leak())).toEqual(missing(['', 'vehicle/soyuz-ms-22']));
  });

  it('may be a part that an entry declared, with its thing or later', async () => {
    const { handle } = await withVehicle();
    accepted(await handle(leak({ hypotheses: [{ id: 'meteoroid', text: 'A meteoroid' }] })));
    const about = (slug: string) => [`anomaly/${anomaly}/hypothesis/${slug}`];
    accepted(await handle(recordObservation({ about: about('meteoroid') }, { commandId: uuidOf(1) })));
    const early = await handle(recordObservation({ about: about('defect') }, { commandId: uuidOf(2) }));
    expect(early).toEqual(missing(['/about/0', `anomaly/${anomaly}/hypothesis/defect`]));
    const stream = streamFor('anomaly', anomaly);
    const defect = request(declareHypothesis, { id: 'defect', text: 'A defect' }, { stream, expects: 'existing' });
    accepted(await handle(defect));
    accepted(await handle(recordObservation({ about: about('defect') }, { commandId: uuidOf(2) })));
  });

  it('still exists when it was voided', async () => {
    const { handle } = await withVehicle();
    accepted(
      await handle({
        ...registerVehicle('soyuz-ms-22'),
        expects: 'existing',
        command: { type: 'VoidEntry', sequence: 2, revision: 0, reason: 'twice' } as CommandRequest['command'],
      }),
    );
    accepted(await handle(recordObservation({}, { commandId: uuidOf(2) })));
  });

  it('of its own stream is left to the decider', async () => {
    const { handle } = await withVehicle();
    expect(await handle(recordDocking('soyuz-ms-22', 'vehicle/soyuz-ms-22'))).toEqual({
      ok: false,
      error: { kind: 'rejected', rejection: expect.objectContaining({ pointer: '/at' }) },
    });
    expect(await handle(leak({ sharesCauseWith: [`anomaly/${anomaly}`] }))).toEqual({
      ok: false,
      error: { kind: 'rejected', rejection: expect.objectContaining({ pointer: '/sharesCauseWith/0' }) },
    });
  });

  it('is asked of the store where the local log does not have it yet', async () => {
    const shared = openMemoryStore();
    const { handle: other } = await rig({ store: shared });
    const store = mirrored(shared);
    const { handle } = await rig({ store, opened: true });
    accepted(await other(registerVehicle('soyuz-ms-22', { commandId: uuidOf(101) })));
    expect(store.log.readStream('vehicle-soyuz-ms-22' as StreamName)).toEqual([]);
    accepted(await handle(recordObservation()));
    accepted(await other(leak({ hypotheses: [{ id: 'meteoroid', text: 'A meteoroid' }] })));
    expect(store.log.readStream(streamFor('anomaly', anomaly))).toEqual([]);
    const about = [`anomaly/${anomaly}/hypothesis/meteoroid`];
    accepted(await handle(recordObservation({ about }, { commandId: uuidOf(2) })));
  });

  it('anew by a correction is on record, too', async () => {
    const { handle, store } = await withVehicle();
    const { entries } = accepted(await handle(recordObservation()));
    const sequence = entries[0]?.sequence;
    const correction = (is: unknown) =>
      request(
        correctEntry,
        { changes: [{ pointer: '/about', was: ['vehicle/soyuz-ms-22'], is }], reason: 'misheard' },
        {
          commandId: uuidOf(3),
          stream: streamFor('observation', uuidOf(1)),
          expects: 'existing',
          path: { sequence, revision: 0 },
        },
      );
    const to = (id: string) => correction(['vehicle/soyuz-ms-22', `vehicle/${id}`]);
    expect(await handle(to('nothing'))).toEqual(missing(['/changes/0/is/1', 'vehicle/nothing']));
    expect(store.log.head().sequence).toBe(3);
    accepted(await handle(registerVehicle('iss', { commandId: uuidOf(102) })));
    accepted(await handle(to('iss')));
  });
});

describe('a place in the log that a command names', () => {
  const beyond = (pointer: string, sequence: number, head: number) => ({
    ok: false,
    error: { kind: 'beyond-head', pointer, sequence, head },
  });

  it('is at or before its head', async () => {
    const { handle, store } = await withVehicle();
    accepted(await handle(recordObservation({ contradicts: ['entry/2'] }, { act: { basis: 2 } })));
    const next = { commandId: uuidOf(2) };
    expect(await handle(recordObservation({}, { ...next, act: { basis: 4 } }))).toEqual(beyond('/basis', 4, 3));
    expect(await handle(recordObservation({ contradicts: ['entry/4'] }, next))).toEqual(beyond('/contradicts/0', 4, 3));
    expect(store.log.head().sequence).toBe(3);
  });

  it.each([
    ['/acknowledges/1', { acknowledges: [2, 9] }],
    ['/acknowledges/upTo', { acknowledges: { upTo: 9 } }],
    ['/acknowledges/sequences/0', { acknowledges: { upTo: 2, sequences: [9] } }],
    ['/resolution/acknowledges/0', { resolution: { acknowledges: [9] } }],
  ])('may be one that it acknowledges: %s', async (pointer, acknowledging) => {
    const { handle } = await withVehicle();
    const observation = recordObservation();
    const request = { ...observation, command: { ...observation.command, ...acknowledging } };
    expect(await handle(request)).toEqual(beyond(pointer, 9, 2));
  });

  it('is waited for', async () => {
    const { handle } = await rig({ store: openMemoryStore(), patience: 10_000 });
    const waiting = handle(registerVehicle('iss', { commandId: uuidOf(102), act: { basis: 2 } }));
    accepted(await handle(registerVehicle('soyuz-ms-22', { commandId: uuidOf(101) })));
    expect(accepted(await waiting).entries.map(({ sequence }) => sequence)).toEqual([3]);
  });

  it('holds up nobody else while it is waited for', async () => {
    const { handle, store } = await rig({ patience: 200 });
    accepted(await handle(registerVehicle('iss', { commandId: uuidOf(102) })));
    accepted(await handle(registerVehicle('soyuz-ms-22', { commandId: uuidOf(101) })));
    const order: string[] = [];
    await Promise.all([
      handle(recordDocking('soyuz-ms-22', 'vehicle/iss', { act: { basis: 99 } })).then(() => order.push('waited')),
      handle(recordDocking('soyuz-ms-22', 'vehicle/iss', { commandId: uuidOf(2) })).then(() => order.push('at once')),
    ]);
    expect(order).toEqual(['at once', 'waited']);
    expect(store.log.head().sequence).toBe(4);
  });
});
