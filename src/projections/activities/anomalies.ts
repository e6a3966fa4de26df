import type { Activity } from '../../domain/activity/evolve.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { spans } from '../spans.ts';
import { closingAt } from '../vehicle-health/listed-anomaly.ts';
import { type AnomalyRow, keys } from './rows.ts';
import { activities } from './view.ts';

type Touched = Pick<Activity, 'vehicles' | 'people'>;

/** The anomalies that touch an activity, in the order in which they were reported. */
export type Touching = (activity: Touched) => readonly AnomalyRow[];

/**
 * Finds the anomalies about vehicles or people of activities that were open at a time (milliseconds since 1970), by all
 * that is on record; null: that are open. Each vehicle and person is looked up once.
 */
export function touchingAt(past: Past, time: number | null): Touching {
  const rows = past.rows(activities.name);
  const known = new Map<Reference, readonly AnomalyRow[]>();
  const named = (beginning: string) => rows.withPrefix(beginning).map(({ value }) => rowOf<AnomalyRow>(value));
  const closed = (about: Reference, at: number) =>
    spans.keysAt(at).flatMap((key) => named(`${keys.closed(about)}${key}`));
  const wasOpen = ({ anomaly }: AnomalyRow, at: number) => {
    const stream = streamOf(anomaly);
    const state = stream === undefined ? null : past.state('anomaly', stream);
    return state !== null && closingAt(state, at) === null;
  };
  const about = (reference: Reference): readonly AnomalyRow[] => {
    const earlier = known.get(reference);
    if (earlier !== undefined) return earlier;
    const open = named(keys.open(reference));
    const found = time === null ? open : [...open, ...closed(reference, time)].filter((row) => wasOpen(row, time));
    known.set(reference, found);
    return found;
  };
  return ({ vehicles, people }) => {
    const found = new Map([...vehicles, ...people].flatMap(about).map((row) => [row.reported, row]));
    return [...found.values()].sort((left, right) => left.reported - right.reported);
  };
}

export const anomaliesTouching = (past: Past, activity: Touched, time: number | null): readonly AnomalyRow[] =>
  touchingAt(past, time)(activity);
