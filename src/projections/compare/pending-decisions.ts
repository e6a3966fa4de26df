import { toMilliseconds } from '../../domain/id.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { type PendingItem, pendingDecisionOf, staleDecisions, turnedBetween } from '../pending-decisions/read.ts';
import type { PendingDecision } from '../pending-decisions/row.ts';
import { pendingDecisions } from '../pending-decisions/view.ts';
import { stalenessKeys } from '../staleness/staleness-keys.ts';
import { judgementRows } from '../standing/judgement-rows.ts';
import { candidatesOf, thingsIn } from './candidates.ts';
import type { Compared } from './differences.ts';
import type { Side, Sides } from './sides.ts';

/**
 * A decision that waits, but for the seconds that are left, which are never the same, and the criteria, which have a board
 * of their own.
 */
export type ComparedPending = Omit<PendingItem, 'secondsLeft' | 'criteria'>;

// For what is overdue, in force by default or expired by now, though nothing was recorded.
export const mostTurned = 2_000;
const terms = ['scope', 'authority', 'default', 'burdenOfProof', 'applicability', 'neededBy', 'disputed'];

export function comparePendingDecisions(
  sides: Sides,
  concerning: readonly Reference[],
): Compared<ComparedPending, Pick<PendingDecision, 'decision' | 'title'>> {
  const found = candidatesOf(sides);
  for (const thing of concerning) if (parseReference(thing)?.kind === 'decision') found.add(thing);
  found.addChanged(pendingDecisions.name, thingsIn('decision'));
  found.addChanged(judgementRows, (key) => (key.startsWith(stalenessKeys.allStale) ? thingsIn('decision')(key) : []));
  found.addRecorded(['EntryCorrected'], (thing) => (parseReference(thing)?.kind === 'decision' ? [thing] : []));
  const { from, to } = sides;
  const turned = turnedBetween(to.past, toMilliseconds(from.now), toMilliseconds(to.now), mostTurned);
  if (!turned.all) found.cut();
  for (const decision of [...turned.decisions, ...staleDecisions(from.past), ...staleDecisions(to.past)])
    found.add(decision);
  return {
    candidates: found.found(),
    at: (side) => (key) => pendingAt(side, key as Reference),
    named: ({ decision, title }) => ({ decision, title }),
    fields: { groups: terms, lists: { awaits: 'reference', options: 'id', polls: 'forum' } },
  };
}

function pendingAt({ past, now }: Side, decision: Reference): ComparedPending | undefined {
  const found = pendingDecisionOf(past, now, decision);
  if (found === undefined) return undefined;
  const { secondsLeft: _secondsLeft, criteria: _criteria, ...pending } = found;
  return pending;
}
