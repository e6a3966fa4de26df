import { latestOf } from '../claimed-time.ts';
import type { Grounds } from '../grounds.ts';
import type { Said } from '../said.ts';
import type { Decision, Slip } from './state.ts';
import { termOf } from './term-of.ts';
import { isDisputed, type TermAsStored } from './terms.ts';

/**
 * The decision with a needed-by said anew. A slip is one whose latest instant is later than that of the last one
 * stated, or one withdrawn; naming one after that belongs to the same slip. A first, an earlier or a narrower one is
 * no slip, and neither is a dispute: what was stated last before it is what a later one is measured by.
 */
export function withNeededBy(state: Decision, is: TermAsStored<'neededBy'>, why: Grounds, said: Said): Decision {
  const { slips, lastNeededBy } = state;
  const neededBy = termOf(is, said);
  const changed = {
    ...state,
    terms: { ...state.terms, neededBy },
    lastNeededBy: neededBy.value ?? lastNeededBy,
  };
  const last = slips.at(-1);
  const withdrawn = last !== undefined && last.to === null;
  if (isDisputed(is) || lastNeededBy === null) return changed;
  if (withdrawn) return is === null ? changed : { ...changed, slips: slips.with(-1, { ...last, to: is, named: said }) };
  if (is !== null && latestOf(is) <= latestOf(lastNeededBy)) return changed;
  const slip: Slip = { from: lastNeededBy, to: is, reason: why.reason, because: why.because, named: null, ...said };
  return { ...changed, slips: [...slips, slip] };
}
