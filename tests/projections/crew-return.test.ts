import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, toInstant } from '../../src/domain/id.ts';
import { type Reference, referenceTo } from '../../src/domain/reference.ts';
import { readEntry } from '../../src/domain/stored.ts';
import { readCrewReturn } from '../../src/projections/crew-return/read.ts';
import { crewReturn } from '../../src/projections/crew-return/view.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { judgements } from '../../src/projections/standing/judgements.ts';
import { said, storable } from '../domain/sent.ts';
import { assessed, fitness, idOf } from './assessed.ts';
import { type Happening, logFrom, read } from './history.ts';
import { missions } from './mission.ts';
import { expectRebuildEquality, withEngine } from './rebuild-equality.ts';
import { whoLeavesInWhat } from './who-leaves-in-what.ts';

const views = [crewReturn, judgements];
const now = '2022-12-23T00:00:00.000Z' as Instant;

function everyone(past: Past, effectiveAt?: Instant, limit = 200) {
  const found = [];
  for (let after = 0; ; ) {
    const { items, next } = readCrewReturn(past, { now, effectiveAt }, { limit, after });
    found.push(...items);
    if (next === null) return found;
    after = next;
  }
}

/** As the brute force says it. */
const asLines = (items: ReturnType<typeof everyone>): readonly string[] =>
  items.flatMap((item) =>
    (['nominal', 'contingency'] as const).map((kind) => {
      const { vehicle, problem, decided } = item[kind];
      const decision = decided === null ? 'nothing' : `${decided.returnsIn.reference} by ${decided.item}`;
      const held = `${vehicle?.reference ?? 'none'} (${vehicle?.held.by.length ?? 0})`;
      return `${item.crewMember} ${kind}: ${held}, ${problem ?? 'none'}, ${decision} decided`;
    }),
  );

