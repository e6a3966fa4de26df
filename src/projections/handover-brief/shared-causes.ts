import type { AnomalyReport } from '../../domain/anomaly/events.ts';
import { thingRecordedIn } from '../../domain/thing-recorded-in.ts';
import { changedByIn, differing } from '../compare/differences.ts';
import { compareSharedCauses, type SharedCauseStanding } from '../compare/shared-causes.ts';
import type { Sides } from '../compare/sides.ts';
import type { Steps } from '../steps.ts';
import { titled } from '../title-of.ts';
import { type BriefItem, type Covered, cameSince, entryItem, type Part, partOf } from './part.ts';

/** That anomalies are said to share a cause, or no longer. */
export interface SharedCauseTurned extends BriefItem {
  readonly anomalies: SharedCauseStanding['anomalies'];
  /** Null: nobody said so. */
  readonly was: SharedCauseStanding['standing'] | null;
  readonly standing: SharedCauseStanding['standing'] | null;
  readonly disputed: boolean;
  /** A report fears it, and gives it no standing. */
  readonly feared: boolean;
  readonly changedBy: readonly number[];
}

/** By the entry that turned them last; where time alone did, by the one that had said so. */
export function* sharedCausesTurned(covered: Covered, sides: Sides): Steps<Part<SharedCauseTurned>> {
  const compared = compareSharedCauses(sides);
  const changedBy = changedByIn(compared, sides, ({ standing, disputed }) => `${standing} ${disputed}`);
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
      feared: false,
      changedBy: by,
    });
  }
  const feared = fearedIn(covered);
  const inOrder = [...told, ...feared.told].sort((left, right) => left.sequence - right.sequence);
  return partOf(covered, inOrder, { all: compared.candidates.complete && feared.all, last: true });
}

/** By the reports that came since. */
function fearedIn(covered: Covered): {
  readonly told: readonly Omit<SharedCauseTurned, 'acknowledged'>[];
  readonly all: boolean;
} {
  const { entries, all } = cameSince(covered, ['LeakReported', 'AnomalyReported']);
  const told = entries.flatMap((entry) => {
    const { sharesCauseWith } = entry.facts as AnomalyReport;
    if (sharesCauseWith.length === 0) return [];
    const anomalies = [thingRecordedIn(entry), ...sharesCauseWith].map((anomaly) => titled(covered.past, anomaly));
    const nobodySaysSo = { was: null, standing: null, disputed: false };
    return [{ ...entryItem(entry.sequence), anomalies, ...nobodySaysSo, feared: true, changedBy: [entry.sequence] }];
  });
  return { told, all };
}
