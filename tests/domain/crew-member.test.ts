import { describe, expect, it } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import type { ClaimedTime } from '../../src/domain/claimed-time.ts';
import { crewMemberCommands } from '../../src/domain/crew-member/commands.ts';
import { type Seat, seatsAt } from '../../src/domain/crew-member/seats.ts';
import type { NewEvent } from '../../src/domain/event.ts';
import { toInstant } from '../../src/domain/id.ts';
import { type Given, given, someone } from './given.ts';

const stream = 'crewmember-rubio';
const recordedAt = '2022-12-15T01:00:00.000Z';
const decision = 'decision/0185e0a0-0000-7000-8000-00000000d001';

const assigned: NewEvent = {
  type: 'CrewMemberAssigned',
  facts: { name: 'Frank Rubio', agency: 'NASA', role: null, expedition: null, arrivedOn: null },
};
const seat = (facts: Partial<Seat> = {}): NewEvent => ({
  type: 'ReturnSeatAssigned',
  facts: { vehicle: 'vehicle/soyuz-ms-22', applicability: 'both', seat: null, because: [], ...facts },
});
const departed: NewEvent = { type: 'CrewMemberDeparted', facts: { manner: 'landed', vehicle: 'vehicle/soyuz-ms-23' } };
const voided = (revision: number): NewEvent => ({
  type: 'EntryVoided',
  facts: { entry: `entry/${revision + 1}`, revision, reason: 'somebody else' },
});
const at = (event: NewEvent, occurredAt: ClaimedTime): Given => ({ ...event, metadata: { occurredAt } });
const said = (sequence: number, occurredAt: ClaimedTime | null = null) => ({
  sequence,
  by: someone,
  onBehalfOf: null,
  occurredAt,
  recordedAt,
});

const rubio = (...events: readonly Given[]) => given(aggregates.crewmember, stream, events);
const assign = { type: 'AssignCrewMember', id: 'rubio', name: 'Frank Rubio', agency: 'NASA' };
const assignSeat = { type: 'AssignReturnSeat', vehicle: 'vehicle/soyuz-ms-22' };

