import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import { type ClaimedTime, earliestOf, latestOf } from '../../src/domain/claimed-time.ts';
import { effectiveEntries } from '../../src/domain/correction/effective.ts';
import { type Entry, type NewEvent, occurredAtOf } from '../../src/domain/event.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import { vehicleCommands } from '../../src/domain/vehicle/commands.ts';
import { lastDocking } from '../../src/domain/vehicle/state.ts';
import { entryOf, type Given, given, someone } from './given.ts';

const stream = 'vehicle-soyuz-ms-22';
const recordedAt = '2022-12-15T01:00:00.000Z';
const crew = ['crew-member/prokopyev', 'crew-member/petelin', 'crew-member/rubio'];

const unstated = { aliases: [], agency: null, partOf: null, seats: null, programAuthority: null };
const facts = { name: 'Soyuz MS-22', kind: 'crewed-spacecraft', ...unstated };
const at = (event: NewEvent, occurredAt: ClaimedTime | null): Given => ({ ...event, metadata: { occurredAt } });
const said = (sequence: number, occurredAt: ClaimedTime | null = null) => ({
  sequence,
  by: someone,
  onBehalfOf: null,
  occurredAt,
  recordedAt,
});

const registered: NewEvent = { type: 'VehicleRegistered', facts };
const launched: NewEvent = { type: 'VehicleLaunched', facts: { crew } };
const docked: NewEvent = { type: 'VehicleDocked', facts: { at: 'vehicle/iss', port: 'Rassvet' } };
const undocked: NewEvent = { type: 'VehicleUndocked', facts: { crew: [] } };
const landed: NewEvent = { type: 'VehicleFlightEnded', facts: { manner: 'landed', place: 'Zhezkazgan', crew: [] } };
const voided = (revision: number): NewEvent => ({
  type: 'EntryVoided',
  facts: { entry: `entry/${revision + 1}`, revision, reason: 'entered for the wrong ship' },
});

const soyuz = (...events: readonly Given[]) => given(aggregates.vehicle, stream, events);
const register = { type: 'RegisterVehicle', id: 'soyuz-ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft' };

