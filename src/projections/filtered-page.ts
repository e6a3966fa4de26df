import type { Page, Place, RowsAt } from './engine/view.ts';
import { finish, type Steps } from './steps.ts';

type Asked = { readonly limit: number; readonly after?: Place | undefined };
type Tell<Item> = (row: Page['items'][number]) => Item | undefined;
type Told<Item> = { readonly items: readonly Item[]; readonly next: Place | null };

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
export const filteredPage = <Item>(
  rows: Pick<RowsAt, 'page'>,
  asked: Asked,
  tell: Tell<Item>,
  looking: Looking = {},
): Told<Item> => finish(filteredPageInSteps(rows, asked, tell, looking));

/** The same where telling takes long: a step for each row. */
export function* filteredPageInSteps<Item>(
  rows: Pick<RowsAt, 'page'>,
  { limit, after }: Asked,
  tell: Tell<Item>,
  { chunk = 200, most = 2_000, within = '' }: Looking = {},
): Steps<Told<Item>> {
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
      yield;
    }
    if (found.next === null) return { items, next: null };
    lookedAt += found.items.length;
  }
  return { items, next: place ?? null };
}
