import * as z from 'zod';
import { authority } from '../author.ts';
import { type CommandOf, defineCommand } from '../command.ts';
import { slug } from '../id.ts';
import { reference } from '../reference.ts';
import { line } from '../text.ts';
import { vehicleDocked, vehicleFlightEnded, vehicleLaunched, vehicleRegistered } from './events.ts';

const registered = vehicleRegistered.facts.shape;

/** Left out: nobody was in it. */
const crew = vehicleLaunched.facts.shape.crew.max(50).optional();

/** Its client chooses the id, which names the stream. */
export const registerVehicle = defineCommand()(
  'RegisterVehicle',
  z.strictObject({
    id: slug,
    name: registered.name,
    kind: registered.kind,
    aliases: registered.aliases.max(50).optional(),
    agency: line.optional(),
    partOf: reference('vehicle').optional(),
    seats: registered.seats.unwrap().optional(),
    programAuthority: authority.optional(),
  }),
);

export const recordLaunch = defineCommand()('RecordLaunch', z.strictObject({ crew }));

export const recordDocking = defineCommand()(
  'RecordDocking',
  z.strictObject({ at: vehicleDocked.facts.shape.at, port: line.optional() }),
);

export const recordUndocking = defineCommand()('RecordUndocking', z.strictObject({ crew }));

export const recordFlightEnd = defineCommand()(
  'RecordFlightEnd',
  z.strictObject({ manner: vehicleFlightEnded.facts.shape.manner, place: line.optional(), crew }),
);

export const vehicleCommands = [
  registerVehicle,
  recordLaunch,
  recordDocking,
  recordUndocking,
  recordFlightEnd,
] as const;
export type VehicleCommand = CommandOf<(typeof vehicleCommands)[number]>;
