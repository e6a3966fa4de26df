import type { Decision } from './state.ts';
import type { Claim } from './terms.ts';

/** Whose absence shows. */
const shown = ['authority', 'default', 'burdenOfProof', 'neededBy'] as const;

export interface Gap {
  readonly term: (typeof shown)[number];
  readonly gap: 'not-stated' | 'disputed';
  /** Who claims what; empty where it is not stated. */
  readonly claims: readonly Claim[];
}

/** What nobody has said, or what is in dispute, of authority, default, burden of proof and needed-by. */
export const gapsOf = ({ terms }: Pick<Decision, 'terms'>): readonly Gap[] =>
  shown
    .filter((term) => terms[term].value === null)
    .map((term) => {
      const claims = terms[term].disputed;
      return { term, gap: claims.length > 0 ? 'disputed' : 'not-stated', claims };
    });
