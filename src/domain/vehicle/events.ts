import * as z from 'zod';
import { authority } from '../author.ts';
import { distinct } from '../distinct.ts';
import { defineEvent, type EventOf } from '../event.ts';
import { kindOf } from '../kind.ts';
import { reference } from '../reference.ts';
import { line } from '../text.ts';

const vehicleKinds = [
  'crewed-spacecraft',
  'cargo-spacecraft',
  'launcher',
  'module',
  'station',
  'suit',
  'ground-system',
] as const;

/** Who was in it at that moment. */
const crew = distinct(z.array(reference('crew-member')));

/** Its id is its stream's. */
export const vehicleRegistered = defineEvent(
  'VehicleRegistered',
  z.strictObject({
    name: line,
    kind: kindOf(vehicleKinds),
    /** What an agency calls it: Soyuz MS-22 is 68S to NASA. */
    aliases: z.array(z.strictObject({ agency: line, name: line })),
    /** The agency that operates it. */
    agency: line.nullable(),
    partOf: reference('vehicle').nullable(),
    seats: z.int().min(0).max(1000).nullable(),
    /** Who decides about its program, where no decision says otherwise. */
    programAuthority: authority.nullable(),
  }),
  { correctable: { folded: ['/seats'], shown: ['/name', '/aliases/*/name'] } },
);

export const vehicleLaunched = defineEvent('VehicleLaunched', z.strictObject({ crew }));

export const vehicleDocked = defineEvent(
  'VehicleDocked',
  z.strictObject({ at: reference('vehicle'), port: line.nullable() }),
  { correctable: { shown: ['/port'] } },
);

const vehicleUndocked = defineEvent('VehicleUndocked', z.strictObject({ crew }));

/** Who is in it has departed with it. */
export const vehicleFlightEnded = defineEvent(
  'VehicleFlightEnded',
  z.strictObject({ manner: z.enum(['landed', 'deorbited', 'lost']), place: line.nullable(), crew }),
  { correctable: { shown: ['/place'] } },
);

export const vehicleEvents = [
  vehicleRegistered,
  vehicleLaunched,
  vehicleDocked,
  vehicleUndocked,
  vehicleFlightEnded,
] as const;
export type VehicleEvent = EventOf<(typeof vehicleEvents)[number]>;
