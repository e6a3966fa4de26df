import { compareSharedCauses, type SharedCauseStanding } from '../compare/shared-causes.ts';
import type { Sides } from '../compare/sides.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { type BriefItem, type Covered, entryItem, type Part, partOf } from './part.ts';

/** That anomalies are said to share a cause, or no longer. */
export interface SharedCauseTurned extends BriefItem {
  readonly anomalies: SharedCauseStanding['anomalies'];
  /** Null: nobody said so. */
  readonly was: SharedCauseStanding['standing'] | null;
  readonly standing: SharedCauseStanding['standing'] | null;
  readonly disputed: boolean;
  readonly changedBy: readonly number[];
}

/** By the entry that turned them last; where time alone did, by the one that had said so. */
export function* sharedCausesTurned(covered: Covered, sides: Sides): Steps<Part<SharedCauseTurned>> {
  const { candidates, from, to } = compareSharedCauses(sides);
  const told = yield* eachInSteps(candidates.keys, ([key, sequences]) => {
    const before = from(key);
    const after = to(key);
    const shown = after ?? before;
    const disputed = after?.disputed ?? false;
    if (shown === undefined || (before?.standing === after?.standing && before?.disputed === after?.disputed))
      return [];
    const changedBy = [...sequences].sort((left, right) => left - right);
    const turned = { was: before?.standing ?? null, standing: after?.standing ?? null, disputed, changedBy };
    const last = changedBy.at(-1) ?? Math.max(...shown.claims.map(({ said }) => said.sequence));
    return { ...entryItem(last), anomalies: shown.anomalies, ...turned };
  });
  const inOrder = told.toSorted((left, right) => left.sequence - right.sequence);
  return partOf(covered, inOrder, { all: candidates.complete, last: true });
}