describe('who leaves in what', () => {
  test('is what reading all entries from the beginning finds, at any sequence, now and at any time', {
    timeout: 120_000,
  }, async () => {
    const times = fc.array(fc.integer({ min: 9 * 4, max: 23 * 4 }), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(missions(60), times, async (happenings, quarters) => {
        const log = logFrom(happenings);
        const entries = log.read(0, happenings.length).map(readEntry);
        await withEngine(views, log, {}, (engine) => {
          for (let sequence = 1; sequence <= happenings.length; sequence += 3) {
            const past = engine.at(sequence);
            const known = entries.slice(0, sequence);
            expect(asLines(everyone(past, undefined, 2))).toEqual(whoLeavesInWhat(known, null, Date.parse(now)));
            for (const quarter of quarters) {
              const time = Date.UTC(2022, 11, 1) + quarter * 6 * 3_600_000;
              const found = asLines(everyone(past, toInstant(time)));
              expect(found).toEqual(whoLeavesInWhat(known, time, Date.parse(now)));
            }
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  test('is the same however it is folded', { timeout: 120_000 }, async () => {
    for (const [seed, happenings] of fc.sample(missions(150), { numRuns: 2, seed: 1 }).entries()) {
      await expectRebuildEquality(views, logFrom(happenings), { pasts: 30, seed });
    }
  });
});

const soyuz = referenceTo('vehicle', 'soyuz-ms-22');
const endurance = referenceTo('vehicle', 'endurance');
const rubio = referenceTo('crew-member', 'rubio');
const decision = referenceTo('decision', idOf(1));
const item = `${decision}/program/rubio` as Reference;
const happened = (stream: string, type: string, facts: object): Happening => [stream, storable({ type, facts })];
const registered = (id: string, name: string, seats: number): Happening =>
  happened(`vehicle-${id}`, 'VehicleRegistered', {
    name,
    kind: 'crewed-spacecraft',
    aliases: [],
    agency: null,
    partOf: null,
    seats,
    programAuthority: null,
  });
const assigned = (id: string, name: string): Happening =>
  happened(`crewmember-${id}`, 'CrewMemberAssigned', {
    name,
    agency: 'NASA',
    role: null,
    expedition: null,
    arrivedOn: soyuz,
  });
const seat = (id: string, vehicle: Reference, because: readonly Reference[] = [], applicability = 'both'): Happening =>
  happened(`crewmember-${id}`, 'ReturnSeatAssigned', { vehicle, applicability, seat: null, because });
const opened = happened(`decision-${idOf(1)}`, 'DecisionOpened', {
  question: 'In which vehicle does Rubio leave in an emergency?',
  title: 'Emergency return of Rubio',
  scope: null,
  authority: null,
  default: null,
  burdenOfProof: null,
  applicability: 'contingency',
  neededBy: null,
  awaits: null,
  polled: null,
});
const taken = happened(`decision-${idOf(1)}`, 'FlightProgramDecided', {
  option: 'dragon',
  reason: null,
  because: [],
  acknowledges: { sequences: [], upTo: null },
  conditions: [],
  expires: null,
  revisit: null,
  program: [{ id: 'rubio', subject: rubio, does: 'Leaves in Endurance', returnsIn: endurance, applicability: null }],
});

/** #1–#7: two aboard with seats in the Soyuz, which is fit within limits: at most one. */
const leaking: readonly Happening[] = [
  registered('soyuz-ms-22', 'Soyuz MS-22', 3),
  registered('endurance', 'Crew Dragon Endurance', 4),
  assigned('rubio', 'Frank Rubio'),
  assigned('petelin', 'Dmitri Petelin'),
  seat('rubio', soyuz),
  seat('petelin', soyuz),
  assessed(7, { effects: [fitness('contingency', 'fit-within-limits', { atMost: 1 })] }),
];

describe('a crew member aboard', () => {
  const rubioAt = async (more: readonly Happening[], atSequence?: number) => {
    const items = await read(views, [...leaking, ...more], everyone, atSequence);
    return items.find(({ crewMember }) => crewMember === rubio);
  };

  test('is shown with names and seats as last corrected', async () => {
    const corrected = (revision: number, change: object) =>
      happened('crewmember-rubio', 'EntryCorrected', {
        entry: `entry/${revision === 0 ? 3 : 5}`,
        revision,
        changes: [change],
        reason: 'As they are.',
      });
    const more = [
      corrected(0, { pointer: '/name', was: 'Frank Rubio', is: 'Francisco Rubio' }),
      corrected(1, { pointer: '/seat', was: null, is: 'left' }),
    ];
    const before = await rubioAt(more, 7);
    const after = await rubioAt(more);
    const seats = before?.seatHistory.map((held) => ({ ...held, seat: 'left' }));
    const [held] = seats ?? [];
    expect([after?.corrected, after?.name, after?.seatHistory]).toEqual([true, 'Francisco Rubio', seats]);
    expect([after?.nominal.seat, after?.contingency.seat]).toEqual([held, held]);
    expect(after?.nominal.vehicle?.held.by.map(({ title }) => title)).toEqual(['Francisco Rubio', 'Dmitri Petelin']);
  });

  test('is shown with the vehicle of their seat, its fitness and its limits against the seats held there', async () => {
    const found = await rubioAt([]);
    expect(found?.contingency).toEqual({
      seat: {
        vehicle: soyuz,
        applicability: 'both',
        seat: null,
        because: [],
        assigned: { ...said(5), recordedAt: '2022-12-15T01:04:00.000Z' },
        since: '2022-12-15T01:04:00.000Z',
      },
      vehicle: {
        reference: soyuz,
        title: 'Soyuz MS-22',
        whereabouts: {
          state: 'not-launched',
          at: null,
          port: null,
          said: { ...said(1), recordedAt: '2022-12-15T01:00:00.000Z' },
        },
        fitness: expect.objectContaining({ fitness: 'fit-within-limits', atMost: 1, disputed: false }),
        held: {
          by: [
            { reference: rubio, title: 'Frank Rubio' },
            { reference: 'crew-member/petelin', title: 'Dmitri Petelin' },
          ],
          seats: 3,
          moreThanSeats: false,
          atMost: 1,
          moreThanAtMost: true,
        },
      },
      problem: null,
      decided: null,
    });
    expect(found?.nominal.vehicle?.fitness).toMatchObject({ fitness: 'unknown', claims: [] });
  });

  test('has what is decided and not yet done, until a seat cites the decision', async () => {
    const later = [opened, taken, seat('rubio', endurance, [item], 'contingency')];
    const before = await rubioAt(later, 9);
    expect([before?.contingency.decided, before?.nominal.decided]).toEqual([
      {
        decision,
        title: 'Emergency return of Rubio',
        item,
        place: 0,
        crewMember: rubio,
        does: 'Leaves in Endurance',
        returnsIn: { reference: endurance, title: 'Crew Dragon Endurance' },
        applicability: 'contingency',
        taken: { ...said(9), recordedAt: '2022-12-15T01:08:00.000Z' },
        over: false,
        expires: null,
        carriedOut: null,
      },
      null,
    ]);
    const after = await rubioAt(later);
    expect([
      after?.contingency.decided,
      after?.contingency.vehicle?.reference,
      after?.nominal.vehicle?.reference,
    ]).toEqual([null, endurance, soyuz]);
    expect(after?.seatHistory.map(({ assigned: { sequence } }) => sequence)).toEqual([5, 10]);
  });

  test('has nothing left to do of a decision that was rescinded, or that an outcome completed', async () => {
    const rescinded = happened(`decision-${idOf(1)}`, 'DecisionRescinded', { reason: null, because: [] });
    const done = happened(`decision-${idOf(1)}`, 'OutcomeRecorded', {
      text: 'The liner is moved.',
      about: [],
      because: [],
      completes: true,
    });
    for (const end of [rescinded, done]) {
      expect((await rubioAt([opened, taken, end]))?.contingency.decided).toBe(null);
    }
  });

  test('is told that their seat is in a vehicle that has left without them, and is gone with one that has not', async () => {
    const docked = happened('vehicle-soyuz-ms-22', 'VehicleDocked', { at: 'vehicle/iss', port: null });
    const undocked = happened('vehicle-soyuz-ms-22', 'VehicleUndocked', { crew: ['crew-member/petelin'] });
    const ended = happened('vehicle-soyuz-ms-22', 'VehicleFlightEnded', {
      manner: 'landed',
      place: null,
      crew: ['crew-member/petelin'],
    });
    const items = (sequence: number) => read(views, [...leaking, docked, undocked, ended], everyone, sequence);
    expect((await items(8)).map(({ nominal }) => nominal.problem)).toEqual([null, null]);
    expect((await items(9)).map(({ nominal }) => nominal.problem)).toEqual(['vehicle-left', null]);
    expect((await items(10)).map(({ crewMember, nominal }) => [crewMember, nominal.problem])).toEqual([
      [rubio, 'vehicle-left'],
    ]);
  });

  test('without a seat has that as the problem', async () => {
    const items = await read(views, leaking.slice(0, 3), everyone);
    expect(items.map(({ nominal }) => nominal)).toEqual([
      { seat: null, vehicle: null, problem: 'no-seat', decided: null },
    ]);
  });
});
