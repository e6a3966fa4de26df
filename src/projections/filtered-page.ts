import type { Page, Place, RowsAt } from './engine/view.ts';

interface Looking {
  /** How many rows are read at a time. */
  readonly chunk?: number;
  /** How many are looked at for a page, about. */
  readonly most?: number;
  /** Only rows whose order begins so are meant; left out: all. */
  readonly within?: string | undefined;
}

/**
 * A page of what is told of the rows of a list, in their order; of a row that doesn't fit nothing is told. A page may
 * hold fewer than asked for where few fit: its `next` goes on, and is null at the end.
 */
export function filteredPage<Item>(
  rows: Pick<RowsAt, 'page'>,
  { limit, after }: { readonly limit: number; readonly after?: Place | undefined },
  tell: (row: Page['items'][number]) => Item | undefined,
  { chunk = 200, most = 2_000, within = '' }: Looking = {},
): { readonly items: readonly Item[]; readonly next: Place | null } {
  const items: Item[] = [];
  let place = after ?? (within === '' ? undefined : { order: within, key: '' });
  for (let lookedAt = 0; lookedAt < most; ) {
    const found = rows.page(chunk, place);
    for (const row of found.items) {
      if (!row.order.startsWith(within)) return { items, next: null };
      if (items.length === limit) return { items, next: place ?? null };
      place = { order: row.order, key: row.key };
      const item = tell(row);
      if (item !== undefined) items.push(item);
    }
    if (found.next === null) return { items, next: null };
    lookedAt += found.items.length;
  }
  return { items, next: place ?? null };
}
