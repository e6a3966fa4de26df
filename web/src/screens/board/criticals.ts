import type { CrewReturn, PendingDecision, VehicleHealth } from '../../api/answers.ts';
import { decisionReasons } from './decision-status.ts';
import { seatsHeldIn } from './seats-held.ts';
import { vehicleStatus } from './vehicle-status.ts';

/** A critical is another one when what makes it critical is: so it names the entry that did. */
const decisionCritical = (decision: PendingDecision): string | undefined => {
  const [worst] = decisionReasons(decision);
  return worst?.status === 'critical' ? `${decision.decision} ${worst.words}` : undefined;
};

const vehicleCritical = ({ vehicle, fitness, subsystems }: VehicleHealth): string => {
  const claims = [
    ...fitness.nominal.claims,
    ...fitness.contingency.claims,
    ...subsystems.flatMap((each) => each.claims),
  ];
  return `${vehicle} ${Math.max(0, ...claims.map(({ said }) => said.sequence))}`;
};

/** Everything on the board that is critical, by a name that changes when it becomes so anew. */
export function criticalsOf(
  pending: readonly PendingDecision[],
  vehicles: readonly VehicleHealth[],
  crew: readonly CrewReturn[],
  now: number,
): readonly string[] {
  return [
    ...pending.flatMap((decision) => decisionCritical(decision) ?? []),
    ...vehicles.flatMap((vehicle) =>
      vehicle.ended === null && vehicleStatus(vehicle, seatsHeldIn(vehicle.vehicle, crew), now) === 'critical'
        ? [vehicleCritical(vehicle)]
        : [],
    ),
  ];
}
