import * as z from 'zod';
import { vehicleFlightEnded, vehicleLaunched, vehicleRegistered } from '../../domain/vehicle/events.ts';
import { named } from './named.ts';
import { resource } from './resource.ts';
import { reference, said } from './said.ts';

const departure = named('Departure', z.strictObject({ ...said.shape, ...vehicleLaunched.facts.shape }));

const docking = named(
  'Docking',
  z.strictObject({
    at: reference,
    port: z.string().nullable(),
    docked: said,
    undocked: departure.nullable().meta({ description: 'Null while nothing on record says that it undocked.' }),
  }),
);

export const vehicle = resource('Vehicle', {
  ...vehicleRegistered.facts.shape,
  vehicle: reference,
  registered: said,
  launched: departure.nullable(),
  dockings: z.array(docking),
  docked: docking.nullable().meta({ description: 'Where it is now; null once its flight has ended.' }),
  ended: z.strictObject({ ...said.shape, ...vehicleFlightEnded.facts.shape }).nullable(),
});
