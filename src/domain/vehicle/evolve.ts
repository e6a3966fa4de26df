import type { Entry } from '../event.ts';
import { saidIn } from '../said.ts';
import { thingRecordedIn } from '../thing-recorded-in.ts';
import type { VehicleEvent } from './events.ts';
import { lastDocking, openDocking, type Vehicle, type VehicleState } from './state.ts';

export function evolveVehicle(state: VehicleState, entry: Entry<VehicleEvent>): VehicleState {
  if (entry.type === 'VehicleRegistered') return registered(entry);
  return state === null ? null : withCurrentDocking(happened(state, entry));
}

function registered(entry: Extract<Entry<VehicleEvent>, { readonly type: 'VehicleRegistered' }>): VehicleState {
  return {
    ...entry.facts,
    vehicle: thingRecordedIn(entry),
    registered: saidIn(entry),
    launched: null,
    dockings: [],
    docked: null,
    ended: null,
  };
}

type Later = Exclude<Entry<VehicleEvent>, { readonly type: 'VehicleRegistered' }>;

function happened(vehicle: Vehicle, entry: Later): Vehicle {
  const then = saidIn(entry);
  switch (entry.type) {
    case 'VehicleLaunched':
      return { ...vehicle, launched: { ...then, crew: entry.facts.crew } };
    case 'VehicleDocked':
      return { ...vehicle, dockings: [...vehicle.dockings, { ...entry.facts, docked: then, undocked: null }] };
    case 'VehicleUndocked': {
      const open = openDocking(vehicle, then.occurredAt);
      const undocked = { ...then, crew: entry.facts.crew };
      return { ...vehicle, dockings: vehicle.dockings.map((each) => (each === open ? { ...each, undocked } : each)) };
    }
    case 'VehicleFlightEnded':
      return { ...vehicle, ended: { ...entry.facts, ...then } };
  }
}

function withCurrentDocking(vehicle: Vehicle): Vehicle {
  const last = vehicle.ended === null ? lastDocking(vehicle) : null;
  return { ...vehicle, docked: last?.undocked === null ? last : null };
}
