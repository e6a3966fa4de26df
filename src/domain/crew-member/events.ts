import * as z from 'zod';
import { applicability } from '../applicability.ts';
import { defineEvent, type EventOf } from '../event.ts';
import { reference } from '../reference.ts';
import { line } from '../text.ts';

/** Aboard since it occurred. Their id is their stream's. */
export const crewMemberAssigned = defineEvent(
  'CrewMemberAssigned',
  z.strictObject({
    name: line,
    agency: line,
    role: line.nullable(),
    expedition: line.nullable(),
    /** The vehicle that they came on. */
    arrivedOn: reference('vehicle').nullable(),
  }),
  { correctable: { shown: ['/name', '/expedition'] } },
);

export const returnSeatAssigned = defineEvent(
  'ReturnSeatAssigned',
  z.strictObject({
    vehicle: reference('vehicle'),
    applicability,
    /** Which one, in the words of the field: "left", "cargo area, foam". */
    seat: line.nullable(),
    /** The decisions or program items behind it; empty: nothing on record is. */
    because: z.array(reference('decision', 'program')),
  }),
  { correctable: { shown: ['/seat'] } },
);

export const crewMemberDeparted = defineEvent(
  'CrewMemberDeparted',
  z.strictObject({ manner: z.enum(['landed', 'lost', 'transferred']), vehicle: reference('vehicle').nullable() }),
);

export const crewMemberEvents = [crewMemberAssigned, returnSeatAssigned, crewMemberDeparted] as const;
export type CrewMemberEvent = EventOf<(typeof crewMemberEvents)[number]>;
