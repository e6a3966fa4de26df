import type { ReactNode } from 'react';
import type { ReadSoFar } from '../../app/moment/use-pages.ts';
import { More } from '../../ui/more.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { type Asked, Shown } from '../../ui/states/shown.tsx';

interface Props<Item> {
  readonly title: string;
  readonly query: Asked<ReadSoFar<Item>> & Parameters<typeof More>[0]['query'];
  /** What is said where there are none. */
  readonly none?: string;
  readonly columns: readonly string[];
  /** One of them: a row of the table. */
  readonly children: (item: Item) => ReactNode;
  /** Below them all. */
  readonly foot?: ReactNode;
}

/** A screen that lists all things of a kind, a row each, page after page. */
export function ListPanel<Item>({ title, query, none = 'None is on record.', columns, children, foot }: Props<Item>) {
  const count = query.data?.items.length ?? 0;
  return (
    <Panel title={title} level={1} aside={query.data && `${count}${query.hasNextPage ? '+' : ''}`}>
      <Shown what={`the ${title.toLowerCase()}`} query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{none}</Empty>
          ) : (
            <div className="scrolls">
              <table>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} scope="col">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>{items.map(children)}</tbody>
              </table>
            </div>
          )
        }
      </Shown>
      <More query={query} shown={count} />
      {foot}
    </Panel>
  );
}
