import * as z from 'zod';
import { vehicleFlightEnded, vehicleRegistered } from '../../domain/vehicle/events.ts';
import { cited, citedList } from './cited.ts';
import { partyHistory } from './judgement-history.ts';
import { viewOf } from './moment.ts';
import { reference, said } from './said.ts';
import { evidences, more, section, statement, statements } from './statement.ts';
import { vehicleHealth } from './vehicle-health.ts';

const departure = z.strictObject({ ...said.shape, crew: citedList });

export const vehicleRecord = viewOf('VehicleRecord', {
  vehicle: reference,
  voided: z.boolean().meta({ description: 'Struck through: made in error. It is shown as it was before that.' }),
  registration: z
    .strictObject({ ...vehicleRegistered.facts.shape, partOf: cited.nullable(), said })
    .meta({ description: 'In the words as last corrected.' }),
  flight: z.strictObject({
    launched: departure.nullable(),
    dockings: z.array(
      z.strictObject({ at: cited, port: z.string().nullable(), docked: said, undocked: departure.nullable() }),
    ),
    ended: z.strictObject({ ...vehicleFlightEnded.facts.shape, ...departure.shape }).nullable(),
  }),
  health: vehicleHealth,
  history: z.strictObject({
    subsystems: z.array(z.strictObject({ subsystem: z.string(), parties: z.array(partyHistory) })),
    fitness: z.strictObject({ nominal: z.array(partyHistory), contingency: z.array(partyHistory) }),
    more,
  }),
  anomalies: statements,
  activities: statements,
  observations: evidences,
  assessments: evidences,
  informationRequests: statements,
  decisions: section(
    z.strictObject({
      ...statement.shape,
      inScope: z.boolean(),
      stale: z.boolean().meta({ description: 'It is in force, and what it rests on stands no longer.' }),
    }),
  ).meta({
    description: 'Those with it in their scope or program, now or at some time.',
  }),
  seats: section(
    z.strictObject({
      ...statement.shape,
      held: z
        .array(z.enum(['nominal', 'contingency']))
        .meta({ description: 'For which returns this very seat is theirs now.' }),
    }),
  ),
});
