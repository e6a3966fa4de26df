import { changedByIn, differing } from '../compare/differences.ts';
import { compareSharedCauses, type SharedCauseStanding } from '../compare/shared-causes.ts';
import type { Sides } from '../compare/sides.ts';
import type { Steps } from '../steps.ts';
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
  const compared = compareSharedCauses(sides);
  const changedBy = changedByIn(compared, sides);
  const told: Omit<SharedCauseTurned, 'acknowledged'>[] = [];
  for (const difference of yield* differing(compared, sides)) {
    const { before, after } = difference;
    const shown = after ?? before;
    if (shown === undefined || (before?.standing === after?.standing && before?.disputed === after?.disputed)) continue;
    const by = yield* changedBy(difference);
    const last = by.at(-1) ?? Math.max(...shown.claims.map(({ said }) => said.sequence));
    told.push({
      ...entryItem(last),
      anomalies: shown.anomalies,
      was: before?.standing ?? null,
      standing: after?.standing ?? null,
      disputed: after?.disputed ?? false,
      changedBy: by,
    });
  }
  const inOrder = told.sort((left, right) => left.sequence - right.sequence);
  return partOf(covered, inOrder, { all: compared.candidates.complete, last: true });
}
