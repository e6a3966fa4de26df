import * as z from 'zod';
import { claimedTime } from '../claimed-time.ts';
import { distinct } from '../distinct.ts';
import { slug } from '../id.ts';
import { kindOf } from '../kind.ts';
import { quantity } from '../quantity.ts';
import { reference } from '../reference.ts';
import { text } from '../text.ts';
import { confidence } from './confidence.ts';

/** What a finding rests on. */
const findingBasis = kindOf(['measurement', 'analysis', 'expert-judgement', 'assumption']);
const standing = z.enum(['suspected', 'unlikely', 'likely', 'confirmed', 'not-confirmed', 'ruled-out']);

const cites = z.array(reference());
const anomalies = distinct(z.array(reference('anomaly')).min(2));

export const finding = z.strictObject({
  slug,
  text,
  basis: findingBasis.nullable(),
  confidence: confidence.nullable(),
  cites,
});
export const claimedFinding = z.strictObject({
  slug: slug.optional(),
  text,
  basis: findingBasis.optional(),
  confidence: confidence.optional(),
  cites: distinct(cites.max(100)).optional(),
});

/** The standing of a hypothesis, with the likelihood where one is claimed. */
export const hypothesisStanding = z.strictObject({
  hypothesis: reference('hypothesis'),
  standing,
  likelihood: quantity.nullable(),
});
export type HypothesisStanding = z.infer<typeof hypothesisStanding>;
export const claimedHypothesisStanding = hypothesisStanding.extend({ likelihood: quantity.optional() });

/** That anomalies have one cause: a hypothesis of its own, with the same standings. */
export const sharedCause = z.strictObject({ anomalies, standing, likelihood: quantity.nullable() });
export type SharedCause = z.infer<typeof sharedCause>;
export const claimedSharedCause = sharedCause.extend({
  anomalies: anomalies.max(50),
  likelihood: quantity.optional(),
});

export const predictedQuantities = z.array(quantity).max(50);

/** What will be seen if the judgement is right; observations say whether it held. */
export const prediction = z.strictObject({
  slug,
  text,
  quantities: z.array(quantity),
  due: claimedTime.nullable(),
});
export const claimedPrediction = z.strictObject({
  slug: slug.optional(),
  text,
  quantities: predictedQuantities.optional(),
  due: claimedTime.optional(),
});
