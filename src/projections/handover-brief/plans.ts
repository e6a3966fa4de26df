import { eventTypes } from '../../domain/activity/event-types.ts';
import type { Activity, Plan } from '../../domain/activity/evolve.ts';
import type { ClaimedTime } from '../../domain/claimed-time.ts';
import type { Decision } from '../../domain/decision/state.ts';
import type { Entry } from '../../domain/event.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { type Said, saidIn } from '../../domain/said.ts';
import { thingOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import { type Titled, titled } from '../title-of.ts';
import { type BriefItem, type Covered, cameSince, entryItem, type Part, partOf } from './part.ts';

/** What became of an activity, or of when a decision was needed. */
export interface PlanChange extends BriefItem {
  readonly thing: Titled;
  readonly change: 'replanned' | 'cancelled' | 'reinstated' | 'slipped' | 'deferred';
  /** The time that was planned or needed before, and after; null: none, or it is not about that. */
  readonly from: ClaimedTime | null;
  readonly to: ClaimedTime | null;
  /** What else was planned anew: vehicles, people, objectives. */
  readonly also: readonly ('vehicles' | 'people' | 'objectives')[];
  readonly reason: string | null;
  readonly because: readonly Reference[];
  readonly said: Said;
}

type Changed = Pick<PlanChange, 'change' | 'from' | 'to' | 'also' | 'reason' | 'because'>;

const types = [
  ...(['replanned', 'cancelled', 'reinstated'] as const).flatMap((act) => [
    eventTypes.eva[act],
    eventTypes.activity[act],
  ]),
  'TermsChanged',
  'DecisionDeferred',
];

export function plansChanged(covered: Covered): Part<PlanChange> {
  const { past } = covered;
  const { entries, all } = cameSince(covered, types);
  const told = entries.flatMap((entry) => {
    const thing = thingOf(entry.stream);
    const changed = thing === undefined ? undefined : changeIn(past, thing, entry);
    if (thing === undefined || changed === undefined) return [];
    return { ...entryItem(entry.sequence), thing: titled(past, thing), ...changed, said: saidIn(entry) };
  });
  return partOf(covered, told, { all, last: true });
}

/** Undefined where it changed no plan, as a term other than when a decision is needed. */
function changeIn(past: Past, thing: Reference, { stream, sequence }: Entry): Changed | undefined {
  const entries = entriesUpTo(past, stream, past.sequence);
  if (parseReference(thing)?.kind === 'decision') return ofDecision(shownState('decision', entries), sequence);
  return ofActivity(shownState('activity', entries), sequence);
}

function ofDecision(state: Decision | null, at: number): Changed | undefined {
  const slip = state?.slips.find(({ sequence, named }) => sequence === at || named?.sequence === at);
  const deferral = state?.deferrals.find(({ sequence }) => sequence === at);
  if (deferral !== undefined) {
    const { until, reason, because } = deferral;
    return { change: 'deferred', from: slip?.from ?? null, to: until, also: [], reason, because };
  }
  if (slip === undefined) return undefined;
  const { from, to, reason, because } = slip;
  return { change: 'slipped', from, to, also: [], reason, because };
}

function ofActivity(state: Activity | null, at: number): Changed | undefined {
  const none = { from: null, to: null, also: [] };
  const replanning = state?.replannings.find(({ said }) => said.sequence === at);
  if (replanning !== undefined) {
    const { from, to, reason, because } = replanning;
    return { change: 'replanned', from: from.planned, to: to.planned, also: othersChanged(from, to), reason, because };
  }
  for (const { cancelled, reinstated, reason, because } of state?.cancellations ?? []) {
    if (cancelled.sequence === at) return { change: 'cancelled', ...none, reason, because };
    if (reinstated?.said.sequence !== at) continue;
    return { change: 'reinstated', ...none, reason: reinstated.reason, because: reinstated.because };
  }
  return undefined;
}

const others = ['vehicles', 'people', 'objectives'] as const;
const othersChanged = (from: Plan, to: Plan): PlanChange['also'] =>
  others.filter((name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]));
