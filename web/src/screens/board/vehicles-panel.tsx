import type { UseQueryResult } from '@tanstack/react-query';
import type { CrewReturn, Page, VehicleHealth } from '../../api/answers.ts';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { bySeverity } from '../../ui/status.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { seatsHeldIn } from './seats-held.ts';
import { VehicleRow } from './vehicle-row.tsx';
import { vehicleStatus } from './vehicle-status.ts';

interface Props {
  readonly query: UseQueryResult<Page<VehicleHealth>, Error>;
  readonly crew: readonly CrewReturn[];
}

/** Vehicles with their health as assessed, the worst first; those of which nobody has judged anything in one line. */
export function VehiclesPanel({ query, crew }: Props) {
  return (
    <Panel title="Vehicles" aside={query.data?.items.filter(({ ended }) => ended === null).length}>
      <Shown what="the vehicles" query={query}>
        {({ items, now }) =>
          items.length === 0 ? (
            <Empty>No vehicle is on record.</Empty>
          ) : (
            <Vehicles vehicles={items} crew={crew} now={Date.parse(now)} />
          )
        }
      </Shown>
    </Panel>
  );
}

const isJudged = ({ subsystems, fitness, anomalies }: VehicleHealth): boolean =>
  subsystems.length + fitness.nominal.claims.length + fitness.contingency.claims.length + anomalies.length > 0;

interface VehiclesProps {
  readonly vehicles: readonly VehicleHealth[];
  readonly crew: readonly CrewReturn[];
  readonly now: number;
}

function Vehicles({ vehicles, crew, now }: VehiclesProps) {
  const flying = vehicles.filter(({ ended }) => ended === null);
  const judged = flying
    .filter((vehicle) => isJudged(vehicle) || vehicle.seats !== null)
    .map((vehicle) => {
      const held = seatsHeldIn(vehicle.vehicle, crew);
      return { vehicle, held, status: vehicleStatus(vehicle, held, now) };
    })
    .sort((left, right) => bySeverity(left.status, right.status));
  const shown = new Set(judged.map(({ vehicle }) => vehicle));
  return (
    <>
      <ul className="vehicles">
        {judged.map(({ vehicle, held, status }) => (
          <VehicleRow key={vehicle.vehicle} vehicle={vehicle} held={held} status={status} now={now} />
        ))}
      </ul>
      <Others title="Not assessed" vehicles={flying.filter((vehicle) => !shown.has(vehicle))} />
      <Others title="Flight ended" vehicles={vehicles.filter(({ ended }) => ended !== null)} />
    </>
  );
}

function Others({ title, vehicles }: { readonly title: string; readonly vehicles: readonly VehicleHealth[] }) {
  if (vehicles.length === 0) return null;
  return (
    <p className="others">
      <StatusMark status="off" /> <span className="muted">{title}:</span>{' '}
      {vehicles.map(({ vehicle, name }, index) => (
        <span key={vehicle}>
          {index > 0 && ', '}
          <ThingLink reference={vehicle} title={name} />
        </span>
      ))}
    </p>
  );
}
