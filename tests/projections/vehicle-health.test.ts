import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../src/domain/event.ts';
import { type Instant, toInstant } from '../../src/domain/id.ts';
import { referenceTo } from '../../src/domain/reference.ts';
import { judgements } from '../../src/projections/standing/judgements.ts';
import { finish } from '../../src/projections/steps.ts';
import { readVehicleHealth, type VehicleHealth, vehicleHealthOf } from '../../src/projections/vehicle-health/read.ts';
import { vehicleHealth } from '../../src/projections/vehicle-health/view.ts';
import { someone } from '../domain/given.ts';
import {
  assessed,
  assessmentOf,
  fitness,
  happened,
  happeningsOf,
  health,
  idOf,
  leak,
  retracted,
  soyuz,
} from './assessed.ts';
import { type Happening, logFrom, read } from './history.ts';
import { expectRebuildEquality } from './rebuild-equality.ts';

const views = [judgements, vehicleHealth];
const station = referenceTo('vehicle', 'iss');
const eva = referenceTo('activity', idOf(800_001));

const registered = (slug: string, name: string): Happening => [
  `vehicle-${slug}`,
  {
    type: 'VehicleRegistered',
    facts: {
      name,
      kind: 'crewed-spacecraft',
      aliases: [],
      agency: 'Roscosmos',
      partOf: null,
      seats: 3,
      programAuthority: null,
    },
  },
];
const inFlight = (type: string, facts: object, occurredAt: string | null = null): Happening => [
  'vehicle-soyuz-ms-22',
  { type, facts },
  { occurredAt },
];
const reported = (metadata: Partial<Metadata> = {}): Happening => [
  `anomaly-${leak.slice('anomaly/'.length)}`,
  {
    type: 'LeakReported',
    facts: {
      kind: 'leak',
      about: [soyuz],
      title: 'Coolant leak',
      text: 'Coolant leak',
      severity: null,
      system: null,
      medium: 'coolant',
      quantities: [],
      evidence: [],
      sharesCauseWith: [],
    },
  },
  metadata,
];
const closed = (disposition: object, metadata: Partial<Metadata> = {}): Happening => [
  `anomaly-${leak.slice('anomaly/'.length)}`,
  { type: 'AnomalyClosed', facts: { disposition, reason: null, because: [] } },
  metadata,
];
const accepted = (until: string | null, untilEndOf: string | null = null) => ({
  type: 'accepted',
  explained: false,
  by: { role: 'Flight director', agency: 'NASA' },
  until,
  untilEndOf,
});
const planned: Happening = [
  `activity-${eva.slice('activity/'.length)}`,
  {
    type: 'EvaPlanned',
    facts: {
      kind: 'eva',
      title: 'EVA',
      text: null,
      vehicles: [],
      people: [],
      objectives: [],
      planned: null,
      orderedBy: [],
    },
  },
];
const ended: Happening = [
  `activity-${eva.slice('activity/'.length)}`,
  { type: 'EvaEnded', facts: { result: 'completed', text: null, because: [] } },
];

const later = '2022-12-31T00:00:00.000Z' as Instant;
const recordedAt = (sequence: number) => toInstant(Date.UTC(2022, 11, 15, 1, sequence - 1));
const said = (sequence: number, more: object = {}) => ({
  sequence,
  by: someone,
  onBehalfOf: null,
  occurredAt: null,
  recordedAt: recordedAt(sequence),
  ...more,
});
const look = (
  happenings: readonly Happening[],
  looked: { readonly now?: Instant; readonly effectiveAt?: Instant } = {},
  atSequence?: number,
): Promise<VehicleHealth | undefined> =>
  read(views, happenings, (past) => vehicleHealthOf(past, soyuz, { now: later, ...looked }), atSequence);
const unknownFitness = { fitness: 'unknown', limits: [], atMost: null, until: null, disputed: false, claims: [] };

