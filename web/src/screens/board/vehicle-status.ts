import { latestOf } from '../../../../src/domain/claimed-time.ts';
import type { Fitness, Health, SubsystemHealth, VehicleHealth } from '../../api/answers.ts';
import { type Status, worstOf } from '../../ui/status.ts';

export type ReturnKind = 'nominal' | 'contingency';

/** Milliseconds: a limit that comes sooner is near. */
const near = 24 * 60 * 60 * 1000;

const healthStatuses: Readonly<Record<Health, Status>> = {
  failed: 'critical',
  degraded: 'caution',
  nominal: 'normal',
  unknown: 'off',
};

/** The health of a subsystem as assessed; a degraded one whose assessment says that it ends soon is serious. */
export function subsystemStatus({ status, claims }: JudgedSubsystem, now: number): Status {
  const ends = claims.some(({ until }) => until !== null && latestOf(until) - now < near);
  return status === 'degraded' && ends ? 'serious' : healthStatuses[status];
}

/** Fitness for one kind of return: not fit with somebody's seat there is critical. */
export function fitnessStatus(
  { fitness, until }: Pick<Fitness, 'fitness' | 'until'>,
  seatsHeld: number,
  now: number,
): Status {
  const ends = until !== null && latestOf(until) - now < near;
  switch (fitness) {
    case 'not-fit':
      return seatsHeld > 0 ? 'critical' : 'caution';
    case 'fit-within-limits':
      return ends ? 'serious' : 'caution';
    case 'fit':
      return ends ? 'serious' : 'normal';
    case 'unknown':
      return 'off';
  }
}

type Until = Pick<SubsystemHealth['claims'][number], 'until'>;
type JudgedSubsystem = Pick<SubsystemHealth, 'status'> & { readonly claims: readonly Until[] };
type JudgedFitness = Pick<Fitness, 'fitness' | 'until'> & { readonly claims: readonly unknown[] };

/** What of a vehicle says how it stands. */
export interface JudgedVehicle extends Pick<VehicleHealth, 'seats'> {
  readonly ended: object | null;
  readonly subsystems: readonly JudgedSubsystem[];
  readonly fitness: Readonly<Record<ReturnKind, JudgedFitness>>;
  readonly anomalies: readonly { readonly status: 'open' | 'accepted' }[];
}

/** How many people have their seat in a vehicle, by kind of return. */
export type SeatsHeld = Readonly<Record<ReturnKind, number>>;

/**
 * A vehicle summed up. Fitness counts for what carries people: what has no seats is not asked for it. One whose flight
 * has ended is closed.
 */
export function vehicleStatus(vehicle: JudgedVehicle, held: SeatsHeld, now: number): Status {
  if (vehicle.ended !== null) return 'off';
  const { nominal, contingency } = vehicle.fitness;
  const isAssessed = nominal.claims.length + contingency.claims.length > 0;
  const fitness =
    vehicle.seats === null && !isAssessed
      ? []
      : [fitnessStatus(nominal, held.nominal, now), fitnessStatus(contingency, held.contingency, now)];
  const open = vehicle.anomalies.filter(({ status }) => status === 'open');
  return worstOf([
    ...vehicle.subsystems.map((subsystem) => subsystemStatus(subsystem, now)),
    ...fitness,
    ...open.map((): Status => 'caution'),
  ]);
}
