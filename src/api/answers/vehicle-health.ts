import * as z from 'zod';
import { disposition } from '../../domain/anomaly/disposition.ts';
import { anomalyReported } from '../../domain/anomaly/events.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { grounds } from '../../domain/grounds.ts';
import { vehicleFlightEnded, vehicleRegistered } from '../../domain/vehicle/events.ts';
import { claimOn, verdictOnFitness, verdictOnHealth } from './claim.ts';
import { named } from './named.ts';
import { corrected, reference, said, titled } from './said.ts';

const disputed = z.boolean().meta({ description: 'Agencies differ: the worst is first.' });

const subsystem = named(
  'SubsystemHealth',
  z.strictObject({
    subsystem: z.string().meta({
      description:
        'In the words of the claim that comes first. One that was ever judged is listed, as unknown without claims where no judgement of it holds.',
    }),
    status: verdictOnHealth.shape.status,
    disputed,
    claims: z.array(claimOn('HealthClaim', verdictOnHealth)),
  }),
);

const { fitness: fit, limits, atMost } = verdictOnFitness.shape;
export const fitness = named(
  'Fitness',
  z.strictObject({
    fitness: fit,
    limits,
    atMost,
    until: claimedTime.nullable(),
    disputed,
    claims: z.array(claimOn('FitnessClaim', verdictOnFitness)),
  }),
);

const accepted = disposition.options[1];
const { title, kind, severity, system, medium } = anomalyReported.facts.shape;
const listedAnomaly = named(
  'ListedAnomaly',
  z.strictObject({
    anomaly: reference,
    title,
    kind,
    severity,
    system,
    medium,
    status: z.enum(['open', 'accepted']),
    corrected,
    reported: said,
    acceptance: z
      .strictObject({ ...grounds, closed: said, disposition: accepted })
      .nullable()
      .meta({ description: 'Null while it is open.' }),
  }),
);

const { manner, place } = vehicleFlightEnded.facts.shape;

export const vehicleHealth = named(
  'VehicleHealth',
  z.strictObject({
    ...vehicleRegistered.facts.shape,
    vehicle: reference,
    partOf: titled.nullable(),
    corrected,
    registered: said,
    launched: said.nullable(),
    docked: z.strictObject({ ...said.shape, at: titled, port: z.string().nullable() }).nullable(),
    undocked: z
      .strictObject({ ...said.shape, from: titled })
      .nullable()
      .meta({ description: 'The last undocking, while it is not docked.' }),
    ended: z.strictObject({ ...said.shape, manner, place }).nullable(),
    subsystems: z.array(subsystem),
    fitness: z.strictObject({ nominal: fitness, contingency: fitness }),
    anomalies: z.array(listedAnomaly).meta({ description: 'Open or accepted, in the order of their reports.' }),
  }),
);
