import type { Activity } from '../../domain/activity/evolve.ts';
import { latestOf } from '../../domain/claimed-time.ts';
import { type Instant, toMilliseconds } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past, Place, RowsAt } from '../engine/view.ts';
import { filteredPageInSteps } from '../filtered-page.ts';
import { heldAt } from '../held-at.ts';
import { rowOf } from '../plain.ts';
import { remembering } from '../records/remembering.ts';
import type { Steps } from '../steps.ts';
import { type Titled, titled } from '../title-of.ts';
import { asCorrected, wasCorrected } from '../words.ts';
import { type Touching, touchingAt } from './anomalies.ts';
import {
  type ActivityRow,
  type AnomalyRow,
  activityRow,
  keys,
  orderOf,
  type PlaceRow,
  type Turn,
  turnsOf,
} from './rows.ts';
import { activities } from './view.ts';

export interface ActivitiesAsked {
  readonly kind?: 'eva' | undefined;
  readonly status?: Activity['status'] | undefined;
  readonly vehicle?: Reference | undefined;
  /** As they held then; left out: as they stand. */
  readonly effectiveAt?: Instant | undefined;
}

type TurnOf<Type extends Turn['type']> = Omit<Extract<Turn, { readonly type: Type }>, 'type'>;

export interface ActivityItem extends Omit<ActivityRow, 'vehicles' | 'people' | 'orderedBy'> {
  readonly vehicles: readonly Titled[];
  readonly people: readonly Titled[];
  readonly orderedBy: readonly Titled[];
  readonly replannings: readonly TurnOf<'replanning'>[];
  readonly cancellations: readonly TurnOf<'cancellation'>[];
  /** Open ones about one of its vehicles or people. */
  readonly anomalies: readonly (Titled & Pick<AnomalyRow, 'reported'>)[];
  /** Planned, and its latest instant has passed. */
  readonly overdue: boolean;
}

interface ActivitiesPage {
  readonly items: readonly ActivityItem[];
  readonly next: Place | null;
}

/** By the time planned. `now` decides what is overdue, where no other time is asked for. */
export function* readActivities(
  whole: Past,
  now: Instant,
  asked: ActivitiesAsked,
  page: { readonly limit: number; readonly after?: Place },
): Steps<ActivitiesPage> {
  const past = remembering(whole);
  const rows = past.rows(activities.name);
  const time = asked.effectiveAt === undefined ? null : toMilliseconds(asked.effectiveAt);
  const touching = touchingAt(past, time);
  const tell = ({ order, value }: { readonly order: string; readonly value: unknown }): ActivityItem | undefined => {
    const held = activityAt(past, rows, { order, value, time });
    if (held === undefined || !fits(held.row, asked)) return undefined;
    return itemOf(past, held, touching, time ?? toMilliseconds(now));
  };
  return yield* filteredPageInSteps(rows, page, tell);
}

interface HeldActivity {
  readonly row: ActivityRow;
  readonly turns: readonly Turn[];
}

/** The activity that has this place in the list at the time looked at; undefined where it has another, or none yet. */
function activityAt(
  past: Past,
  rows: RowsAt,
  { order, value, time }: { readonly order: string; readonly value: unknown; readonly time: number | null },
): HeldActivity | undefined {
  const row = rowOf<ActivityRow | PlaceRow>(value);
  if (time === null) {
    if ('placeOf' in row) return undefined;
    const state = row.corrected ? asCorrected('activity', row.activity, past) : null;
    if (state !== null) return heldAs(state, true);
    return { row, turns: rows.withPrefix(keys.turns(row.activity)).map((turn) => rowOf<Turn>(turn.value)) };
  }
  const activity = 'placeOf' in row ? row.placeOf : row.activity;
  const stream = streamOf(activity);
  const state = stream === undefined ? null : heldAt(past, 'activity', stream, time);
  if (state === null || orderOf(state) !== order) return undefined;
  return heldAs(state, wasCorrected(activity, rows));
}

const heldAs = (state: Activity, corrected: boolean): HeldActivity => ({
  row: activityRow(state, corrected),
  turns: turnsOf(state).map(({ sequence: _sequence, ...turn }) => turn),
});

const fits = (row: ActivityRow, { kind, status, vehicle }: ActivitiesAsked): boolean =>
  (kind === undefined || row.kind === kind) &&
  (status === undefined || row.status === status) &&
  (vehicle === undefined || row.vehicles.includes(vehicle));

function itemOf(past: Past, { row, turns }: HeldActivity, touching: Touching, time: number): ActivityItem {
  const { status, planned } = row;
  return {
    ...row,
    vehicles: row.vehicles.map((vehicle) => titled(past, vehicle)),
    people: row.people.map((person) => titled(past, person)),
    orderedBy: row.orderedBy.map((reference) => titled(past, reference)),
    replannings: turns.flatMap((turn) => (turn.type === 'replanning' ? withoutType(turn) : [])),
    cancellations: turns.flatMap((turn) => (turn.type === 'cancellation' ? withoutType(turn) : [])),
    anomalies: touching(row).map(({ anomaly, reported }) => ({ ...titled(past, anomaly), reported })),
    overdue: status === 'planned' && planned !== null && latestOf(planned) < time,
  };
}

const withoutType = <T extends Turn>({ type: _type, ...turn }: T): Omit<T, 'type'> => turn;
