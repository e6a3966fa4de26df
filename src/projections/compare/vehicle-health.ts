import { parseReference, type Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import { judgements } from '../standing/judgements.ts';
import { type VehicleHealth, vehicleHealthOf } from '../vehicle-health/read.ts';
import { vehicleHealth } from '../vehicle-health/view.ts';
import { candidatesOf, thingsIn } from './candidates.ts';
import type { Compared } from './differences.ts';
import type { Side, Sides } from './sides.ts';

// Health runs out, and acceptances do, without an entry: so many vehicles are looked at for that.
const mostVehicles = 500;

export function compareVehicleHealth(
  sides: Sides,
  concerning: readonly Reference[],
): Compared<VehicleHealth, Pick<VehicleHealth, 'vehicle' | 'name'>> {
  const found = candidatesOf(sides);
  for (const thing of concerning) if (parseReference(thing)?.kind === 'vehicle') found.add(thing);
  found.addChanged(vehicleHealth.name, thingsIn('vehicle'));
  found.addChanged(judgements.name, thingsIn('vehicle'));
  found.addRecorded(['EntryCorrected'], (thing) => vehiclesOf(sides.to, thing));
  const vehicles = sides.to.past.things('vehicle', { limit: mostVehicles + 1 });
  for (const { reference } of vehicles.slice(0, mostVehicles)) found.add(reference);
  if (vehicles.length > mostVehicles) found.cut();
  return {
    candidates: found.found(),
    at:
      ({ past, now }) =>
      (key) =>
        vehicleHealthOf(past, key as Reference, { now }),
    named: ({ vehicle, name }) => ({ vehicle, name }),
    fields: {
      groups: ['fitness', 'fitness.nominal', 'fitness.contingency'],
      lists: { subsystems: 'subsystem', anomalies: 'anomaly' },
    },
  };
}

/** A vehicle, or those that an anomaly is about. */
function vehiclesOf({ past }: Side, thing: Reference): readonly Reference[] {
  const kind = parseReference(thing)?.kind;
  if (kind === 'vehicle') return [thing];
  const stream = kind === 'anomaly' ? streamOf(thing) : undefined;
  const about = stream === undefined ? [] : (past.state('anomaly', stream)?.about ?? []);
  return about.filter((reference) => parseReference(reference)?.kind === 'vehicle');
}
