import type { Reference } from '../../domain/reference.ts';

/** The keys of the rows; each prefix ends where the next part begins. They lie among those of the judgements. */
export const stalenessKeys = {
  /** The taken decisions that rest on a thing or a part of it, directly or through others. */
  restingOn: (thing: Reference) => `resting/${thing}/`,
  /** When an assessment fell, and stood again. */
  turns: (assessment: Reference) => `turned/${assessment}`,
  /** Which standing a hypothesis or a shared cause showed, and when it changed. */
  words: (subject: string) => `words/${subject}`,
  /** What contradicts a thing or parts of it. */
  against: (thing: Reference) => `against/${thing}/`,
  /** What found that predictions of an assessment failed. */
  failed: (assessment: Reference) => `failed/${assessment}/`,
  /** What found that they held. */
  held: (assessment: Reference) => `held/${assessment}/`,
  voided: (reference: Reference) => `voided/${reference}`,
  /** The anomalies whose reports say that they share a cause with this one. */
  feared: (anomaly: Reference) => `feared/${anomaly}/`,
  /** A decision in force that waits because it is stale; listed unless it waits for a review anyhow. */
  stale: (decision: Reference) => `stale/${decision}`,
  allStale: 'stale/',
  allAgainst: 'against/',
  allFailed: 'failed/',
  allHeld: 'held/',
  allVoided: 'voided/',
} as const;

/** An observation or assessment that speaks against parts of a thing, or the whole. */
export type Against = { readonly by: Reference; readonly sequence: number; readonly of: readonly Reference[] };
