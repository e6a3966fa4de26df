import type { Reference } from '../../domain/reference.ts';
import type { Judgement } from './judgement.ts';

/** A judgement as a row keeps it. */
export type KeptJudgement = Judgement & {
  /** A correction changed the assessment that it is in. */
  readonly corrected: boolean;
};

/** Of one party's standing judgements on one subject those that can govern at `from` (milliseconds) or later. */
export type Front = {
  readonly from: number;
  readonly judgements: readonly KeptJudgement[];
  /** One that stands no longer, where none stands: its subject was judged, and is unknown. */
  readonly fell?: KeptJudgement;
};

/** The name of the view that these are the rows of. */
export const judgementRows = 'judgements';

/** The keys of the rows; each prefix ends where the next part begins. */
export const judgementKeys = {
  front: (subject: string, party: string) => `front/${subject}/${party}`,
  fronts: (prefix: string) => `front/${prefix}`,
  standing: (subject: string, party: string) => `standing/${subject}/${party}/`,
  /** Who governs from when on: see succession.ts. */
  succession: (subject: string, party: string) => `succession/${subject}/${party}/`,
  fallen: (assessment: Reference) => `fallen/${assessment}`,
  allFallen: 'fallen/',
  allSuperseders: 'superseded-by/',
  corrected: (assessment: Reference) => `corrected/${assessment}`,
  superseders: (assessment: Reference) => `superseded-by/${assessment}/`,
  shared: (anomaly: Reference) => `shared/${anomaly}/`,
} as const;
