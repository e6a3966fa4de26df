import * as z from 'zod';
import { confidence } from '../../domain/assessment/confidence.ts';
import { effect } from '../../domain/assessment/effect.ts';
import { hypothesisStanding, sharedCause } from '../../domain/assessment/judgement.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { named } from './named.ts';
import { instant, reference, said } from './said.ts';

const [health, onCrewMember, fitness] = effect.options;

export const verdictOnHealth = named(
  'HealthVerdict',
  z.strictObject(z.strictObject(health.shape).pick({ on: true, subsystem: true, status: true }).shape),
);
export const verdictOnFitness = named(
  'FitnessVerdict',
  z.strictObject(z.strictObject(fitness.shape).pick({ on: true, fitness: true, limits: true, atMost: true }).shape),
);
const verdictOnCrewMember = named(
  'CrewMemberVerdict',
  z.strictObject(z.strictObject(onCrewMember.shape).pick({ on: true, text: true }).shape),
);
const verdictOnHypothesis = named(
  'HypothesisVerdict',
  z.strictObject({ on: z.literal('hypothesis'), ...hypothesisStanding.omit({ hypothesis: true }).shape }),
);
const verdictOnSharedCause = named(
  'SharedCauseVerdict',
  z.strictObject({ on: z.literal('shared-cause'), ...sharedCause.omit({ anomalies: true }).shape }),
);
export const verdict = named(
  'Verdict',
  z.discriminatedUnion('on', [
    verdictOnHealth,
    verdictOnFitness,
    verdictOnCrewMember,
    verdictOnHypothesis,
    verdictOnSharedCause,
  ]),
);

/** What boards and records show of a judgement alike. */
export const judgement = {
  assessment: reference,
  title: z.string().nullable(),
  said,
  confidence: confidence.nullable(),
  since: claimedTime.nullable(),
  until: claimedTime.nullable(),
  from: instant.meta({ description: 'From when it counts.' }),
};

const corrected = z
  .union([effect, hypothesisStanding, sharedCause])
  .nullable()
  .meta({ description: 'As last corrected, where corrections changed more than times and quantities.' });

export const claimOn = <On extends z.ZodType>(name: string, on: On) =>
  named(
    name,
    z.strictObject({
      ...judgement,
      verdict: on.meta({ description: 'Unknown once it ran out.' }),
      ranOut: verdict.nullable().meta({ description: 'What it was before it ran out; null: it holds.' }),
      corrected: corrected as z.ZodType<unknown>,
    }),
  );

export const claim = claimOn('Claim', verdict);
