import { expect, test } from 'vitest';
import { changesInWords } from '../../src/api/documents/changes-in-words.ts';

const said = {
  sequence: 167,
  by: { agency: 'Roscosmos' },
  onBehalfOf: null,
  occurredAt: '2023-03-28T11:45:58Z',
  recordedAt: '2023-03-28T11:50:00.000Z',
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
      { field: 'contingency.decided', from: null, to: { title: 'Who leaves?', returnsIn: 'Kestrel', place: 0 } },
    ]),
  ).toEqual([
    'launched: none → 2023-03-28 11:50 UTC',
    'ended: none → landed, South-east of Zhezkazgan, 2023-03-28 11:45:58 UTC',
    'docked: Rassvet, 2023-03-28 11:45:58 UTC → none',
    'fitness contingency: unknown → not fit',
    'fitness contingency disputed: no → yes',
    'fitness contingency limits: added Only in an emergency',
    'contingency decided: none → Kestrel, Who leaves?',
  ]);
});
