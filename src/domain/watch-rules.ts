import type { Authority } from './author.ts';
import type { ClaimedTime } from './claimed-time.ts';
import type { TermValue } from './decision/terms.ts';
import type { Slug } from './id.ts';
import type { Reference } from './reference.ts';

/** What a rule proposes to decide: the terms of a decision as somebody may open it. Null: not proposed. */
export interface Proposal {
  readonly question: string;
  readonly scope: readonly Reference[];
  readonly authority: Authority | null;
  readonly default: TermValue<'default'> | null;
  readonly burdenOfProof: TermValue<'burdenOfProof'> | null;
  readonly applicability: TermValue<'applicability'> | null;
  readonly neededBy: ClaimedTime | null;
}

/** A rule that suggests a decision. It watches and suggests; it never acts. */
export interface WatchRule {
  /** Part of the ids of its suggestions, and of stored entries: it may not change. */
  readonly id: Slug;
  readonly watches: string;
  readonly suggests: string;
  readonly reason: string;
}

/**
 * The kinds of anomaly that are a leak or worse: what a ship loses by itself, and what nobody can stay with. A leak, and
 * the three emergencies that every crew trains for. A fault, damage, a conjunction or an illness is judged first.
 */
export const leakOrWorse: ReadonlySet<string> = new Set(['leak', 'fire', 'pressure-loss', 'toxic-release']);

const rule = (id: string, said: Omit<WatchRule, 'id'>): WatchRule => ({ id: id as Slug, ...said });

export const watchRules = {
  leakOrWorse: rule('leak-or-worse-on-a-return-vehicle', {
    watches: 'A leak, fire, loss of pressure or toxic release of a vehicle in which somebody aboard has a return seat',
    suggests: 'A decision about the flight program, by the authority for the vehicle’s program',
    reason:
      'Whoever has a seat in it must know in what they leave before they have to, and the ship that would replace it takes weeks.',
  }),
  anomalyBesideEva: rule('anomaly-beside-an-eva', {
    watches: 'An anomaly of a vehicle from which, or beside which, an EVA is planned',
    suggests: 'A decision whether that EVA proceeds',
    reason:
      'What leaks, moves or passes there meets people in suits, and their airlock may be the way to the ship that fails.',
  }),
  pastNeededBy: rule('past-needed-by', {
    watches: 'An open decision whose needed-by has passed',
    suggests: 'An escalation',
    reason: 'What nobody decides in time is decided by whatever happens; someone must say so, and who decides now.',
  }),
} as const satisfies Readonly<Record<string, WatchRule>>;

const nothing = {
  authority: null,
  default: null,
  burdenOfProof: null,
  applicability: null,
  neededBy: null,
} as const;

const inWords = (text: string): TermValue<'default'> => ({ text, option: null, from: null });

/** `seated`: those aboard who have a seat in it. */
export const proposeFlightProgram = (
  vehicle: { readonly reference: Reference; readonly name: string; readonly programAuthority: Authority | null },
  seated: readonly Reference[],
): Proposal => ({
  ...nothing,
  question: `What becomes of ${vehicle.name}, and of those who have their return seats in it?`,
  scope: [vehicle.reference, ...seated],
  authority: vehicle.programAuthority,
  default: inWords('The return seats stay as they are, for a contingency only.'),
  burdenOfProof: 'no-go-unless-shown-safe',
  applicability: 'both',
});

/** `authority`: of the program of the vehicles that it is planned from, where they have the same. */
export const proposeEvaDecision = (
  eva: { readonly reference: Reference; readonly title: string | null; readonly planned: ClaimedTime | null },
  authority: Authority | null,
): Proposal => ({
  ...nothing,
  question: `Does ${eva.title ?? 'the EVA'} proceed?`,
  scope: [eva.reference],
  authority,
  default: inWords('It does not begin; where it has begun, it is broken off.'),
  burdenOfProof: 'no-go-unless-shown-safe',
  neededBy: eva.planned,
});

export const proposeEscalation = (decision: { readonly reference: Reference; readonly title: string }): Proposal => ({
  ...nothing,
  question: `Who decides now, as the needed-by has passed: ${decision.title}`,
  scope: [decision.reference],
});
