import * as z from 'zod';
import { type ClaimedTime, claimedTime, earliestOf, latestOf } from '../claimed-time.ts';
import { reference } from '../reference.ts';
import { line, text } from '../text.ts';
import { confidence } from './confidence.ts';

const onHealth = {
  on: z.literal('health'),
  vehicle: reference('vehicle'),
  /** As claimed; views compare it trimmed, in NFC, without case. */
  subsystem: line,
  status: z.enum(['nominal', 'degraded', 'failed', 'unknown']),
};
const onCrewMember = { on: z.literal('crew-member'), crewMember: reference('crew-member'), text };
const onFitness = {
  on: z.literal('fitness'),
  vehicle: reference('vehicle'),
  return: z.enum(['nominal', 'contingency']),
  fitness: z.enum(['fit', 'fit-within-limits', 'not-fit', 'unknown']),
};
const limits = z.array(text);
const atMost = z.int().min(0).max(1000);

interface Held {
  readonly since?: ClaimedTime | null | undefined;
  readonly until?: ClaimedTime | null | undefined;
}
const endsAfterItBegins = ({ since = null, until = null }: Held): boolean =>
  since === null || until === null || earliestOf(since) <= latestOf(until);
const endsTooEarly = { error: 'lies before since', path: ['until'] };

interface Limited {
  readonly fitness: string;
  readonly limits?: readonly string[] | undefined;
  readonly atMost?: number | null | undefined;
}
const limitsWhereLimited = ({ fitness, limits = [], atMost = null }: Limited): boolean =>
  (fitness === 'fit-within-limits') === (limits.length > 0 || atMost !== null);
const limitsMisplaced = {
  error: 'fit-within-limits states its limits, or at most how many aboard; nothing else has any',
  path: ['fitness'],
};

const held = { confidence: confidence.nullable(), since: claimedTime.nullable(), until: claimedTime.nullable() };

/**
 * What a judgement means for a thing: for a subsystem's health, for a crew member, or for a vehicle's fitness for one of
 * the two returns. A null `since` is the assessment's occurredAt.
 */
export const effect = z.discriminatedUnion('on', [
  z.strictObject({ ...onHealth, ...held }).refine(endsAfterItBegins, endsTooEarly),
  z.strictObject({ ...onCrewMember, ...held }).refine(endsAfterItBegins, endsTooEarly),
  z
    .strictObject({ ...onFitness, limits, atMost: atMost.nullable(), ...held })
    .refine(endsAfterItBegins, endsTooEarly)
    .refine(limitsWhereLimited, limitsMisplaced),
]);
export type Effect = z.infer<typeof effect>;

const claimedHeld = {
  confidence: confidence.optional(),
  since: claimedTime.optional(),
  until: claimedTime.optional(),
};

/** As a caller says it. */
export const claimedEffect = z.discriminatedUnion('on', [
  z.strictObject({ ...onHealth, ...claimedHeld }).refine(endsAfterItBegins, endsTooEarly),
  z.strictObject({ ...onCrewMember, ...claimedHeld }).refine(endsAfterItBegins, endsTooEarly),
  z
    .strictObject({ ...onFitness, limits: limits.max(50).optional(), atMost: atMost.optional(), ...claimedHeld })
    .refine(endsAfterItBegins, endsTooEarly)
    .refine(limitsWhereLimited, limitsMisplaced),
]);

export function effectOf(claimed: z.infer<typeof claimedEffect>): Effect {
  const held = {
    confidence: claimed.confidence ?? null,
    since: claimed.since ?? null,
    until: claimed.until ?? null,
  };
  return claimed.on === 'fitness'
    ? { ...claimed, limits: claimed.limits ?? [], atMost: claimed.atMost ?? null, ...held }
    : { ...claimed, ...held };
}
