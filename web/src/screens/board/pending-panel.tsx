import type { UseQueryResult } from '@tanstack/react-query';
import type { Page, PendingDecision } from '../../api/answers.ts';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { PendingRow } from './pending-row.tsx';

export function PendingPanel({ query }: { readonly query: UseQueryResult<Page<PendingDecision>, Error> }) {
  return (
    <Panel title="Pending decisions" aside={countOf(query.data)}>
      <Shown what="the pending decisions" query={query}>
        {({ items, now }) =>
          items.length === 0 ? (
            <Empty>Nothing waits for a decision.</Empty>
          ) : (
            <ol className="pending">
              {items.map((decision) => (
                <PendingRow key={decision.decision} decision={decision} now={Date.parse(now)} />
              ))}
            </ol>
          )
        }
      </Shown>
    </Panel>
  );
}

const countOf = (page: Page<unknown> | undefined): string | undefined =>
  page === undefined ? undefined : `${page.items.length}${page.next === null ? '' : '+'}`;
