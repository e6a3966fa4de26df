import type { VehicleHealth } from '../../api/answers.ts';
import type { Status } from '../../ui/status.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { Assessed } from './assessed.tsx';
import { fitnessWords, healthWords } from './fitness-words.ts';
import { SinceMark } from './since-mark.tsx';
import { fitnessStatus, type SeatsHeld, subsystemStatus } from './vehicle-status.ts';

interface Props {
  readonly vehicle: VehicleHealth;
  readonly held: SeatsHeld;
  readonly status: Status;
  readonly now: number;
}

/** One vehicle: where it is, fitness for both returns, the subsystems that were judged, its anomalies. */
export function VehicleRow({ vehicle, held, status, now }: Props) {
  const { fitness, subsystems, anomalies, docked } = vehicle;
  const isJudged = fitness.nominal.claims.length + fitness.contingency.claims.length > 0;
  return (
    <li className={`vehicle-row ${status}`}>
      <StatusMark status={status} label={status} />
      <div>
        <div className="vehicle-head">
          <h3>
            <ThingLink reference={vehicle.vehicle} title={vehicle.name} />
          </h3>
          <span className="where">
            {docked === null ? '' : `docked at ${docked.at.title ?? docked.at.reference}`}
            {held.nominal + held.contingency > 0 &&
              ` · seats held ${held.nominal} nominal, ${held.contingency} contingency`}
          </span>
        </div>
        <SinceMark board="vehicleHealth" of={vehicle.vehicle} />
        <ul className="judged">
          {(vehicle.seats !== null || isJudged) &&
            (['nominal', 'contingency'] as const).map((kind) => (
              <Assessed
                key={kind}
                subject={`${kind} return`}
                status={fitnessStatus(fitness[kind], held[kind], now)}
                word={fitnessWords[fitness[kind].fitness]}
                limits={limitsOf(fitness[kind])}
                disputed={fitness[kind].disputed}
                claims={fitness[kind].claims.map((claim) => ({ ...claim, word: fitnessWords[claim.verdict.fitness] }))}
              />
            ))}
          {subsystems.map((subsystem) => (
            <Assessed
              key={subsystem.subsystem}
              subject={subsystem.subsystem}
              status={subsystemStatus(subsystem, now)}
              word={healthWords[subsystem.status]}
              limits={[]}
              disputed={subsystem.disputed}
              claims={subsystem.claims.map((claim) => ({ ...claim, word: healthWords[claim.verdict.status] }))}
              none="unknown, as no judgement of it holds"
            />
          ))}
          {anomalies.map(({ anomaly, title, status: state }) => (
            <li key={anomaly} className="assessed">
              <StatusMark status={state === 'open' ? 'caution' : 'off'} />
              <span className="assessed-subject">anomaly {state}</span>
              <span className="assessed-word">
                <ThingLink reference={anomaly} title={title} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

const limitsOf = ({ limits, atMost }: { readonly limits: readonly string[]; readonly atMost: number | null }) => [
  ...limits,
  ...(atMost === null ? [] : [`at most ${atMost} aboard`]),
];