describe('a vehicle', () => {
  test('that nobody has judged is unknown, never nominal', async () => {
    expect(await look([registered('soyuz-ms-22', 'Soyuz MS-22')])).toEqual({
      vehicle: soyuz,
      name: 'Soyuz MS-22',
      kind: 'crewed-spacecraft',
      aliases: [],
      agency: 'Roscosmos',
      partOf: null,
      seats: 3,
      programAuthority: null,
      corrected: false,
      registered: said(1),
      launched: null,
      docked: null,
      undocked: null,
      ended: null,
      subsystems: [],
      fitness: { nominal: unknownFitness, contingency: unknownFitness },
      anomalies: [],
    });
  });

  test('is listed with where it is docked, and with its end, and as it was at any time', async () => {
    const happenings = [
      registered('iss', 'ISS'),
      registered('soyuz-ms-22', 'Soyuz MS-22'),
      inFlight('VehicleDocked', { at: station, port: 'Rassvet' }, '2022-09-21T17:06Z'),
      inFlight('VehicleUndocked', { crew: [] }, '2022-12-10'),
      inFlight('VehicleFlightEnded', { manner: 'landed', place: 'Kazakhstan', crew: [] }, '2022-12-11'),
    ];
    const docked = {
      at: { reference: station, title: 'ISS' },
      port: 'Rassvet',
      ...said(3, { occurredAt: '2022-09-21T17:06Z' }),
    };
    const undocked = { from: { reference: station, title: 'ISS' }, ...said(4, { occurredAt: '2022-12-10' }) };
    const end = { manner: 'landed', place: 'Kazakhstan', ...said(5, { occurredAt: '2022-12-11' }) };
    const where = (found: VehicleHealth | undefined) => [found?.docked, found?.undocked, found?.ended];
    expect(where(await look(happenings))).toEqual([null, null, end]);
    expect(where(await look(happenings, {}, 3))).toEqual([docked, null, null]);
    expect(where(await look(happenings, { effectiveAt: '2022-09-20T00:00:00.000Z' as Instant }))).toEqual([
      null,
      null,
      null,
    ]);
    expect(where(await look(happenings, { effectiveAt: '2022-12-01T00:00:00.000Z' as Instant }))).toEqual([
      docked,
      null,
      null,
    ]);
    expect(where(await look(happenings, { now: '2022-12-10T12:00:00.000Z' as Instant }))).toEqual([
      null,
      undocked,
      null,
    ]);
  });

  test('is on a page in the order of registration', async () => {
    const names = (limit: number, after?: { order: string; key: string }) =>
      read(views, [registered('soyuz-ms-22', 'Soyuz MS-22'), registered('iss', 'ISS')], (past) => {
        const { items, next } = finish(readVehicleHealth(past, { now: later }, { limit, after }));
        return { names: items.map(({ name }) => name), next };
      });
    const first = await names(1);
    expect(first.names).toEqual(['Soyuz MS-22']);
    expect(await names(1, first.next ?? undefined)).toEqual({ names: ['ISS'], next: null });
  });
});