describe('a vehicle', () => {
  it('is registered with an id, a name and a kind', () => {
    soyuz().when(register).thenEvents([registered]);
  });

  it('is registered with all that is known of it', () => {
    const known = {
      aliases: [{ agency: 'NASA', name: '68S' }],
      agency: 'Roscosmos',
      partOf: 'vehicle/iss',
      seats: 3,
      programAuthority: { role: 'State Commission', agency: 'Roscosmos' },
    };
    soyuz()
      .when({ ...register, ...known })
      .thenEvents([{ type: 'VehicleRegistered', facts: { name: 'Soyuz MS-22', kind: 'crewed-spacecraft', ...known } }]);
  });

  it('is not registered twice', () => {
    soyuz(registered)
      .when(register)
      .thenRejected({ code: 'already-registered', facts: { entry: 'entry/1' } });
  });

  it('is registered again after its registration was voided', () => {
    soyuz(registered, voided(0)).when(register).thenEvents([registered]);
  });

  it('is not a part of itself', () => {
    soyuz()
      .when({ ...register, partOf: 'vehicle/soyuz-ms-22' })
      .thenRejected({ code: 'part-of-itself', pointer: '/partOf' });
  });

  it.each([
    { type: 'RecordLaunch' },
    { type: 'RecordDocking', at: 'vehicle/iss' },
    { type: 'RecordUndocking' },
    { type: 'RecordFlightEnd', manner: 'lost' },
  ])('has nothing recorded of it while its registration is voided: $type', (command) => {
    soyuz(registered, voided(0)).when(command).thenRejected({ code: 'not-on-record' });
  });

  it('is launched with the crew that is named', () => {
    soyuz(registered).when({ type: 'RecordLaunch', crew }).thenEvents([launched]);
  });

  it('is launched with nobody in it where no crew is named', () => {
    soyuz(registered)
      .when({ type: 'RecordLaunch' })
      .thenEvents([{ type: 'VehicleLaunched', facts: { crew: [] } }]);
  });

  it('is not launched twice', () => {
    soyuz(registered, launched)
      .when({ type: 'RecordLaunch' })
      .thenRejected({ code: 'already-launched', facts: { entry: 'entry/2' } });
  });

  it('is launched again after its launch was voided', () => {
    soyuz(registered, launched, voided(1)).when({ type: 'RecordLaunch', crew }).thenEvents([launched]);
  });

  it('docks though its launch was never recorded', () => {
    soyuz(registered).when({ type: 'RecordDocking', at: 'vehicle/iss', port: 'Rassvet' }).thenEvents([docked]);
  });

  it('docks with no port named', () => {
    soyuz(registered)
      .when({ type: 'RecordDocking', at: 'vehicle/iss' })
      .thenEvents([{ type: 'VehicleDocked', facts: { at: 'vehicle/iss', port: null } }]);
  });

  it('does not dock at itself', () => {
    soyuz(registered)
      .when({ type: 'RecordDocking', at: 'vehicle/soyuz-ms-22' })
      .thenRejected({ code: 'docked-at-itself', pointer: '/at' });
  });

  it('does not dock while it is docked', () => {
    soyuz(registered, docked)
      .when({ type: 'RecordDocking', at: 'vehicle/iss', port: 'Prichal' })
      .thenRejected({ code: 'already-docked', facts: { at: 'vehicle/iss', port: 'Rassvet', entry: 'entry/2' } });
  });

  it('does not dock, or undock, before its launch', () => {
    const launch = at(launched, '2022-09-21T13:54:50Z');
    const refused = {
      code: 'before-what-it-refers-to',
      pointer: '/occurredAt',
      facts: { entry: 'entry/2', occurredAt: '2022-09-21T13:54:50Z' },
    };
    const docking = { type: 'RecordDocking', at: 'vehicle/iss', port: 'Rassvet' };
    soyuz(registered, launch)
      .when(docking, { act: { occurredAt: '2022-09-20' } })
      .thenRejected(refused);
    soyuz(registered, launch)
      .when(docking, { act: { occurredAt: '2022-09-21' } })
      .thenEvents([docked]);
    soyuz(registered, launch, docked)
      .when({ type: 'RecordUndocking' }, { act: { occurredAt: '2022-09-20' } })
      .thenRejected(refused);
  });

  it('does not dock at a time when it was docked, as far as what is claimed tells', () => {
    const docking = (occurredAt: string) =>
      soyuz(registered, at(docked, '2022-09-21'), at(undocked, '2022-12-10')).when(
        { type: 'RecordDocking', at: 'vehicle/iss', port: 'Rassvet' },
        { act: { occurredAt } },
      );
    const facts = { at: 'vehicle/iss', port: 'Rassvet', entry: 'entry/2' };
    docking('2022-10').thenRejected({ code: 'already-docked', facts });
    for (const time of ['2022-09-01', '2022-09-21', '2022-12-10', '2022-12', '~2022-10', 'unknown']) {
      docking(time).thenEvents([docked]);
    }
  });

  it('docks again after it undocked', () => {
    soyuz(registered, docked, undocked)
      .when({ type: 'RecordDocking', at: 'vehicle/iss', port: 'Rassvet' })
      .thenEvents([docked]);
  });

  it('is where the later docking says, whatever docking is entered late', () => {
    const late = (occurredAt: string) =>
      soyuz(registered, at(docked, '2022-09-21'), at(undocked, '2022-12-10'), at(docked, occurredAt)).state();
    expect(late('2022-09-01')?.docked).toBeNull();
    expect(late('2022-12-10')?.docked?.docked.sequence).toBe(4);
    expect(late('2022-12')?.docked?.docked.sequence).toBe(4);
    expect(late('unknown')?.docked?.docked.sequence).toBe(4);
    const left = soyuz(
      registered,
      at(docked, '2022-09-21'),
      at(undocked, '2022-12-10'),
      at(docked, '2022-09-01'),
      at({ type: 'VehicleUndocked', facts: { crew: [] } }, '2022-09-05'),
    ).state();
    expect(left && lastDocking(left)?.undocked?.sequence).toBe(3);
  });

  it('docks again though a docking of long before was entered late, without its undocking', () => {
    const history = [
      ...[registered, at(docked, '2022-09-21'), at(undocked, '2022-12-05'), at(docked, '2022-09-01')],
      at({ type: 'VehicleDocked', facts: { at: 'vehicle/iss', port: 'Prichal' } }, '2022-12-12'),
    ] as const;
    const again = { type: 'RecordDocking', at: 'vehicle/iss', port: 'Prichal' };
    soyuz(...history.slice(0, 4))
      .when(again, { act: { occurredAt: '2022-12-12' } })
      .thenEvents([{ type: 'VehicleDocked', facts: { at: 'vehicle/iss', port: 'Prichal' } }]);
    soyuz(...history)
      .when(again)
      .thenRejected({ code: 'already-docked', facts: { at: 'vehicle/iss', port: 'Prichal', entry: 'entry/5' } });
    const leaving = (occurredAt: string) =>
      soyuz(...history, at(undocked, occurredAt))
        .state()
        ?.dockings.map((docking) => docking.undocked?.sequence ?? null);
    expect(leaving('2022-12-14')).toEqual([3, null, 6]);
    expect(leaving('2022-09-10')).toEqual([3, 6, null]);
  });

  it('undocks with the crew that is named', () => {
    soyuz(registered, docked)
      .when({ type: 'RecordUndocking', crew })
      .thenEvents([{ type: 'VehicleUndocked', facts: { crew } }]);
  });

  it('undocks with nobody in it where no crew is named', () => {
    soyuz(registered, docked).when({ type: 'RecordUndocking' }).thenEvents([undocked]);
  });

  it('does not undock where it is not docked', () => {
    soyuz(registered, docked, undocked).when({ type: 'RecordUndocking' }).thenRejected({ code: 'not-docked' });
  });

  it('does not undock before it docked', () => {
    soyuz(registered, at(docked, '2022-09-21T17:06Z'))
      .when({ type: 'RecordUndocking' }, { act: { occurredAt: '2022-09-20' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        pointer: '/occurredAt',
        facts: { entry: 'entry/2', occurredAt: '2022-09-21T17:06Z' },
      });
  });

  it('ends its flight with the crew in it, who have departed with it', () => {
    soyuz(registered, launched)
      .when({ type: 'RecordFlightEnd', manner: 'landed', place: 'Zhezkazgan', crew })
      .thenEvents([{ type: 'VehicleFlightEnded', facts: { manner: 'landed', place: 'Zhezkazgan', crew } }]);
  });

  it('ends its flight nowhere in particular, with nobody in it', () => {
    soyuz(registered)
      .when({ type: 'RecordFlightEnd', manner: 'deorbited' })
      .thenEvents([{ type: 'VehicleFlightEnded', facts: { manner: 'deorbited', place: null, crew: [] } }]);
  });

  it('does not end its flight before its launch', () => {
    soyuz(registered, at(launched, '2022-09-21T13:54:50Z'))
      .when({ type: 'RecordFlightEnd', manner: 'lost' }, { act: { occurredAt: '2022-09-20' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        pointer: '/occurredAt',
        facts: { entry: 'entry/2', occurredAt: '2022-09-21T13:54:50Z' },
      });
  });

  it('does not end its flight before it docked or undocked, whatever is said of its launch', () => {
    const flown = soyuz(registered, launched, at(docked, '2022-09-21T17:06Z'), at(undocked, '2022-12-10'));
    const ending = (occurredAt: string) =>
      flown.when({ type: 'RecordFlightEnd', manner: 'lost' }, { act: { occurredAt } });
    ending('2022-09-20').thenRejected({
      code: 'before-what-it-refers-to',
      pointer: '/occurredAt',
      facts: { entry: 'entry/3', occurredAt: '2022-09-21T17:06Z' },
    });
    ending('2022-12-09').thenRejected({
      code: 'before-what-it-refers-to',
      pointer: '/occurredAt',
      facts: { entry: 'entry/4', occurredAt: '2022-12-10' },
    });
    ending('2022-12-10').thenEvents([{ type: 'VehicleFlightEnded', facts: { manner: 'lost', place: null, crew: [] } }]);
  });

  it('ends its flight once, whenever the second end is said to have been', () => {
    soyuz(registered, at(landed, '2022-12-10'))
      .when({ type: 'RecordFlightEnd', manner: 'lost' }, { act: { occurredAt: '2022-12-01' } })
      .thenRejected({ code: 'flight-ended', facts: { entry: 'entry/2', occurredAt: '2022-12-10' } });
  });
});

describe('after the end of its flight', () => {
  const ended = soyuz(registered, docked, at(landed, '2022-12-10T11:45:58Z'));
  const refused = { code: 'flight-ended', facts: { entry: 'entry/3', occurredAt: '2022-12-10T11:45:58Z' } };

  it('what occurred before is still recorded', () => {
    ended.when({ type: 'RecordUndocking' }, { act: { occurredAt: '2022-12-10T09:57:27Z' } }).thenEvents([undocked]);
  });

  it.each(['2022-12-10', '../2022-12-11', 'unknown'])('what may have occurred before is still recorded: %s', (time) => {
    ended.when({ type: 'RecordUndocking' }, { act: { occurredAt: time } }).thenEvents([undocked]);
  });

  it.each(['2022-12-10T11:45:58Z', '2022-12-11', '2022-12-11/..'])(
    'what began then or later is refused: %s',
    (time) => {
      ended.when({ type: 'RecordUndocking' }, { act: { occurredAt: time } }).thenRejected(refused);
    },
  );

  it('what occurs as it is recorded is refused', () => {
    ended.when({ type: 'RecordUndocking' }).thenRejected(refused);
  });

  it('the end as corrected counts', () => {
    const corrected: NewEvent = {
      type: 'EntryCorrected',
      facts: {
        entry: 'entry/3',
        revision: 2,
        reason: 'the landing was a day later',
        changes: [{ pointer: '/occurredAt', was: '2022-12-10T11:45:58Z', is: '2022-12-11' }],
      },
    };
    soyuz(registered, docked, at(landed, '2022-12-10T11:45:58Z'), corrected)
      .when({ type: 'RecordUndocking' }, { act: { occurredAt: '2022-12-10T12:00Z' } })
      .thenEvents([undocked]);
  });

  it('a voided end ends nothing', () => {
    soyuz(registered, docked, landed, voided(2)).when({ type: 'RecordUndocking' }).thenEvents([undocked]);
  });
});

describe('the state of a vehicle', () => {
  const base = {
    ...facts,
    vehicle: 'vehicle/soyuz-ms-22',
    registered: said(1),
    launched: null,
    dockings: [],
    docked: null,
    ended: null,
  };

  it('is nothing before it is registered', () => {
    expect(soyuz().state()).toBeNull();
  });

  it('is what was registered', () => {
    expect(soyuz(registered).state()).toEqual(base);
  });

  it('says where it is docked and since when', () => {
    const docking = {
      at: 'vehicle/iss',
      port: 'Rassvet',
      docked: said(3, '2022-09-21T17:06:34Z'),
      undocked: null,
    };
    expect(soyuz(registered, launched, at(docked, '2022-09-21T17:06:34Z')).state()).toEqual({
      ...base,
      launched: { ...said(2), crew },
      dockings: [docking],
      docked: docking,
    });
  });

  it('keeps the dockings that are over', () => {
    const over = {
      at: 'vehicle/iss',
      port: 'Rassvet',
      docked: said(2),
      undocked: { ...said(3, '2022-12-10'), crew: [] },
    };
    expect(soyuz(registered, docked, at(undocked, '2022-12-10')).state()).toEqual({ ...base, dockings: [over] });
    const open = { at: 'vehicle/iss', port: 'Rassvet', docked: said(4), undocked: null };
    expect(soyuz(registered, docked, at(undocked, '2022-12-10'), docked).state()).toEqual({
      ...base,
      dockings: [over, open],
      docked: open,
    });
  });

  it('is docked nowhere once its flight has ended, though no undocking is on record', () => {
    expect(soyuz(registered, docked, at(landed, '2022-12-10')).state()).toEqual({
      ...base,
      dockings: [{ at: 'vehicle/iss', port: 'Rassvet', docked: said(2), undocked: null }],
      ended: { ...said(3, '2022-12-10'), manner: 'landed', place: 'Zhezkazgan', crew: [] },
    });
  });

  it('has its seats as corrected, and its name as it was said', () => {
    const corrected: NewEvent = {
      type: 'EntryCorrected',
      facts: {
        entry: 'entry/1',
        revision: 0,
        reason: 'three seats',
        changes: [
          { pointer: '/seats', was: null, is: 3 },
          { pointer: '/name', was: 'Soyuz MS-22', is: 'Союз МС-22' },
        ],
      },
    };
    expect(soyuz(registered, corrected).state()).toEqual({ ...base, seats: 3 });
  });

  it('can be unstated again by a correction', () => {
    const corrected: NewEvent = {
      type: 'EntryCorrected',
      facts: {
        entry: 'entry/1',
        revision: 0,
        reason: 'not known after all',
        changes: [{ pointer: '/seats', was: 3, is: null }],
      },
    };
    expect(soyuz({ ...registered, facts: { ...facts, seats: 3 } }, corrected).state()).toEqual(base);
  });

  it('is about the vehicle that it is docked at, so that an undocking is too', () => {
    const { subjects } = aggregates.vehicle;
    expect(subjects(soyuz().state())).toEqual([]);
    expect(subjects(soyuz(registered).state())).toEqual([]);
    expect(subjects(soyuz(registered, docked).state())).toEqual(['vehicle/iss']);
    expect(subjects(soyuz(registered, docked, undocked).state())).toEqual([]);
  });
});

describe('what a caller sends of a vehicle', () => {
  const issuesOf = (type: (typeof vehicleCommands)[number]['type'], body: unknown) =>
    vehicleCommands
      .find((command) => command.type === type)
      ?.facts.safeParse(body)
      .error?.issues.map(({ path, message }) => ({ path, message })) ?? [];

  it.each(['launcher', 'suit', { other: 'rover' }])('names one of the usual kinds, or another: %j', (kind) => {
    expect(issuesOf('RegisterVehicle', { id: 'x', name: 'X', kind })).toEqual([]);
  });

  it.each([
    [{ id: 'Soyuz', name: 'X', kind: 'suit' }, ['id']],
    [{ id: 'x', name: '', kind: 'suit' }, ['name']],
    [{ id: 'x', name: 'X', kind: 'boat' }, ['kind']],
    [{ id: 'x', name: 'X', kind: 'suit', seats: 1.5 }, ['seats']],
    [{ id: 'x', name: 'X', kind: 'suit', seats: -1 }, ['seats']],
    [{ id: 'x', name: 'X', kind: 'suit', seats: 1001 }, ['seats']],
    [{ id: 'x', name: 'X', kind: 'suit', partOf: 'crew-member/rubio' }, ['partOf']],
    [{ id: 'x', name: 'X', kind: 'suit', aliases: [{ agency: 'NASA' }] }, ['aliases', 0, 'name']],
    [{ id: 'x', name: 'X', kind: 'suit', programAuthority: { role: 'chair' } }, ['programAuthority', 'agency']],
    [{ id: 'x', name: 'X', kind: 'suit', colour: 'grey' }, []],
  ])('is refused where it is not what it should be: %j', (body, path) => {
    expect(issuesOf('RegisterVehicle', body).map((issue) => issue.path)).toEqual([path]);
  });

  it('names nobody twice', () => {
    expect(
      issuesOf('RecordLaunch', { crew: ['crew-member/rubio', 'crew-member/petelin', 'crew-member/rubio'] }),
    ).toEqual([{ path: ['crew', 2], message: 'is named twice' }]);
  });
});

describe('whatever is recorded of a vehicle, in any order', () => {
  const times = fc.option(
    fc.constantFrom<ClaimedTime[]>(
      '2022-09-21',
      '2022-12-01T10:00Z',
      '2022-12-10',
      '2022-12',
      'unknown',
      '../2022-12-05',
    ),
    { nil: undefined },
  );
  const commands = fc.oneof(
    fc.constantFrom(
      register,
      { type: 'RecordLaunch', crew },
      { type: 'RecordDocking', at: 'vehicle/iss' },
      { type: 'RecordUndocking' },
      { type: 'RecordFlightEnd', manner: 'landed' },
    ),
    fc
      .nat({ max: 12 })
      .map((revision) => ({ type: 'VoidEntry', sequence: revision + 1, revision, reason: 'in error' })),
  );

  it('it is registered, launched and ended at most once, docked in one place, and nothing begins after the end', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(commands, times), { maxLength: 25 }), (attempts) => {
        const events: Given[] = [];
        for (const [command, time] of attempts) {
          const before = soyuz(...events);
          const { result } = before.when(command, { act: time === undefined ? {} : { occurredAt: time } });
          if (result.ok && command.type === 'RecordDocking') expect(before.state()?.docked ?? null).toBeNull();
          if (result.ok) events.push(...result.value.map((event) => at(event, time ?? null)));
        }
        const standing = effectiveEntries(
          events.map((event, revision) => entryOf(event, stream as StreamName, revision)),
        );
        const count = (type: string) => standing.filter((entry) => entry.type === type).length;
        for (const type of ['VehicleRegistered', 'VehicleLaunched', 'VehicleFlightEnded']) {
          expect(count(type)).toBeLessThanOrEqual(1);
        }
        expect(count('VehicleUndocked')).toBeLessThanOrEqual(count('VehicleDocked'));
        const end = standing.findIndex(({ type }) => type === 'VehicleFlightEnded');
        const ended = standing[end];
        for (const later of ended === undefined ? [] : standing.slice(end + 1)) {
          expect(earliestOf(occurredAtOf(later))).toBeLessThan(latestOf(occurredAtOf(ended as Entry)));
        }
        expect(soyuz(...events).state()?.dockings.length ?? 0).toBe(count('VehicleDocked'));
      }),
    );
  });
});
