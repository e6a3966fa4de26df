import { describe, expect, it } from 'vitest';
import { sharingRows } from '../../src/projections/compare/sharing-rows.ts';
import type { Past, RowsAt } from '../../src/projections/engine/view.ts';

const changes = [
  { key: 'ship/1/a', sequence: 12 },
  { key: 'ship/2/a', sequence: 14 },
  { key: 'ship/1/b', sequence: 14 },
  { key: 'ship/1/a', sequence: 18 },
];

/** Whose rows say when they changed last; each read is noted. */
function record() {
  const reads: string[] = [];
  const since = (at: number, isMeant: (key: string) => boolean) =>
    changes.findLast(({ key, sequence }) => sequence <= at && isMeant(key))?.sequence ?? 0;
  const rowsAt = (sequence: number): Partial<RowsAt> => ({
    sequence,
    get(key) {
      reads.push(`${key} at ${sequence}`);
      return key === 'nothing' ? undefined : since(sequence, (other) => other === key);
    },
    withPrefix(prefix) {
      reads.push(`${prefix}* at ${sequence}`);
      return [{ key: prefix, value: since(sequence, (key) => key.startsWith(prefix)) }];
    },
    changes: (after) => changes.filter((change) => change.sequence > after && change.sequence <= sequence),
  });
  const at = (sequence: number) => ({ sequence, rows: () => rowsAt(sequence) }) as Partial<Past> as Past;
  return { reads, at };
}

describe('pasts between two moments', () => {
  it('read rows as often as they changed, and what stays so at the later moment', () => {
    const { reads, at } = record();
    const sharing = sharingRows(10, at(20));
    for (let sequence = 10; sequence <= 20; sequence += 1) {
      const rows = sharing(at(sequence)).rows('any');
      const plain = record().at(sequence).rows('any');
      for (const key of ['ship/1/a', 'ship/2/a', 'ship/3/a', 'nothing']) expect(rows.get(key)).toBe(plain.get(key));
      for (const prefix of ['ship/1/', 'ship/3/']) expect(rows.withPrefix(prefix)).toEqual(plain.withPrefix(prefix));
    }
    expect(reads).toEqual([
      'ship/1/a at 10',
      'ship/2/a at 10',
      'ship/3/a at 20',
      'nothing at 20',
      'ship/1/* at 10',
      'ship/3/* at 20',
      'ship/1/a at 12',
      'ship/1/* at 12',
      'ship/2/a at 20',
      'ship/1/* at 14',
      'ship/1/a at 20',
      'ship/1/* at 20',
    ]);
  });
});
