import * as z from 'zod';
import { crewMemberAssigned, crewMemberDeparted, returnSeatAssigned } from '../../domain/crew-member/events.ts';
import { named } from './named.ts';
import { resource } from './resource.ts';
import { instant, reference, said } from './said.ts';

export const seat = named(
  'Seat',
  z.strictObject({
    ...returnSeatAssigned.facts.shape,
    assigned: said,
    since: instant.meta({ description: 'From when on it is theirs, by what is claimed.' }),
  }),
);

/** All that is on record of a crew member, but for their seats. */
export const crewMemberWithoutSeats = {
  ...crewMemberAssigned.facts.shape,
  crewMember: reference,
  assigned: said,
  departed: z.strictObject({ ...said.shape, ...crewMemberDeparted.facts.shape }).nullable(),
};

export const crewMember = resource('CrewMember', {
  ...crewMemberWithoutSeats,
  seats: z.strictObject({ nominal: seat.nullable(), contingency: seat.nullable() }),
  seatHistory: z.array(seat),
});