describe('its health and fitness', () => {
  const nasa = { agency: 'NASA' };
  const roscosmos = { agency: 'Roscosmos' };
  const happenings = [
    registered('soyuz-ms-22', 'Soyuz MS-22'),
    assessed(
      1,
      { title: 'Leaking', effects: [health('Radiator', 'degraded', { confidence: 'high' })] },
      { by: nasa, occurredAt: '2022-12-15' },
    ),
    assessed(
      2,
      { effects: [health('radiator', 'failed', { since: '2022-12-14T22:45Z', until: '2022-12-20' })] },
      { by: roscosmos },
    ),
    assessed(3, { effects: [fitness('nominal', 'fit-within-limits', { atMost: 2 })] }, { by: nasa }),
    assessed(
      4,
      { effects: [fitness('nominal', 'fit-within-limits', { limits: ['no sun on the radiator'] })] },
      { by: roscosmos },
    ),
  ];

  const bySequence = (sequence: number, by: object, occurredAt: string | null = null) =>
    said(sequence, { by, occurredAt });
  const claim = (number: number, sequence: number, more: object) => ({
    ranOut: null,
    since: null,
    until: null,
    confidence: null,
    assessment: assessmentOf(number),
    title: null,
    corrected: null,
    from: recordedAt(sequence),
    ...more,
  });

  test('are disputed where agencies differ, the worst first', async () => {
    const found = await look(happenings, { now: '2022-12-16T00:00:00.000Z' as Instant });
    expect(found?.subsystems).toEqual([
      {
        subsystem: 'radiator',
        status: 'failed',
        disputed: true,
        claims: [
          claim(2, 3, {
            verdict: { on: 'health', subsystem: 'radiator', status: 'failed' },
            since: '2022-12-14T22:45Z',
            until: '2022-12-20',
            from: '2022-12-14T22:45:00.000Z',
            said: bySequence(3, roscosmos),
          }),
          claim(1, 2, {
            verdict: { on: 'health', subsystem: 'Radiator', status: 'degraded' },
            title: 'Leaking',
            confidence: 'high',
            from: '2022-12-15T00:00:00.000Z',
            said: bySequence(2, nasa, '2022-12-15'),
          }),
        ],
      },
    ]);
    expect(found?.fitness).toEqual({
      nominal: {
        fitness: 'fit-within-limits',
        limits: [],
        atMost: 2,
        until: null,
        disputed: true,
        claims: [
          claim(3, 4, {
            verdict: { on: 'fitness', fitness: 'fit-within-limits', limits: [], atMost: 2 },
            said: bySequence(4, nasa),
          }),
          claim(4, 5, {
            verdict: { on: 'fitness', fitness: 'fit-within-limits', limits: ['no sun on the radiator'], atMost: null },
            said: bySequence(5, roscosmos),
          }),
        ],
      },
      contingency: unknownFitness,
    });
  });

  const statusesAt = async (effectiveAt: string) =>
    (await look(happenings, { effectiveAt: effectiveAt as Instant }))?.subsystems.map(
      ({ status, disputed, claims }) => [
        status,
        disputed,
        claims.map(({ verdict, ranOut }) => [verdict.status, ranOut]),
      ],
    );

  test('are unknown when they have run out, and hold from when they are claimed to', async () => {
    const failed = { on: 'health', subsystem: 'radiator', status: 'failed' };
    expect(await statusesAt('2022-12-14T22:44:59.999Z')).toEqual([['unknown', false, []]]);
    expect(await statusesAt('2022-12-14T22:45:00.000Z')).toEqual([['failed', false, [['failed', null]]]]);
    expect(await statusesAt('2022-12-20T23:59:59.999Z')).toEqual([
      [
        'failed',
        true,
        [
          ['failed', null],
          ['degraded', null],
        ],
      ],
    ]);
    expect(await statusesAt('2022-12-21T00:00:00.000Z')).toEqual([
      [
        'degraded',
        true,
        [
          ['degraded', null],
          ['unknown', failed],
        ],
      ],
    ]);
  });

  test('are unknown once nothing that was judged of them stands: what was looked at stays on the board', async () => {
    const words = async (log: readonly Happening[]) =>
      (await look(log))?.subsystems.map(({ subsystem, status, disputed, claims }) => [
        subsystem,
        status,
        disputed,
        claims.length,
      ]);
    expect(await words([...happenings, retracted(1)])).toEqual([['radiator', 'unknown', false, 1]]);
    expect(await words([...happenings, retracted(1), retracted(2)])).toEqual([['Radiator', 'unknown', false, 0]]);
  });

  test('show the judgement as corrected beside what it was', async () => {
    const correction: Happening = [
      `assessment-${idOf(4)}`,
      {
        type: 'EntryCorrected',
        facts: {
          entry: 'entry/5',
          revision: 0,
          reason: 'wrong word',
          changes: [{ pointer: '/effects/0/limits/0', was: 'no sun on the radiator', is: 'shaded' }],
        },
      },
    ];
    const corrected = (await look([...happenings, correction]))?.fitness.nominal.claims.map((found) => found.corrected);
    expect(corrected).toEqual([null, fitness('nominal', 'fit-within-limits', { limits: ['shaded'] })]);
  });
});

