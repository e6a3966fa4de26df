import type { Slug, Uuid } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import type { Proposal } from '../../domain/watch-rules.ts';
import { orderOf } from '../pending-decisions/order.ts';
import type { Plain } from '../plain.ts';
import { endsAt, sortableSequence } from '../standing/begun.ts';

/** How a suggestion came to stand no longer. */
export interface Fate {
  /**
   * `opened`: somebody opened the decision from it. `covered`: a decision was opened, or got the scope, that is about the
   * same. `overtaken`: there is nothing left to decide, as the EVA was cancelled, ended or planned anew because of
   * the anomaly, the anomalies closed, the flight ended, the decision taken, lapsed, escalated or given another needed-by.
   * `dismissed`: with a reason.
   */
  readonly how: 'opened' | 'covered' | 'overtaken' | 'dismissed';
  readonly thing: Reference;
  readonly said: Said;
}

/** One suggestion of a watch rule, standing or not. */
export type SuggestionRow = Plain<{
  readonly id: Uuid;
  readonly rule: Slug;
  /** The vehicle, EVA or decision. */
  readonly about: Reference;
  /** The open anomalies that met the rule, of many the last: it is about what becomes of these. */
  readonly anomalies: readonly Reference[];
  readonly raised: Said & { readonly type: string; readonly thing: Reference };
  readonly commandId: Uuid;
  /** It is raised once the clock is past this, in milliseconds since 1970; null: at once. */
  readonly from: number | null;
  /** Decisions about the same that are open before its time comes: the first covers it as soon as it is raised. */
  readonly held: readonly Fate[];
  readonly proposal: Proposal;
  readonly fate: Fate | null;
  /** Also where something else came first. */
  readonly dismissed: (Said & { readonly reason: string; readonly because: readonly Reference[] }) | null;
}>;

/** An anomaly that is open, by the vehicle that it is about, with the entry that reported it. */
export type OpenAnomalyRow = Plain<{
  readonly anomaly: Reference;
  readonly since: number;
  readonly isLeakOrWorse: boolean;
}>;

/** An EVA that is planned, and the latest instant of the time planned for it. */
export type EvaRow = Plain<{ readonly activity: Reference; readonly until: number | null }>;

export const allSettled = 'settled/';

export const keys = {
  suggestion: (id: string): string => `suggestion/${id}`,
  /** Those that stand no longer, or will not, by when they were raised. */
  settled: ({ raised, id }: Pick<SuggestionRow, 'raised' | 'id'>): string =>
    `${allSettled}${sortableSequence(raised.sequence)}/${id}`,
  /** The standing ones that what happens to a thing may end. */
  watching: (thing: Reference): string => `watching/${thing}/`,
  anomaly: (vehicle: Reference): string => `anomaly/${vehicle}/`,
  /** Those that the end of a vehicle's flight overtook: it may have been entered in error. */
  landed: (vehicle: Reference): string => `landed/${vehicle}/`,
  /** The decisions that were opened from what a thing, or an entry, raised. */
  opened: (raising: Reference): string => `opened/${raising}/`,
  member: (whole: Reference): string => `member/${whole}/`,
  seat: (vehicle: Reference): string => `seat/${vehicle}/`,
  flight: (crewMember: Reference): string => `flight/${crewMember}/`,
  eva: (vehicle: Reference): string => `eva/${vehicle}/`,
  open: (thing: Reference): string => `open/${thing}/`,
} as const;

/** What raised it, and the anomalies that had met the rule before: the entry stands for what it is on the record of. */
export const raisedFrom = ({ raised, anomalies }: SuggestionRow): readonly Reference[] => [
  ...new Set([`entry/${raised.sequence}` as Reference, raised.thing, ...anomalies]),
];

/** Those that stand have the places that they have among what waits for a decision; the others, ever more, have none. */
export function orderOfSuggestion({ fate, held, from, proposal, raised }: SuggestionRow): string | undefined {
  if (fate !== null || held.length > 0) return undefined;
  const neededBy = endsAt(proposal.neededBy);
  const list = from === null ? 'waiting' : 'expiring';
  const times = { at: from ?? neededBy, neededBy, defaultFrom: null, expires: from };
  return orderOf({ list, opened: raised.sequence, ...times, corrected: false, status: 'open' });
}
