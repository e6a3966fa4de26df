import { describe, expect, test } from 'vitest';
import { type Instant, toInstant } from '../../src/domain/id.ts';
import { type Reference, referenceTo } from '../../src/domain/reference.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { anomalyRecord } from '../../src/projections/records/anomaly-record.ts';
import { asItStands, asItStood, cited } from '../../src/projections/records/cited.ts';
import { vehicleRecord } from '../../src/projections/records/vehicle-record.ts';
import { finish } from '../../src/projections/steps.ts';
import { views } from '../../src/projections/views.ts';
import { someone } from '../domain/given.ts';
import { registeredFacts } from '../registered-facts.ts';
import {
  assessed,
  assessmentOf,
  fitness,
  health,
  idOf,
  leak,
  micrometeoroid,
  otherLeak,
  retracted,
  soyuz,
} from './assessed.ts';
import { type Happening, read } from './history.ts';

const now = toInstant(Date.UTC(2022, 11, 31));
const recordedAt = (sequence: number) => toInstant(Date.UTC(2022, 11, 15, 1, sequence - 1));
const said = (sequence: number, by: object = someone) => ({
  sequence,
  by,
  onBehalfOf: null,
  occurredAt: null,
  recordedAt: recordedAt(sequence),
});

const nasa = { agency: 'NASA' };
const roscosmos = { agency: 'Roscosmos' };
const streamOfAnomaly = (anomaly: Reference) => anomaly.replace('/', '-');
const observation = referenceTo('observation', idOf(700_001));
const eva = referenceTo('activity', idOf(800_001));

const report = (anomaly: Reference, title: string, sharesCauseWith: readonly Reference[] = []): Happening => [
  streamOfAnomaly(anomaly),
  {
    type: 'LeakReported',
    facts: {
      kind: 'leak',
      about: [soyuz],
      title,
      text: title,
      severity: null,
      system: null,
      medium: null,
      quantities: [],
      evidence: [],
      sharesCauseWith,
    },
  },
];
const observed = (about: readonly Reference[], contradicts: readonly Reference[] = []): Happening => [
  `observation-${idOf(700_001)}`,
  {
    type: 'ObservationRecorded',
    facts: {
      kind: 'video',
      about,
      title: 'Particles',
      text: 'Particles',
      quantities: [],
      contradicts,
      sentTo: [],
      predictions: [],
    },
  },
];
const judged = (number: number, by: object, standing: 'likely' | 'ruled-out', more: object = {}) =>
  assessed(
    number,
    { about: [leak], hypotheses: [{ hypothesis: micrometeoroid, standing, likelihood: null }], ...more },
    { by },
  );

// #1 … #12
const happenings: readonly Happening[] = [
  [
    'vehicle-soyuz-ms-22',
    {
      type: 'VehicleRegistered',
      facts: {
        name: 'Soyuz MS-22',
        kind: 'crewed-spacecraft',
        aliases: [],
        agency: 'Roscosmos',
        partOf: null,
        seats: 3,
        programAuthority: null,
      },
    },
  ],
  report(leak, 'Coolant leak'),
  [
    streamOfAnomaly(leak),
    { type: 'HypothesisDeclared', facts: { id: 'micrometeoroid', text: 'Hit by a micrometeoroid' } },
  ],
  judged(1, roscosmos, 'likely', { title: 'Hit', effects: [health('Radiator', 'degraded')] }),
  report(otherLeak, 'The other leak', [leak]),
  [
    `activity-${idOf(800_001)}`,
    {
      type: 'EvaPlanned',
      facts: {
        kind: 'eva',
        title: 'Look at it',
        text: null,
        vehicles: [soyuz],
        people: [],
        objectives: [],
        planned: null,
        orderedBy: [],
      },
    },
  ],
  [`activity-${idOf(800_001)}`, { type: 'EvaCancelled', facts: { reason: null, because: [leak, assessmentOf(1)] } }],
  judged(2, roscosmos, 'ruled-out', {
    title: 'Not hit',
    supersedes: [assessmentOf(1)],
    sharedCauses: [{ anomalies: [otherLeak, leak], standing: 'suspected', likelihood: null }],
    effects: [fitness('nominal', 'not-fit')],
  }),
  judged(3, nasa, 'likely'),
  observed([leak], [assessmentOf(2)]),
  [
    streamOfAnomaly(leak),
    { type: 'AnomalyClosed', facts: { disposition: { type: 'resolved' }, reason: 'dry', because: [observation] } },
  ],
  retracted(2),
];

