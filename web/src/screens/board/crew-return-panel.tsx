import type { UseQueryResult } from '@tanstack/react-query';
import type { CrewReturn, Leaving, Page } from '../../api/answers.ts';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { crewSummary } from './crew-summary.ts';
import { leavingReasons } from './leaving-status.ts';
import { SinceMark } from './since-mark.tsx';

/** Who leaves in what, nominally and in a contingency; what is decided and not done; who has no fit seat. */
export function CrewReturnPanel({ query }: { readonly query: UseQueryResult<Page<CrewReturn>, Error> }) {
  return (
    <Panel title="Crew return" aside={query.data === undefined ? undefined : crewSummary(query.data.items)}>
      <Shown what="who returns in what" query={query}>
        {({ items, now }) =>
          items.length === 0 ? <Empty>Nobody is aboard.</Empty> : <Crew items={items} now={Date.parse(now)} />
        }
      </Shown>
    </Panel>
  );
}

function Crew({ items, now }: { readonly items: readonly CrewReturn[]; readonly now: number }) {
  return (
    <table className="board-table">
      <thead>
        <tr>
          <th scope="col">Aboard</th>
          <th scope="col">Nominal</th>
          <th scope="col">Contingency</th>
        </tr>
      </thead>
      <tbody>
        {items.map((member) => (
          <tr key={member.crewMember}>
            <th scope="row">
              <ThingLink reference={member.crewMember} title={member.name} />
              <SinceMark board="crewReturn" of={member.crewMember} />
            </th>
            <LeavingCell leaving={member.nominal} now={now} />
            <LeavingCell leaving={member.contingency} now={now} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LeavingCell({ leaving, now }: { readonly leaving: Leaving; readonly now: number }) {
  const { vehicle, decided } = leaving;
  const [worst, ...others] = leavingReasons(leaving, now);
  return (
    <td>
      {worst !== undefined && <StatusMark status={worst.status} label={worst.status} />}{' '}
      {vehicle !== null && <ThingLink reference={vehicle.reference} title={vehicle.title} />}{' '}
      <span className={worst?.status === 'critical' ? undefined : 'muted'}>
        {[worst, ...others].map((reason) => reason?.words).join(', ')}
      </span>
      {decided !== null && (
        <div className="decided">
          decided, not done: <ThingLink reference={decided.decision} title={decided.returnsIn.title} />
        </div>
      )}
    </td>
  );
}
