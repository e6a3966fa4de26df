import { type Context, type Decider, ok, type Rejection, type Result, reject, rejectContent } from '../decider.ts';
import { happensBefore } from '../happens-before.ts';
import { refuseBeforeAny } from '../not-before.ts';
import { notOnRecord } from '../not-on-record.ts';
import { referenceTo } from '../reference.ts';
import type { VehicleCommand } from './commands.ts';
import type { VehicleEvent } from './events.ts';
import { evolveVehicle } from './evolve.ts';
import { dockingDuring, lastDocking, openDocking, type Vehicle, type VehicleState } from './state.ts';

/** Anything whose health is tracked: where it is, and how its flight ended. */
export const vehicleDecider: Decider<VehicleCommand, VehicleState, VehicleEvent> = {
  initialState: null,
  evolve: evolveVehicle,
  // An undocking names no vehicle, but is about the one that is left.
  subjects: (state) => {
    const open = state === null ? null : openDocking(state);
    return open === null ? [] : [open.at];
  },
  title: (state) => state?.name ?? null,
  decide: (command, state, context) => {
    if (command.type === 'RegisterVehicle') return register(command, state);
    if (state === null) return notOnRecord('vehicle');
    return record(command, state, context);
  },
};

type Decision = Result<readonly VehicleEvent[], Rejection>;
type Register = Extract<VehicleCommand, { readonly type: 'RegisterVehicle' }>;
type Occurrence = Exclude<VehicleCommand, Register>;

function register(command: Register, state: VehicleState): Decision {
  if (state !== null) {
    return reject('already-registered', `${state.vehicle} is registered already.`, {
      entry: `entry/${state.registered.sequence}`,
    });
  }
  const { type: _type, id, name, kind, ...claimed } = command;
  if (claimed.partOf === referenceTo('vehicle', id)) {
    return rejectContent('part-of-itself', '/partOf', 'A vehicle is not a part of itself.');
  }
  return ok([
    {
      type: 'VehicleRegistered',
      facts: {
        name,
        kind,
        aliases: claimed.aliases ?? [],
        agency: claimed.agency ?? null,
        partOf: claimed.partOf ?? null,
        seats: claimed.seats ?? null,
        programAuthority: claimed.programAuthority ?? null,
      },
    },
  ]);
}

function record(command: Occurrence, vehicle: Vehicle, context: Context): Decision {
  const { ended } = vehicle;
  if (ended !== null && (command.type === 'RecordFlightEnd' || !happensBefore(context, ended))) {
    return reject('flight-ended', 'The flight of this vehicle has ended: only what occurred before can be added.', {
      entry: `entry/${ended.sequence}`,
      occurredAt: ended.occurredAt ?? ended.recordedAt,
    });
  }
  switch (command.type) {
    case 'RecordLaunch': {
      if (vehicle.launched !== null) {
        return reject('already-launched', 'The launch of this vehicle is on record already.', {
          entry: `entry/${vehicle.launched.sequence}`,
        });
      }
      return ok([{ type: 'VehicleLaunched', facts: { crew: command.crew ?? [] } }]);
    }
    case 'RecordDocking':
      return dock(command, vehicle, context);
    case 'RecordUndocking': {
      const open = openDocking(vehicle, context.act.occurredAt);
      if (open === null) return reject('not-docked', 'This vehicle is not docked.');
      return (
        refuseBeforeAny([vehicle.launched, open.docked], context) ??
        ok([{ type: 'VehicleUndocked', facts: { crew: command.crew ?? [] } }])
      );
    }
    case 'RecordFlightEnd': {
      const { manner, place = null, crew = [] } = command;
      const flown = vehicle.dockings.flatMap(({ docked, undocked }) => [docked, undocked]);
      const refusal = refuseBeforeAny([vehicle.launched, ...flown], context);
      return refusal ?? ok([{ type: 'VehicleFlightEnded', facts: { manner, place, crew } }]);
    }
  }
}

// History is entered in part: a station's module docks without its launch having been recorded.
function dock(
  command: Extract<Occurrence, { readonly type: 'RecordDocking' }>,
  vehicle: Vehicle,
  context: Context,
): Decision {
  if (command.at === vehicle.vehicle) {
    return rejectContent('docked-at-itself', '/at', 'A vehicle does not dock at itself.');
  }
  // Where it was before it undocked for the last time says nothing of where it is, though nobody recorded how that ended.
  const last = lastDocking(vehicle);
  const other = last?.undocked === null ? last : dockingDuring(vehicle, context.act);
  if (other !== null) {
    const { at, port, docked, undocked } = other;
    const detail = undocked === null ? `is docked at ${at} already` : `was docked at ${at} then`;
    return reject('already-docked', `This vehicle ${detail}.`, { at, port, entry: `entry/${docked.sequence}` });
  }
  const refusal = refuseBeforeAny([vehicle.launched], context);
  return refusal ?? ok([{ type: 'VehicleDocked', facts: { at: command.at, port: command.port ?? null } }]);
}
