import type { UseQueryResult } from '@tanstack/react-query';
import type { InForce, Page } from '../../api/answers.ts';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { InForceDecision } from './in-force-decision.tsx';

/** What was decided and holds, each decision once. */
export function InForcePanel({ query }: { readonly query: UseQueryResult<Page<InForce>, Error> }) {
  const decisions = Map.groupBy(query.data?.items ?? [], ({ decision }) => decision);
  return (
    <Panel title="Decisions in force" aside={query.data === undefined ? undefined : decisions.size}>
      <Shown what="the decisions in force" query={query}>
        {() =>
          decisions.size === 0 ? (
            <Empty>No decision is in force.</Empty>
          ) : (
            <ol className="in-force">
              {[...decisions].map(([decision, held]) => (
                <InForceDecision key={decision} held={held} />
              ))}
            </ol>
          )
        }
      </Shown>
    </Panel>
  );
}