const look = <Value>(reading: (past: Past) => Value, atSequence = happenings.length) =>
  read(views, happenings, reading, atSequence);

describe('what is cited', () => {
  const stood = (reference: string, at: number) =>
    look((past) => {
      const { title, state, because } = asItStood(reference as Reference, at, past);
      return [title, state, because];
    });

  test('is shown as it stood when it was cited, and as it stands', async () => {
    expect(await look((past) => cited(assessmentOf(1), 7, past), 8)).toEqual({
      reference: assessmentOf(1),
      kind: 'assessment',
      asItStood: { title: 'Hit', state: 'stands', because: [], sequence: 4, corrections: [], contradictedBy: [] },
      asItStands: { title: 'Hit', state: 'superseded', because: [8], sequence: 4, corrections: [], contradictedBy: [] },
    });
  });

  test('has a word for how it stood at each sequence', async () => {
    expect(await Promise.all([1, 4, 8, 12].map((at) => stood(assessmentOf(1), at)))).toEqual([
      [null, 'not-on-record', []],
      ['Hit', 'stands', []],
      ['Hit', 'superseded', [8]],
      ['Hit', 'stands', []],
    ]);
    expect(await stood(assessmentOf(2), 12)).toEqual(['Not hit', 'retracted', [12]]);
    expect(await Promise.all([2, 3, 4, 8, 9, 12].map((at) => stood(micrometeoroid, at)))).toEqual([
      [null, 'not-on-record', []],
      ['Hit by a micrometeoroid', 'declared', []],
      ['Hit by a micrometeoroid', 'likely', [4]],
      ['Hit by a micrometeoroid', 'ruled-out', [8]],
      ['Hit by a micrometeoroid', 'disputed', [8, 9]],
      ['Hit by a micrometeoroid', 'likely', [4, 9]],
    ]);
    expect(await Promise.all([2, 11].map((at) => stood(leak, at)))).toEqual([
      ['Coolant leak', 'open', []],
      ['Coolant leak', 'resolved', [11]],
    ]);
    expect(await Promise.all([6, 7].map((at) => stood(eva, at)))).toEqual([
      ['Look at it', 'planned', []],
      ['Look at it', 'cancelled', [7]],
    ]);
    expect(await stood('entry/7', 7)).toEqual(['EVA cancelled: Look at it', 'recorded', []]);
  });

  test('stood in the past as it stands where the log ends there', async () => {
    const references = [soyuz, leak, micrometeoroid, assessmentOf(1), assessmentOf(2), observation, eva, 'entry/2'];
    for (let sequence = 1; sequence <= happenings.length; sequence += 1) {
      for (const reference of references) {
        const then = await look((past) => asItStands(reference as Reference, past), sequence);
        expect(await look((past) => asItStood(reference as Reference, sequence, past))).toEqual(then);
      }
    }
  });
});

