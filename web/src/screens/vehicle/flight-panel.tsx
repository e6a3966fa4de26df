import type { CrewReturn } from '../../api/answers.ts';
import type { VehicleRecord } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { Act } from '../../ui/record/act.tsx';
import { CitedList } from '../../ui/record/cited.tsx';
import { StatementLines } from '../../ui/record/statement-lines.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';

interface Props {
  readonly record: VehicleRecord;
  readonly crew: readonly CrewReturn[];
}

/** Where it has been, with whom, and who has a seat in it. */
export function FlightPanel({ record: { flight, seats, vehicle }, crew }: Props) {
  const held = crew.flatMap((member) => {
    const kinds = (['nominal', 'contingency'] as const).filter((kind) => member[kind].seat?.vehicle === vehicle);
    return kinds.length === 0 ? [] : [{ member, kinds }];
  });
  const hasFlown = flight.launched !== null || flight.dockings.length > 0 || flight.ended !== null;
  return (
    <>
      <Panel title="Flight">
        {!hasFlown && <p className="state">It has not been launched or docked.</p>}
        <ol className="acts">
          {flight.launched !== null && (
            <Act said={flight.launched} what="launched">
              <CitedList cited={flight.launched.crew} withKind={false} />
            </Act>
          )}
          {flight.dockings.flatMap(({ at, port, docked, undocked }) => [
            <Act key={docked.sequence} said={docked} what="docked">
              <p>
                at <ThingLink reference={at.reference} title={at.asItStands.title} />
                {port !== null && `, ${port}`}
              </p>
            </Act>,
            ...(undocked === null
              ? []
              : [
                  <Act key={undocked.sequence} said={undocked} what="undocked">
                    <CitedList cited={undocked.crew} withKind={false} />
                  </Act>,
                ]),
          ])}
          {flight.ended !== null && (
            <Act said={flight.ended} what={flight.ended.manner}>
              {flight.ended.place !== null && <p>{flight.ended.place}</p>}
              <CitedList cited={flight.ended.crew} withKind={false} />
            </Act>
          )}
        </ol>
      </Panel>
      {seats.items.length > 0 && (
        <Panel title="Seats" aside={held.length === 0 ? 'nobody has one now' : `${held.length} have one now`}>
          <ul className="side-padded">
            {held.map(({ member, kinds }) => (
              <li key={member.crewMember}>
                <ThingLink reference={member.crewMember} title={member.name} />{' '}
                <span className="muted">{kinds.join(' and ')} return</span>
              </li>
            ))}
          </ul>
          <details>
            <summary>Who had one, and when it was given: {seats.items.length}</summary>
            <StatementLines of={seats} aside={({ held: now }) => (now.length > 0 ? 'theirs now' : 'no longer')} />
          </details>
        </Panel>
      )}
    </>
  );
}
