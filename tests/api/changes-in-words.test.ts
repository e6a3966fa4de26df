import { expect, test } from 'vitest';
import { changesInWords } from '../../src/api/documents/changes-in-words.ts';
import type { Reference } from '../../src/domain/reference.ts';

const said = {
  sequence: 167,
  by: { agency: 'Roscosmos' },
  onBehalfOf: null,
  occurredAt: '2023-03-28T11:45:58Z',
  recordedAt: '2023-03-28T11:50:00.000Z',
} as const;

const accepted = {
  type: 'accepted',
  explained: true,
  by: { role: 'State Commission', agency: 'Roscosmos' },
  until: '2023-04',
  untilEndOf: null,
} as const;

test('what changed is told in words, and what only happened by when it did', () => {
  const landed = { manner: 'landed', place: 'South-east of Zhezkazgan', ...said };
  const rassvet = { at: { reference: 'vehicle/rassvet', title: 'Rassvet' }, port: null, ...said };
  expect(
    changesInWords([
      { field: 'launched', from: null, to: { ...said, occurredAt: null } },
      { field: 'ended', from: null, to: landed },
      { field: 'docked', from: rassvet, to: null },
      { field: 'fitness.contingency.fitness', from: 'unknown', to: 'not-fit' },
      { field: 'fitness.contingency.disputed', from: false, to: true },
      { field: 'fitness.contingency.limits', added: ['Only in an emergency'], gone: [] },
      {
        field: 'anomalies',
        of: 'anomaly/0185e0a0-0000-7000-8000-000000000001',
        title: 'It leaks',
        changes: [
          { field: 'acceptance', from: null, to: { disposition: accepted, reason: null, because: [], closed: said } },
        ],
      },
      { field: 'subsystems', added: [], gone: [{ subsystem: 'Water loop', status: 'failed', disputed: false }] },
      {
        field: 'subsystems',
        added: [
          { subsystem: 'Fuel cells', status: 'failed', disputed: true },
          { subsystem: 'Radiator', status: 'unknown', disputed: false },
          { subsystem: 'Tyres', status: 'unknown', disputed: false, claims: [] },
        ],
        gone: [{ subsystem: 'Batteries', status: 'unknown', disputed: false }],
      },
      { field: 'contingency.decided', from: null, to: { title: 'Who leaves?', returnsIn: 'Kestrel', place: 0 } },
    ]),
  ).toEqual([
    'launched: none → 2023-03-28 11:50 UTC',
    'ended: none → landed, South-east of Zhezkazgan, 2023-03-28 11:45:58 UTC',
    'docked: Rassvet, 2023-03-28 11:45:58 UTC → none',
    'fitness contingency: unknown → not fit',
    'fitness contingency disputed: no → yes',
    'fitness contingency limits: added Only in an emergency',
    'It leaks, acceptance: none → by State Commission, Roscosmos, explained, until 2023-04',
    // Nobody's judgement of it stands any longer: that is no repair.
    'Water loop: failed → unknown',
    // Nor was it any better before somebody judged it.
    'Fuel cells: unknown → failed, disputed',
    'Radiator: judged unknown',
    // Retracted since: nobody says that it is unknown.
    'Tyres: judged, but no judgement of it holds',
    'Batteries: no longer judged',
    'contingency decided: none → Kestrel, Who leaves?',
  ]);
});

test('things are called as they are, and where one is, is told with since when', () => {
  const whereabouts = { state: 'docked', at: 'vehicle/iss', port: null, said: { ...said, occurredAt: '2023-02-26' } };
  const names = [
    { reference: 'vehicle/iss' as Reference, title: 'International Space Station' },
    { reference: 'vehicle/kestrel' as Reference, title: 'Kestrel' },
  ];
  expect(
    changesInWords(
      [
        { field: 'contingency.seat', from: null, to: { vehicle: 'vehicle/kestrel', seat: 'left' } },
        { field: 'contingency.vehicle.whereabouts', from: { ...whereabouts, said }, to: whereabouts },
      ],
      names,
    ),
  ).toEqual([
    'contingency seat: none → Kestrel',
    'contingency vehicle whereabouts: International Space Station, docked, 2023-03-28 11:45:58 UTC → International Space Station, docked, 2023-02-26',
  ]);
});

test('a no-go stays one, as wherever else it is read', () => {
  const burdenOfProof = { field: 'burdenOfProof', from: 'go-unless-shown-unsafe', to: 'no-go-unless-shown-safe' };
  expect(changesInWords([burdenOfProof])).toEqual([
    'burden of proof: go unless shown unsafe → no-go unless shown safe',
  ]);
});
