import * as z from 'zod';
import { applicability } from '../../domain/applicability.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { claim } from './claim.ts';
import { crewMemberWithoutSeats, seat } from './crew-member.ts';
import { named } from './named.ts';
import { corrected, reference, said, titled } from './said.ts';
import { fitness } from './vehicle-health.ts';

const whereabouts = named(
  'Whereabouts',
  z.strictObject({
    state: z.enum(['not-launched', 'launched', 'docked', 'undocked', 'landed', 'deorbited', 'lost']),
    at: reference.nullable(),
    port: z.string().nullable(),
    said,
  }),
);

const returnVehicle = named(
  'ReturnVehicle',
  z.strictObject({
    ...titled.shape,
    whereabouts: whereabouts.nullable(),
    fitness,
    held: z.strictObject({
      by: z.array(titled).meta({ description: 'Who is aboard and has a seat in it for this kind of return.' }),
      seats: z.int().nullable().meta({ description: 'How many it has; null: not on record.' }),
      moreThanSeats: z.boolean(),
      atMost: z.int().nullable().meta({ description: 'By its fitness; null: no such limit is stated.' }),
      moreThanAtMost: z.boolean(),
    }),
  }),
);

const decidedReturn = named(
  'DecidedReturn',
  z
    .strictObject({
      decision: reference,
      title: z.string(),
      item: reference,
      place: z.int().min(0).meta({ description: 'Its place in the program.' }),
      crewMember: reference,
      does: z.string().nullable(),
      returnsIn: titled,
      applicability,
      taken: said,
      over: z.boolean(),
      expires: claimedTime.nullable(),
      carriedOut: said.nullable(),
    })
    .meta({ description: 'Decided, and not yet done.' }),
);

const leaving = named(
  'Leaving',
  z.strictObject({
    seat: seat.nullable(),
    vehicle: returnVehicle.nullable(),
    problem: z
      .enum(['no-seat', 'vehicle-left'])
      .nullable()
      .meta({ description: '`vehicle-left`: it undocked without them, or its flight has ended.' }),
    decided: decidedReturn.nullable(),
  }),
);

export const crewReturn = named(
  'CrewReturn',
  z.strictObject({
    ...crewMemberWithoutSeats,
    corrected,
    arrivedOn: titled.nullable(),
    nominal: leaving,
    contingency: leaving,
    effects: z.array(claim).meta({ description: 'What standing assessments say of them.' }),
    seatHistory: z.array(seat),
  }),
);