describe('a crew member', () => {
  it('is assigned with an id, a name and an agency', () => {
    rubio().when(assign).thenEvents([assigned]);
  });

  it('is assigned with all that is known of them', () => {
    const known = { role: 'flight engineer', expedition: 'Expedition 68', arrivedOn: 'vehicle/soyuz-ms-22' };
    rubio()
      .when({ ...assign, ...known })
      .thenEvents([{ type: 'CrewMemberAssigned', facts: { name: 'Frank Rubio', agency: 'NASA', ...known } }]);
  });

  it('is not assigned twice', () => {
    rubio(assigned)
      .when(assign)
      .thenRejected({ code: 'already-assigned', facts: { entry: 'entry/1' } });
  });

  it('is not assigned again after a departure', () => {
    rubio(assigned, departed)
      .when(assign)
      .thenRejected({ code: 'already-assigned', facts: { entry: 'entry/1' } });
  });

  it('is assigned again after that was voided', () => {
    rubio(assigned, voided(0)).when(assign).thenEvents([assigned]);
  });

  it.each([assignSeat, { type: 'RecordDeparture', manner: 'landed' }])(
    'has nothing recorded of them while their assignment is voided: $type',
    (command) => {
      rubio(assigned, voided(0)).when(command).thenRejected({ code: 'not-on-record' });
    },
  );

  it('has a seat for both kinds of return, with nothing on record behind it, where nobody says otherwise', () => {
    rubio(assigned).when(assignSeat).thenEvents([seat()]);
  });

  it('has a seat with the decisions behind it', () => {
    const facts = {
      applicability: 'contingency',
      seat: 'cargo area',
      because: [decision, `${decision}/program/rubio`],
    };
    rubio(assigned)
      .when({ ...assignSeat, ...facts })
      .thenEvents([{ type: 'ReturnSeatAssigned', facts: { vehicle: 'vehicle/soyuz-ms-22', ...facts } }]);
  });

  it('departs', () => {
    rubio(assigned)
      .when({ type: 'RecordDeparture', manner: 'landed', vehicle: 'vehicle/soyuz-ms-23' })
      .thenEvents([departed]);
  });

  it('departs in no vehicle that is known', () => {
    rubio(assigned)
      .when({ type: 'RecordDeparture', manner: 'transferred' })
      .thenEvents([{ type: 'CrewMemberDeparted', facts: { manner: 'transferred', vehicle: null } }]);
  });

  it('does not depart twice', () => {
    rubio(assigned, at(departed, '2022-12-10'))
      .when({ type: 'RecordDeparture', manner: 'landed' }, { act: { occurredAt: '2022-12-01' } })
      .thenRejected({ code: 'already-departed', facts: { entry: 'entry/2' } });
  });

  it('departs again after that was voided', () => {
    rubio(assigned, departed, voided(1))
      .when({ type: 'RecordDeparture', manner: 'landed', vehicle: 'vehicle/soyuz-ms-23' })
      .thenEvents([departed]);
  });

  it('does not depart before they were assigned', () => {
    rubio(at(assigned, '2022-09-21T17:06Z'))
      .when({ type: 'RecordDeparture', manner: 'landed' }, { act: { occurredAt: '2022-09-20' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        pointer: '/occurredAt',
        facts: { entry: 'entry/1', occurredAt: '2022-09-21T17:06Z' },
      });
  });

  it('has no seat assigned after the departure', () => {
    rubio(assigned, departed)
      .when(assignSeat)
      .thenRejected({ code: 'departed', facts: { entry: 'entry/2', occurredAt: recordedAt } });
  });

  it('has a seat entered late that was theirs before the departure', () => {
    rubio(assigned, at(departed, '2022-12-10'))
      .when(assignSeat, { act: { occurredAt: '2022-12-10' } })
      .thenEvents([seat()]);
  });
});

describe('the state of a crew member', () => {
  const base = {
    name: 'Frank Rubio',
    agency: 'NASA',
    role: null,
    expedition: null,
    arrivedOn: null,
    crewMember: 'crew-member/rubio',
    assigned: said(1),
    seats: { nominal: null, contingency: null },
    seatHistory: [],
    departed: null,
  };
  const held = (event: NewEvent, sequence: number, occurredAt: ClaimedTime | null, since: string) => ({
    ...(event.facts as Seat),
    assigned: said(sequence, occurredAt),
    since: toInstant(Date.parse(since)),
  });

  it('is nothing before they are assigned', () => {
    expect(rubio().state()).toBeNull();
  });

  it('is what was said of them', () => {
    expect(rubio(assigned).state()).toEqual(base);
  });

  it('keeps the departure', () => {
    expect(rubio(assigned, at(departed, '2022-12-10')).state()).toEqual({
      ...base,
      departed: { ...said(2, '2022-12-10'), manner: 'landed', vehicle: 'vehicle/soyuz-ms-23' },
    });
  });

  it('has one seat per applicability, and every earlier one in its history', () => {
    const first = at(seat(), '2022-09-21');
    const dragon = at(seat({ vehicle: 'vehicle/endurance' as never, applicability: 'contingency' }), '2022-11');
    const both = held(first, 2, '2022-09-21', '2022-09-21T00:00Z');
    const contingency = held(dragon, 3, '2022-11', '2022-11-01T00:00Z');
    expect(rubio(assigned, first, dragon).state()).toEqual({
      ...base,
      seats: { nominal: both, contingency },
      seatHistory: [both, contingency],
    });
  });

  it.each([
    ['an earlier one that is entered late', '2022-09-21', '2022-09-21T00:00Z'],
    ['one of which only is said until when it had begun', '../2022-09-21', '2022-09-21T23:59:59.999Z'],
  ])('is not moved out of a seat by %s', (_which, claimed, since) => {
    const now = at(seat({ vehicle: 'vehicle/soyuz-ms-23' as never }), '2022-12-10');
    const late = at(seat(), claimed);
    const current = held(now, 2, '2022-12-10', '2022-12-10T00:00Z');
    expect(rubio(assigned, now, late).state()).toEqual({
      ...base,
      seats: { nominal: current, contingency: current },
      seatHistory: [current, held(late, 3, claimed, since)],
    });
  });

  it('takes a seat that began nobody knows when as begun when it was recorded', () => {
    const first = at(seat(), '2022-09-21');
    const next = at(seat({ vehicle: 'vehicle/soyuz-ms-23' as never }), 'unknown');
    const current = held(next, 3, 'unknown', recordedAt);
    expect(rubio(assigned, first, next).state()?.seats).toEqual({ nominal: current, contingency: current });
  });

  it('falls back to the seat before when the last one is voided', () => {
    const first = seat();
    const next = seat({ vehicle: 'vehicle/soyuz-ms-23' as never });
    const current = held(first, 2, null, recordedAt);
    expect(rubio(assigned, first, next, voided(2)).state()?.seats).toEqual({ nominal: current, contingency: current });
  });

  it('tells whose seat was where at any time', () => {
    const state = rubio(
      assigned,
      at(seat(), '2022-09-21'),
      at(seat({ vehicle: 'vehicle/endurance' as never, applicability: 'contingency' }), '2022-11-17'),
      at(seat({ vehicle: 'vehicle/soyuz-ms-23' as never }), '2022-12-04'),
    ).state();
    const vehiclesAt = (time: string) => {
      const { nominal, contingency } = seatsAt(state?.seatHistory ?? [], Date.parse(time));
      return [nominal?.vehicle ?? null, contingency?.vehicle ?? null];
    };
    expect(vehiclesAt('2022-09-20T23:59Z')).toEqual([null, null]);
    expect(vehiclesAt('2022-09-21T00:00Z')).toEqual(['vehicle/soyuz-ms-22', 'vehicle/soyuz-ms-22']);
    expect(vehiclesAt('2022-11-20T00:00Z')).toEqual(['vehicle/soyuz-ms-22', 'vehicle/endurance']);
    expect(vehiclesAt('2022-12-05T00:00Z')).toEqual(['vehicle/soyuz-ms-23', 'vehicle/soyuz-ms-23']);
  });

  it('is about the vehicles of the seats, so that a departure is too', () => {
    const { subjects } = aggregates.crewmember;
    expect(subjects(rubio().state())).toEqual([]);
    expect(subjects(rubio(assigned).state())).toEqual([]);
    expect(
      subjects(
        rubio(assigned, seat(), seat({ vehicle: 'vehicle/endurance' as never, applicability: 'contingency' })).state(),
      ),
    ).toEqual(['vehicle/soyuz-ms-22', 'vehicle/endurance']);
  });
});

describe('what a caller sends of a crew member', () => {
  const pathsOf = (type: (typeof crewMemberCommands)[number]['type'], body: unknown) =>
    crewMemberCommands
      .find((command) => command.type === type)
      ?.facts.safeParse(body)
      .error?.issues.map((issue) => issue.path) ?? [];

  it.each([
    ['AssignCrewMember', { id: 'rubio', name: 'Frank Rubio' }, ['agency']],
    ['AssignCrewMember', { id: 'Frank Rubio', name: 'Frank Rubio', agency: 'NASA' }, ['id']],
    ['AssignCrewMember', { id: 'r', name: 'R', agency: 'NASA', arrivedOn: 'crew-member/r' }, ['arrivedOn']],
    ['AssignReturnSeat', { applicability: 'both' }, ['vehicle']],
    ['AssignReturnSeat', { vehicle: 'vehicle/x', applicability: 'all' }, ['applicability']],
    ['AssignReturnSeat', { vehicle: 'vehicle/x', because: ['vehicle/y'] }, ['because', 0]],
    ['RecordDeparture', { manner: 'deorbited' }, ['manner']],
  ] as const)('is refused where it is not what it should be: %s %j', (type, body, path) => {
    expect(pathsOf(type, body)).toEqual([path]);
  });
});
