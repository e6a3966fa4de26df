import { expect, test } from 'vitest';
import { amendmentsOf, occurredAsCorrected, voidedBy } from '../../src/projections/amendments.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { type Happening, logFrom } from './history.ts';
import { withEngine } from './rebuild-equality.ts';

const stream = 'observation-0185e0a0-0000-7000-8000-000000000001';
const seen: Happening = [
  stream,
  {
    type: 'ObservationRecorded',
    facts: {
      kind: 'log-entry',
      about: ['vehicle/soyuz-ms-22'],
      title: 'Flakes',
      text: 'Flakes',
      quantities: [],
      contradicts: [],
      sentTo: [],
      predictions: [],
    },
  },
  { occurredAt: '2022-12-15' },
];
const amended = (facts: object, type = 'EntryCorrected'): Happening => [
  stream,
  { type, facts: { entry: 'entry/1', revision: 0, reason: 'Misread.', ...facts } },
];
const moved = (was: string | null, is: string | null) => amended({ changes: [{ pointer: '/occurredAt', was, is }] });

test('When something was is told as last corrected, and also of what was struck through, which is told beside it', async () => {
  const happenings = [
    seen,
    moved('2022-12-15', '2022-12-14'),
    amended({ changes: [{ pointer: '/text', was: 'Flakes', is: 'Drops' }] }),
    moved('2022-12-14', null),
    amended({}, 'EntryVoided'),
  ];
  const told = (past: Past) => {
    const entry = past.entry(1);
    if (entry === undefined) throw new Error('there is no #1');
    return [occurredAsCorrected(past, entry), amendmentsOf(past, entry, 'EntryCorrected'), voidedBy(past, entry)];
  };
  await withEngine([], logFrom(happenings), {}, (engine) => {
    expect([1, 2, 3, 4, 5].map((sequence) => told(engine.at(sequence)))).toEqual([
      ['2022-12-15', [], null],
      ['2022-12-14', [2], null],
      ['2022-12-14', [2, 3], null],
      [null, [2, 3, 4], null],
      [null, [2, 3, 4], 5],
    ]);
  });
});
