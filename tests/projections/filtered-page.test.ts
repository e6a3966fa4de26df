import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page, Place } from '../../src/projections/engine/view.ts';
import { filteredPage } from '../../src/projections/filtered-page.ts';

type Row = Page['items'][number];

/** A list of numbers as rows; each number is a row's value, its order and key say where it stands. */
const rowsOf = (values: readonly number[]) => {
  const rows = values.map((value, index): Row => {
    const order = String(index).padStart(3, '0');
    return { order: `${value % 2 === 0 ? 'a' : 'b'}${order}`, key: `k${index}`, value };
  });
  rows.sort((left, right) => (left.order < right.order ? -1 : 1));
  const page = (limit: number, after?: Place): Page => {
    const rest =
      after === undefined
        ? rows
        : rows.filter(({ order, key }) => order > after.order || (order === after.order && key > after.key));
    const items = rest.slice(0, limit);
    const last = items.at(-1);
    return { items, next: last === undefined || rest.length <= limit ? null : { order: last.order, key: last.key } };
  };
  return { rows, page };
};

const isTold = (value: unknown): boolean => Number(value) % 3 === 0;
const tell = ({ value }: Row): number | undefined => (isTold(value) ? Number(value) : undefined);

test('pages, one after the other, are all of the list that fits, once and in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { maxLength: 60 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom(undefined, 'a', 'b'),
      (values, limit, chunk, most, within) => {
        const { rows, page } = rowsOf(values);
        const found: number[] = [];
        let after: Place | undefined;
        for (let pages = 0; pages <= values.length + 1; pages += 1) {
          const { items, next } = filteredPage({ page }, { limit, after }, tell, { chunk, most, within });
          expect(items.length).toBeLessThanOrEqual(limit);
          found.push(...items);
          if (next === null) {
            const meant = rows.filter(({ order }) => order.startsWith(within ?? ''));
            expect(found).toEqual(meant.map(({ value }) => value).filter(isTold));
            return;
          }
          after = next;
        }
        expect.unreachable('the pages never ended');
      },
    ),
  );
});