describe('the record of an anomaly', () => {
  const record = (at?: number) => look((past) => finish(anomalyRecord(past, { now }, leak)), at);

  test('is of nothing where there is none', async () => {
    expect(await record(1)).toBeUndefined();
  });

  test('has each hypothesis with its standing and its history by agency', async () => {
    const found = await record(11);
    const [hypothesis] = found?.hypotheses ?? [];
    expect([hypothesis?.hypothesis, hypothesis?.standing, hypothesis?.disputed]).toEqual([
      micrometeoroid,
      'likely',
      true,
    ]);
    expect(
      hypothesis?.history.map(({ agency, judgements: made }) => [
        agency,
        made.map(({ verdict, fate, governs, said: by }) => [
          'standing' in verdict && verdict.standing,
          fate.supersededBy.map(({ sequence }) => sequence),
          governs,
          by.sequence,
        ]),
      ]),
    ).toEqual([
      ['NASA', [['likely', [], true, 9]]],
      [
        'Roscosmos',
        [
          ['likely', [8], false, 4],
          ['ruled-out', [], true, 8],
        ],
      ],
    ]);
    const after = (await record())?.hypotheses[0];
    expect([after?.standing, after?.disputed]).toEqual(['likely', false]);
  });

  test('has what is feared and judged to share its cause', async () => {
    const found = await record(11);
    expect(found?.sharedCauses.feared.items.map(({ thing, said: by }) => [thing, by.sequence])).toEqual([
      [otherLeak, 5],
    ]);
    expect(
      found?.sharedCauses.judged.map(({ anomalies, standing, disputed }) => [
        anomalies.map(({ anomaly, asItStands: { title } }) => [anomaly, title]),
        standing,
        disputed,
      ]),
    ).toEqual([
      [
        [
          [otherLeak, 'The other leak'],
          [leak, 'Coolant leak'],
        ],
        'suspected',
        false,
      ],
    ]);
    // Its only assessment was retracted: it stays to be seen, without a standing.
    expect((await record())?.sharedCauses.judged.map(({ standing }) => standing)).toEqual([null]);
  });

  test('has nothing that a retracted assessment said against another', async () => {
    const reported = happenings.slice(0, 3);
    const contradicting = [
      ...reported,
      assessed(1, { about: [leak] }),
      assessed(2, { about: [leak], contradicts: [assessmentOf(1)] }),
    ];
    const against = (history: readonly Happening[]) =>
      read(views, history, (past) =>
        finish(anomalyRecord(past, { now }, leak))?.assessments.items.map(({ contradictedBy }) => contradictedBy),
      );
    expect(await against(contradicting)).toEqual([[5], []]);
    expect(await against([...contradicting, retracted(2)])).toEqual([[], []]);
  });

  test('has what was said about it, with what speaks against it', async () => {
    const found = await record();
    expect(
      found?.assessments.items.map(({ thing, contradictedBy, fate }) => [thing, contradictedBy, fate?.stands]),
    ).toEqual([
      [assessmentOf(1), [], true],
      [assessmentOf(2), [10], false],
      [assessmentOf(3), [], true],
    ]);
    expect(
      found?.observations.items.map(({ thing, names }) => [thing, names.map(({ reference }) => reference)]),
    ).toEqual([[observation, [assessmentOf(2)]]]);
    expect(found?.activities.items.map(({ thing, type, asItStands: { state } }) => [thing, type, state])).toEqual([
      [eva, 'EvaCancelled', 'cancelled'],
    ]);
    const particles = {
      title: 'Particles',
      state: 'recorded',
      because: [],
      sequence: 10,
      corrections: [],
      contradictedBy: [],
    };
    expect(found?.status).toBe('closed');
    expect(found?.closings).toEqual([
      {
        disposition: { type: 'resolved' },
        reason: 'dry',
        closed: said(11),
        basis: null,
        reopened: null,
        refersTo: null,
        because: [
          {
            reference: observation,
            kind: 'observation',
            asItStood: particles,
            asItStands: particles,
          },
        ],
      },
    ]);
  });
});

