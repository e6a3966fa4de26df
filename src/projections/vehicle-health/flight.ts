import { aggregates } from '../../domain/aggregate.ts';
import { effectiveEntries } from '../../domain/correction/effective.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Said, saidAs } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import { lastDocking, type Vehicle, type VehicleState } from '../../domain/vehicle/state.ts';
import type { Past } from '../engine/view.ts';
import type { Plain } from '../plain.ts';
import { entriesUpTo } from '../records/state-at.ts';
import { occurredAt } from '../standing/begun.ts';

type SaidThen = Plain<Said>;

/** Who a vehicle is and where: what the board shows of its own stream. */
export type Flight = Plain<
  Pick<Vehicle, 'vehicle' | 'name' | 'kind' | 'aliases' | 'agency' | 'partOf' | 'seats' | 'programAuthority'>
> & {
  /** Corrections changed something on its record; names and places are shown as last corrected. */
  readonly corrected: boolean;
  readonly registered: SaidThen;
  readonly launched: SaidThen | null;
  readonly docked: (SaidThen & { readonly at: Reference; readonly port: string | null }) | null;
  /** The last one, while it is not docked. */
  readonly undocked: (SaidThen & { readonly from: Reference }) | null;
  readonly ended: (SaidThen & Plain<Pick<NonNullable<Vehicle['ended']>, 'manner' | 'place'>>) | null;
};

export function flightOf(state: Vehicle, corrected: boolean): Flight {
  const { vehicle, name, kind, aliases, agency, partOf, seats, programAuthority } = state;
  const { launched, docked, ended } = state;
  const last = lastDocking(state);
  const undocked = docked === null && ended === null ? (last?.undocked ?? null) : null;
  return {
    vehicle,
    name,
    kind,
    aliases,
    agency,
    partOf,
    seats,
    programAuthority,
    corrected,
    registered: saidAs(state.registered),
    launched: launched === null ? null : saidAs(launched),
    docked: docked === null ? null : { at: docked.at, port: docked.port, ...saidAs(docked.docked) },
    undocked: undocked === null || last === null ? null : { from: last.at, ...saidAs(undocked) },
    ended: ended === null ? null : { manner: ended.manner, place: ended.place, ...saidAs(ended) },
  };
}

/**
 * Where it was at a time (milliseconds since 1970), by all that is on record and in its words as last corrected. Its
 * registration counts from the beginning: a vehicle doesn't begin to exist with its entry.
 */
export function vehicleAt(past: Past, vehicle: Reference, time: number): VehicleState {
  const stream = streamOf(vehicle);
  if (stream === undefined) return null;
  return effectiveEntries(entriesUpTo(past, stream, past.sequence), 'all')
    .filter(({ type, metadata }) => type === 'VehicleRegistered' || occurredAt(metadata) <= time)
    .reduce(aggregates.vehicle.evolve, aggregates.vehicle.initialState);
}
