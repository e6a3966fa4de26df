import type { Reference } from '../../domain/reference.ts';
import { type Said, saidAs } from '../../domain/said.ts';
import { lastDocking, type Vehicle, type VehicleState } from '../../domain/vehicle/state.ts';

/** Where a vehicle is, as far as that says whether anybody can leave in it. */
export interface Whereabouts {
  readonly state: 'not-launched' | 'launched' | 'docked' | 'undocked' | 'landed' | 'deorbited' | 'lost';
  readonly at: Reference | null;
  readonly port: string | null;
  readonly said: Said;
}

export function whereaboutsOf(vehicle: Vehicle): Whereabouts {
  const { ended, docked, launched, registered } = vehicle;
  const elsewhere = { at: null, port: null };
  if (ended !== null) return { state: ended.manner, ...elsewhere, said: saidAs(ended) };
  if (docked !== null) return { state: 'docked', at: docked.at, port: docked.port, said: saidAs(docked.docked) };
  const undocked = lastDocking(vehicle)?.undocked ?? null;
  if (undocked !== null) return { state: 'undocked', ...elsewhere, said: saidAs(undocked) };
  if (launched !== null) return { state: 'launched', ...elsewhere, said: saidAs(launched) };
  return { state: 'not-launched', ...elsewhere, said: saidAs(registered) };
}

/** It undocked without them and is docked nowhere since, or its flight ended: whoever is aboard was not in it. */
export function hasLeftWithout(vehicle: VehicleState, crewMember: Reference): boolean {
  if (vehicle === null) return false;
  if (vehicle.ended !== null) return true;
  const undocked = lastDocking(vehicle)?.undocked ?? null;
  return undocked !== null && !undocked.crew.includes(crewMember);
}
