import type { ClaimedTime } from '../../../../src/domain/claimed-time.ts';
import type { CrewReturn, Leaving, PendingDecision, VehicleHealth } from '../../api/answers.ts';
import { decisionReasons, type Urgency } from './decision-status.ts';
import { type Seated, seatsHeldIn } from './seats-held.ts';
import { type JudgedVehicle, type ReturnKind, vehicleStatus } from './vehicle-status.ts';

/** A decision that waits, by its reference, with what says how urgent it is. */
type Waiting = Urgency & Pick<PendingDecision, 'decision'>;

/** Judgements, each by the entry that made it. */
interface Judged {
  readonly claims: readonly { readonly until: ClaimedTime | null; readonly said: { readonly sequence: number } }[];
}
interface Vehicle extends Omit<JudgedVehicle, 'fitness' | 'subsystems'>, Pick<VehicleHealth, 'vehicle'> {
  readonly fitness: Readonly<Record<ReturnKind, JudgedVehicle['fitness'][ReturnKind] & Judged>>;
  readonly subsystems: readonly (JudgedVehicle['subsystems'][number] & Judged)[];
}

/** A critical is another one when what makes it critical is: so it names the entry that did. */
const decisionCritical = (decision: Waiting): string | undefined => {
  const [worst] = decisionReasons(decision);
  return worst?.status === 'critical' ? `${decision.decision} ${worst.words}` : undefined;
};

const vehicleCritical = ({ vehicle, fitness, subsystems }: Vehicle): string => {
  const claims = [
    ...fitness.nominal.claims,
    ...fitness.contingency.claims,
    ...subsystems.flatMap((each): Judged['claims'] => each.claims),
  ];
  return `${vehicle} ${Math.max(0, ...claims.map(({ said }) => said.sequence))}`;
};

/** Somebody aboard by their seats, and what is wrong with these but the vehicle itself. */
type Leaver = Seated & Pick<CrewReturn, 'crewMember'> & Readonly<Record<ReturnKind, Pick<Leaving, 'problem'>>>;

const crewCriticals = ({ crewMember, nominal, contingency }: Leaver): readonly string[] =>
  Object.entries({ nominal, contingency }).flatMap(([kind, { problem }]) =>
    problem === null ? [] : [`${crewMember} ${kind} ${problem}`],
  );

/** Everything on the board that is critical, by a name that changes when it becomes so anew. */
export function criticalsOf(
  pending: readonly Waiting[],
  vehicles: readonly Vehicle[],
  crew: readonly Leaver[],
  now: number,
): readonly string[] {
  return [
    ...pending.flatMap((decision) => decisionCritical(decision) ?? []),
    ...vehicles.flatMap((vehicle) =>
      vehicle.ended === null && vehicleStatus(vehicle, seatsHeldIn(vehicle.vehicle, crew), now) === 'critical'
        ? [vehicleCritical(vehicle)]
        : [],
    ),
    ...crew.flatMap(crewCriticals),
  ];
}
