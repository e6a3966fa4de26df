import type { Activity, Cancellation, Replanning } from '../../domain/activity/evolve.ts';
import { type ClaimedTime, spanOf } from '../../domain/claimed-time.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Plain } from '../plain.ts';
import { sortableSequence, sortableTime } from '../standing/begun.ts';

/** An activity as it stands; how it came to be so is in rows of its own. */
export type ActivityRow = Plain<Omit<Activity, 'replannings' | 'cancellations'>> & {
  /** Corrections changed something on its record; its words are shown as last corrected. */
  readonly corrected: boolean;
};

/** One replanning, or one cancellation with the reinstatement that undid it. */
export type Turn = Plain<
  (Replanning & { readonly type: 'replanning' }) | (Cancellation & { readonly type: 'cancellation' })
>;

/** The place of an activity in the list, at one of the times that were ever planned for it. */
export interface PlaceRow {
  readonly placeOf: Reference;
}

/** An anomaly about a vehicle or crew member, with the sequence of its report. */
export interface AnomalyRow {
  readonly anomaly: Reference;
  readonly reported: number;
}

export const keys = {
  activity: (activity: Reference): string => activity,
  /** A listed row for each time that was planned once and isn't now. */
  place: (activity: Reference, order: string): string => `place/${activity}/${order}`,
  turns: (activity: Reference): string => `turn/${activity}/`,
  turn: (activity: Reference, sequence: number): string => `${keys.turns(activity)}${sortableSequence(sequence)}`,
  open: (about: Reference): string => `open/${about}/`,
  /** By their spans. */
  closed: (about: Reference): string => `closed/${about}/`,
} as const;

export function activityRow(
  { replannings: _replannings, cancellations: _cancellations, ...row }: Activity,
  corrected: boolean,
): ActivityRow {
  return { ...row, corrected };
}

/** In the order of the record. */
export function turnsOf({ replannings, cancellations }: Activity): readonly (Turn & { readonly sequence: number })[] {
  const turns = [
    ...replannings.map((turn) => ({ type: 'replanning' as const, sequence: turn.said.sequence, ...turn })),
    ...cancellations.map((turn) => ({ type: 'cancellation' as const, sequence: turn.cancelled.sequence, ...turn })),
  ];
  return turns.sort((left, right) => left.sequence - right.sequence);
}

/** By the earliest instant planned, or the latest where the plan is open to the past; without either last. */
export const orderOf = ({ planned, recorded }: Pick<Activity, 'planned' | 'recorded'>): string =>
  orderAt(planned, recorded.sequence);

/** Every place that it had or has in the list. */
export const ordersOf = ({ planned, replannings, recorded }: Activity): ReadonlySet<string> =>
  new Set(
    [planned, ...replannings.flatMap(({ from, to }) => [from.planned, to.planned])].map((time) =>
      orderAt(time, recorded.sequence),
    ),
  );

function orderAt(planned: ClaimedTime | null, sequence: number): string {
  const { earliest, latest } = planned === null ? { earliest: Number.NaN, latest: Number.NaN } : spanOf(planned);
  const time = Number.isFinite(earliest) ? earliest : latest;
  return `${Number.isFinite(time) ? sortableTime(time) : 'none'}-${sortableSequence(sequence)}`;
}