describe('the record of a vehicle', () => {
  test('has the history of each subsystem and fitness by agency', async () => {
    const found = await look((past) => finish(vehicleRecord(past, { now }, soyuz)), 11);
    const made = (sequence: number, number: number, title: string) => ({
      since: null,
      from: recordedAt(sequence),
      until: null,
      confidence: null,
      assessment: assessmentOf(number),
      title,
      said: said(sequence, roscosmos),
      ranOut: false,
    });
    expect(found?.history).toEqual({
      subsystems: [
        {
          subsystem: 'Radiator',
          parties: [
            {
              agency: 'Roscosmos',
              by: roscosmos,
              judgements: [
                {
                  ...made(4, 1, 'Hit'),
                  verdict: { on: 'health', subsystem: 'Radiator', status: 'degraded' },
                  fate: {
                    stands: false,
                    retracted: null,
                    supersededBy: [
                      {
                        assessment: assessmentOf(2),
                        sequence: 8,
                        counts: true,
                        judged: '2022-12-15T01:07:00.000Z',
                      },
                    ],
                  },
                  governs: false,
                },
              ],
            },
          ],
        },
      ],
      fitness: {
        nominal: [
          {
            agency: 'Roscosmos',
            by: roscosmos,
            judgements: [
              {
                ...made(8, 2, 'Not hit'),
                verdict: { on: 'fitness', fitness: 'not-fit', limits: [], atMost: null },
                fate: { stands: true, retracted: null, supersededBy: [] },
                governs: true,
              },
            ],
          },
        ],
        contingency: [],
      },
      more: [],
    });
  });

  test('has everything on it', async () => {
    const found = await look((past) => finish(vehicleRecord(past, { now }, soyuz)));
    expect(found?.registration).toEqual({
      name: 'Soyuz MS-22',
      kind: 'crewed-spacecraft',
      aliases: [],
      agency: 'Roscosmos',
      seats: 3,
      programAuthority: null,
      said: said(1),
      partOf: null,
    });
    expect(found?.anomalies.items.map(({ thing, asItStands: { state } }) => [thing, state])).toEqual([
      [leak, 'resolved'],
      [otherLeak, 'open'],
    ]);
    expect(found?.activities.items.map(({ thing, asItStands: { state } }) => [thing, state])).toEqual([
      [eva, 'cancelled'],
    ]);
    expect(found?.assessments.items.map(({ thing }) => thing)).toEqual([1, 2].map(assessmentOf));
    expect(found?.health.anomalies.map(({ anomaly }) => anomaly)).toEqual([otherLeak]);
  });

  test('stays when it is struck through, as it was before that', async () => {
    const voided: Happening = [
      'vehicle-soyuz-ms-22',
      { type: 'EntryVoided', facts: { entry: 'entry/1', revision: 0, reason: 'Entered twice' } },
    ];
    const recordAt = (sequence: number, effectiveAt?: Instant) =>
      read(
        views,
        [...happenings, voided],
        (past) => finish(vehicleRecord(past, { now, effectiveAt }, soyuz)),
        sequence,
      );
    const before = await recordAt(happenings.length);
    const after = await recordAt(happenings.length + 1);
    expect(before?.voided).toBe(false);
    expect(after).toEqual({ ...before, voided: true });
    expect((await recordAt(happenings.length + 1, now))?.registration).toEqual(before?.registration);
  });

  test('shows the newest of a kind, and where all of them are', async () => {
    const many = Array.from({ length: 205 }, (_, index): Happening => {
      const [, event] = observed([soyuz]);
      return [`observation-${idOf(index + 1)}`, event];
    });
    const found = await read(views, [...happenings.slice(0, 1), ...many], (past) =>
      finish(vehicleRecord(past, { now }, soyuz)),
    );
    expect(found?.observations.items.map(({ said: by }) => by.sequence)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 7),
    );
    expect(found?.observations.more).toEqual([
      '/v1/timeline?concerning=vehicle%2Fsoyuz-ms-22&kind=ObservationRecorded',
    ]);
  });

  test('has an observation that a correction moved to it, and one that was moved away', async () => {
    const registered = (name: string): Happening => [
      `vehicle-${name}`,
      {
        type: 'VehicleRegistered',
        facts: registeredFacts(name),
      },
    ];
    const progress = referenceTo('vehicle', 'progress-ms-21');
    const moved: readonly Happening[] = [
      registered('soyuz-ms-22'),
      registered('progress-ms-21'),
      observed([soyuz]),
      [
        `observation-${idOf(700_001)}`,
        {
          type: 'EntryCorrected',
          facts: {
            entry: 'entry/3',
            revision: 0,
            reason: 'The other ship',
            changes: [{ pointer: '/about/0', was: soyuz, is: progress }],
          },
        },
      ],
    ];
    const observations = (vehicle: Reference, at: number) =>
      read(
        views,
        moved,
        (past) =>
          finish(vehicleRecord(past, { now }, vehicle))?.observations.items.map(
            ({ thing, said: { sequence }, facts }) => [thing, sequence, facts],
          ),
        at,
      );
    const [, { facts }] = observed([progress]);
    expect(await observations(progress, 3)).toEqual([]);
    expect(await observations(progress, 4)).toEqual([[observation, 3, facts]]);
    expect(await observations(soyuz, 4)).toEqual([[observation, 3, facts]]);
  });
});
