import type { ClaimedTime } from '../claimed-time.ts';
import type { Entry } from '../event.ts';
import type { Grounds } from '../grounds.ts';
import type { Reference } from '../reference.ts';
import { type Said, saidIn } from '../said.ts';
import { thingRecordedIn } from '../thing-recorded-in.ts';
import type { ActivityEnd, ActivityEvent, ActivityPlan, ActivityReplan } from './events.ts';

/** What a replanning may change, as it stands. */
export interface Plan {
  readonly planned: ClaimedTime | null;
  readonly vehicles: readonly Reference[];
  readonly people: readonly Reference[];
  readonly objectives: readonly string[];
}

type WhySaid = Grounds & { readonly said: Said };

export interface Replanning extends WhySaid {
  readonly from: Plan;
  readonly to: Plan;
}

export interface Cancellation extends Grounds {
  readonly cancelled: Said;
  /** Null while it stays cancelled. */
  readonly reinstated: WhySaid | null;
}

export interface Activity extends Plan, Omit<Readonly<ActivityPlan>, keyof Plan> {
  readonly activity: Reference;
  /** The entry that put it on record; `planned` is the time planned for it. */
  readonly recorded: Said;
  readonly status: 'planned' | 'cancelled' | 'ended';
  readonly replannings: readonly Replanning[];
  readonly cancellations: readonly Cancellation[];
  readonly end: (Readonly<ActivityEnd> & { readonly said: Said }) | null;
}

/** Null before it is planned. */
export type ActivityState = Activity | null;

export function evolveActivity(state: ActivityState, entry: Entry<ActivityEvent>): ActivityState {
  const said = saidIn(entry);
  if (entry.type === 'EvaPlanned' || entry.type === 'ActivityPlanned') {
    const begun = { status: 'planned', replannings: [], cancellations: [], end: null } as const;
    return { ...entry.facts, activity: thingRecordedIn(entry), recorded: said, ...begun };
  }
  if (state === null) return state;
  switch (entry.type) {
    case 'EvaReplanned':
    case 'ActivityReplanned':
      return replanned(state, entry.facts, said);
    case 'EvaCancelled':
    case 'ActivityCancelled': {
      const cancellation = { ...entry.facts, cancelled: said, reinstated: null };
      return { ...state, status: 'cancelled', cancellations: [...state.cancellations, cancellation] };
    }
    case 'EvaReinstated':
    case 'ActivityReinstated': {
      const cancellation = state.cancellations.at(-1);
      if (cancellation === undefined) return state;
      const reinstated = { ...entry.facts, said };
      const cancellations = [...state.cancellations.slice(0, -1), { ...cancellation, reinstated }];
      return { ...state, status: 'planned', cancellations };
    }
    case 'EvaEnded':
    case 'ActivityEnded':
      return { ...state, status: 'ended', end: { ...entry.facts, said } };
  }
}

export const planOf = ({ planned, vehicles, people, objectives }: Plan): Plan => ({
  planned,
  vehicles,
  people,
  objectives,
});

/** A plan after what a replanning says of it; null leaves as it was. */
export const withReplan = (plan: Plan, facts: ActivityReplan): Plan => ({
  planned: facts.planned === null ? plan.planned : facts.planned.to,
  vehicles: facts.vehicles ?? plan.vehicles,
  people: facts.people ?? plan.people,
  objectives: facts.objectives ?? plan.objectives,
});

function replanned(state: Activity, facts: ActivityReplan, said: Said): Activity {
  const from = planOf(state);
  const to = withReplan(from, facts);
  const { reason, because } = facts;
  return { ...state, ...to, replannings: [...state.replannings, { from, to, reason, because, said }] };
}
