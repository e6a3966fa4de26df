import type { Reference } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';
import { type Claim, claimOf, claimsOn } from '../standing/claim.ts';
import { worstFirst } from '../standing/disputes.ts';
import { everJudged } from '../standing/governing.ts';
import { subjects, type Verdict } from '../standing/judgement.ts';

type Health = Extract<Verdict, { readonly on: 'health' }>;
type Fit = Extract<Verdict, { readonly on: 'fitness' }>;
type ClaimOn<On extends Verdict> = Claim & { readonly verdict: On };

export type SubsystemHealth = {
  /** In the words of the claim that comes first; without one, of a judgement that holds no longer, or not yet. */
  readonly subsystem: string;
  readonly status: Health['status'];
  /** Agencies differ: the worst is first. */
  readonly disputed: boolean;
  readonly claims: readonly ClaimOn<Health>[];
};

export type Fitness = {
  readonly fitness: Fit['fitness'];
  readonly limits: Fit['limits'];
  readonly atMost: Fit['atMost'];
  readonly until: Claim['until'];
  readonly disputed: boolean;
  readonly claims: readonly ClaimOn<Fit>[];
};

/**
 * Every subsystem that somebody has judged, as it is at a time (milliseconds since 1970): unknown where nobody's
 * judgement holds, because it was retracted or has not begun.
 */
export function subsystemsAt(past: Past, vehicle: Reference, time: number): readonly SubsystemHealth[] {
  const judged = everJudged(past, subjects.healthOf(vehicle), time);
  return [...Map.groupBy(judged, ({ some }) => some.subject).values()].flatMap((parties) => {
    const claims = parties.flatMap(({ governs }) => (governs === undefined ? [] : claimOf(past, governs, time)));
    const { disputed, values } = worstFirst(claims.filter(isHealth));
    const [worst] = values;
    const verdict = (worst ?? parties[0]?.some)?.verdict;
    if (verdict?.on !== 'health') return [];
    return { subsystem: verdict.subsystem, status: worst?.verdict.status ?? 'unknown', disputed, claims: values };
  });
}

/** Unknown where nobody has judged it. */
export function fitnessAt(past: Past, vehicle: Reference, kind: 'nominal' | 'contingency', time: number): Fitness {
  const claims = claimsOn(past, subjects.fitness(vehicle, kind), time).filter(isFitness);
  const { disputed, values } = worstFirst(claims);
  const [worst] = values;
  const { fitness, limits, atMost } = worst?.verdict ?? { fitness: 'unknown', limits: [], atMost: null };
  return { fitness, limits, atMost, until: worst?.until ?? null, disputed, claims: values };
}

const isHealth = (claim: Claim): claim is ClaimOn<Health> => claim.verdict.on === 'health';
const isFitness = (claim: Claim): claim is ClaimOn<Fit> => claim.verdict.on === 'fitness';