describe('its anomalies', () => {
  const vehicle = registered('soyuz-ms-22', 'Soyuz MS-22');
  const statuses = async (...asked: Parameters<typeof look>) =>
    (await look(...asked))?.anomalies.map(({ anomaly, status, acceptance }) => [
      anomaly,
      status,
      acceptance?.closed.sequence ?? null,
    ]);

  test('are listed while open, and not once resolved, but still as of the time before', async () => {
    const happenings = [vehicle, reported(), closed({ type: 'resolved' })];
    expect(await statuses(happenings, {}, 2)).toEqual([[leak, 'open', null]]);
    expect(await statuses(happenings)).toEqual([]);
    expect(await statuses(happenings, { effectiveAt: recordedAt(2) })).toEqual([[leak, 'open', null]]);
    expect(await statuses(happenings, { effectiveAt: recordedAt(1) })).toEqual([]);
    expect(await statuses(happenings, { now: recordedAt(2) })).toEqual([[leak, 'open', null]]);
  });

  test('are listed while accepted, until the time that was named', async () => {
    const happenings = [vehicle, reported(), closed(accepted('2022-12-20'))];
    expect(await statuses(happenings, { now: '2022-12-20T23:59:59.999Z' as Instant })).toEqual([[leak, 'accepted', 3]]);
    expect(await statuses(happenings, { now: '2022-12-21T00:00:00.000Z' as Instant })).toEqual([]);
    expect((await look(happenings, { now: '2022-12-16T00:00:00.000Z' as Instant }))?.anomalies).toEqual([
      {
        anomaly: leak,
        title: 'Coolant leak',
        kind: 'leak',
        severity: null,
        system: null,
        medium: 'coolant',
        status: 'accepted',
        corrected: false,
        reported: said(2),
        acceptance: { disposition: accepted('2022-12-20'), reason: null, because: [], closed: said(3) },
      },
    ]);
  });

  test('are listed while accepted, until the activity that was named has ended', async () => {
    const happenings = [vehicle, planned, reported(), closed(accepted(null, eva)), ended];
    expect(await statuses(happenings, {}, 4)).toEqual([[leak, 'accepted', 4]]);
    expect(await statuses(happenings)).toEqual([]);
    expect(await statuses(happenings, { effectiveAt: recordedAt(4) })).toEqual([[leak, 'accepted', 4]]);
  });

  test('are listed again when reopened', async () => {
    const reopened: Happening = [reported()[0], { type: 'AnomalyReopened', facts: { reason: null, because: [] } }];
    const happenings = [vehicle, planned, reported(), closed(accepted(null, eva)), reopened, ended];
    expect(await statuses(happenings)).toEqual([[leak, 'open', null]]);
  });
});

test('names are shown as last corrected, also where another vehicle names it', async () => {
  const corrected = (stream: string, pointer: string, was: string, is: string): Happening => [
    stream,
    {
      type: 'EntryCorrected',
      facts: { entry: 'entry/1', revision: 0, reason: 'misspelt', changes: [{ pointer, was, is }] },
    },
  ];
  const happenings = [
    registered('iss', 'IIS'),
    registered('soyuz-ms-22', 'Soyuz MS22'),
    inFlight('VehicleDocked', { at: station, port: null }),
    reported(),
    corrected('vehicle-iss', '/name', 'IIS', 'ISS'),
    corrected('vehicle-soyuz-ms-22', '/name', 'Soyuz MS22', 'Soyuz MS-22'),
    corrected(reported()[0], '/title', 'Coolant leak', 'Coolant leaks'),
  ];
  const names = async (effectiveAt: { readonly effectiveAt?: Instant }) => {
    const found = await look(happenings, effectiveAt);
    return [found?.name, found?.corrected, found?.docked?.at.title, found?.anomalies.map(({ title }) => title)];
  };
  const expected = ['Soyuz MS-22', true, 'ISS', ['Coolant leaks']];
  expect([await names({}), await names({ effectiveAt: later })]).toEqual([expected, expected]);
});

test('the rows are the same live, rebuilt, in batches and replayed', { timeout: 120_000 }, async () => {
  const [history = []] = fc.sample(fc.array(happened, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed: 7 });
  const assessing = happeningsOf(history);
  const happenings = [
    registered('iss', 'ISS'),
    registered('soyuz-ms-22', 'Soyuz MS-22'),
    planned,
    reported(),
    ...assessing.slice(0, 10),
    inFlight('VehicleDocked', { at: station, port: null }),
    ...assessing.slice(10, 40),
    closed(accepted(null, eva)),
    ...assessing.slice(40),
    ended,
    inFlight('VehicleUndocked', { crew: [] }),
  ];
  await expectRebuildEquality(views, logFrom(happenings));
});
