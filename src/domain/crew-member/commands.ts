import * as z from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { distinct } from '../distinct.ts';
import { slug } from '../id.ts';
import { reference } from '../reference.ts';
import { line } from '../text.ts';
import { crewMemberAssigned, crewMemberDeparted, returnSeatAssigned } from './events.ts';

const seat = returnSeatAssigned.facts.shape;

/** Its client chooses the id, which names the stream. */
export const assignCrewMember = defineCommand()(
  'AssignCrewMember',
  z.strictObject({
    id: slug,
    name: crewMemberAssigned.facts.shape.name,
    agency: crewMemberAssigned.facts.shape.agency,
    role: line.optional(),
    expedition: line.optional(),
    arrivedOn: reference('vehicle').optional(),
  }),
);

/** The applicability left out: both. `because` left out: nothing on record is behind it. */
export const assignReturnSeat = defineCommand()(
  'AssignReturnSeat',
  z.strictObject({
    vehicle: seat.vehicle,
    applicability: seat.applicability.optional(),
    seat: line.optional(),
    because: distinct(seat.because.max(50)).optional(),
  }),
);

export const recordDeparture = defineCommand()(
  'RecordDeparture',
  z.strictObject({ manner: crewMemberDeparted.facts.shape.manner, vehicle: reference('vehicle').optional() }),
);

export const crewMemberCommands = [assignCrewMember, assignReturnSeat, recordDeparture] as const;
export type CrewMemberCommand = CommandOf<(typeof crewMemberCommands)[number]>;
