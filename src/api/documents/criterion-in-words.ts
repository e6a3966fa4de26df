import { spaced } from '../../domain/spaced.ts';
import type { CriterionShown } from '../../projections/criteria/standing.ts';
import type { Piece } from './document.ts';

type Standing = Pick<CriterionShown, 'state' | 'margin' | 'missing' | 'restsOnAbout'>;

/** How a criterion stands; by how much, and what is not known of that, after it. */
export function criterionInWords({ state, margin, missing, restsOnAbout }: Standing): readonly Piece[] {
  const told = [
    ...marginInWords(margin),
    ...(missing === 0 ? [] : [`${missing} of the observations that it looks at still to come`]),
    ...(restsOnAbout ? ['by a value that is only about'] : []),
  ];
  const word = spaced(state);
  return [state === 'not-met' ? word : { strong: word }, told.length === 0 ? '' : `; ${told.join('; ')}`];
}

function marginInWords({ least, most }: Standing['margin']): readonly string[] {
  if (least === null && most === null) return [];
  if (least === most) return [`margin ${least}`];
  if (least === null) return [`margin ${most} at most`];
  return [most === null ? `margin ${least} at least` : `margin ${least} to ${most}`];
}
