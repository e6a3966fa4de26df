import type { Activity } from '../../domain/activity/evolve.ts';
import { sameAuthority } from '../../domain/author.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Vehicle } from '../../domain/vehicle/state.ts';
import { type Proposal, proposeEvaDecision, proposeFlightProgram } from '../../domain/watch-rules.ts';
import type { Rows, StreamStates } from '../engine/view.ts';
import { seatedIn } from './seated.ts';

export function vehicleAs(reference: Reference, states: StreamStates): Vehicle | null {
  if (parseReference(reference)?.kind !== 'vehicle') return null;
  const stream = streamOf(reference);
  return stream === undefined ? null : states.get('vehicle', stream);
}

/** About the vehicle and those who have their seats in it now. */
export function flightProgramOf(vehicle: Vehicle, rows: Rows, states: StreamStates): Proposal {
  const { name, programAuthority } = vehicle;
  const seated = seatedIn(vehicle.vehicle, rows, states);
  return proposeFlightProgram({ reference: vehicle.vehicle, name, programAuthority }, seated);
}

/** By when the EVA is planned for, and by whose program its vehicles are, where it is the same. One that was voided counts for nothing. */
export const evaDecisionOf = ({ activity, title, planned, vehicles }: Activity, states: StreamStates): Proposal =>
  proposeEvaDecision({ reference: activity, title, planned }, sameProgramAuthority(vehicles, states));

function sameProgramAuthority(vehicles: readonly Reference[], states: StreamStates) {
  const registered = vehicles.flatMap((vehicle) => vehicleAs(vehicle, states) ?? []);
  const [first = null, ...others] = registered.map(({ programAuthority }) => programAuthority);
  return first !== null && others.every((other) => other !== null && sameAuthority(first, other)) ? first : null;
}
