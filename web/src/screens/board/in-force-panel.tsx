import type { UseQueryResult } from '@tanstack/react-query';
import type { InForce, Page } from '../../api/answers.ts';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { InForceDecision } from './in-force-decision.tsx';

interface Props {
  readonly query: UseQueryResult<Page<InForce>, Error>;
  readonly names: ReadonlyMap<string, string>;
}

/** What was decided and holds, each decision once. */
export function InForcePanel({ query, names }: Props) {
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
                <InForceDecision key={decision} held={held} names={names} />
              ))}
            </ol>
          )
        }
      </Shown>
    </Panel>
  );
}
