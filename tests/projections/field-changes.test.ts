import { expect, test } from 'vitest';
import { fieldChanges, textAt } from '../../src/projections/compare/field-changes.ts';

test('one subsystem stays one, however it is spelled', () => {
  const fields = { groups: [], lists: { subsystems: 'subsystem' } };
  const before = { subsystems: [{ subsystem: 'Radiator', status: 'degraded' }] };
  const after = { subsystems: [{ subsystem: 'radiator ', status: 'failed' }] };
  const changes = fieldChanges(before, after, fields);
  expect(changes).toEqual([
    {
      field: 'subsystems',
      of: 'Radiator',
      title: null,
      changes: [
        { field: 'subsystem', from: 'Radiator', to: 'radiator ' },
        { field: 'status', from: 'degraded', to: 'failed' },
      ],
    },
  ]);
  expect(textAt(before, changes, fields)).not.toBe(textAt(after, changes, fields));
});
