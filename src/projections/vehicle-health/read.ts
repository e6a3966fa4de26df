import { closingOf } from '../../domain/anomaly/evolve.ts';
import { isCorrection } from '../../domain/correction/events.ts';
import { type Instant, toMilliseconds } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Json, Past, RowsAt } from '../engine/view.ts';
import { remembering } from '../records/remembering.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import { spans } from '../spans.ts';
import { occurredAt } from '../standing/begun.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import type { Titled } from '../title-of.ts';
import { type Flight, flightOf, vehicleAt } from './flight.ts';
import { type Fitness, fitnessAt, type SubsystemHealth, subsystemsAt } from './health.ts';
import { closingAt, isAcceptedNoLonger, type ListedAnomaly, listedAnomaly } from './listed-anomaly.ts';
import { vehicleHealth, vehicleHealthKeys } from './view.ts';

export type VehicleHealth = Omit<Flight, 'partOf' | 'docked' | 'undocked'> & {
  readonly partOf: Titled | null;
  readonly docked: (Omit<NonNullable<Flight['docked']>, 'at'> & { readonly at: Titled }) | null;
  readonly undocked: (Omit<NonNullable<Flight['undocked']>, 'from'> & { readonly from: Titled }) | null;
  readonly subsystems: readonly SubsystemHealth[];
  readonly fitness: { readonly nominal: Fitness; readonly contingency: Fitness };
  /** Open or accepted, in the order in which they were reported. */
  readonly anomalies: readonly ListedAnomaly[];
};

export interface VehicleHealthPage {
  readonly items: readonly VehicleHealth[];
  readonly next: { readonly order: string; readonly key: string } | null;
}

/** Which moment is looked at; `effectiveAt` is what held then, by what is on record at the sequence of `past`. */
export interface Looked {
  readonly now: Instant;
  readonly effectiveAt?: Instant | undefined;
}

/** The vehicles in the order in which they were registered. */
export function* readVehicleHealth(
  whole: Past,
  looked: Looked,
  page: { readonly limit: number; readonly after?: { readonly order: string; readonly key: string } | undefined },
): Steps<VehicleHealthPage> {
  const past = remembering(whole);
  const rows = past.rows(vehicleHealth.name);
  const { items, next } = rows.page(page.limit, page.after);
  return { items: yield* eachInSteps(items, ({ value }) => healthOf(past, rows, value as Flight, looked)), next };
}

/** One vehicle as the board has it; undefined where it is not registered. */
export function vehicleHealthOf(past: Past, vehicle: Reference, looked: Looked): VehicleHealth | undefined {
  const rows = past.rows(vehicleHealth.name);
  const row = rows.get(vehicleHealthKeys.vehicle(vehicle));
  return row === undefined ? undefined : healthOf(past, rows, row as Flight, looked);
}

/** One that is on no board, as it would be there. */
export const vehicleHealthAs = (past: Past, flight: Flight, looked: Looked): VehicleHealth =>
  healthOf(past, past.rows(vehicleHealth.name), flight, looked);

function healthOf(past: Past, rows: RowsAt, row: Flight, { now, effectiveAt }: Looked): VehicleHealth {
  const time = toMilliseconds(effectiveAt ?? now);
  // Rows are of the log time; what held before it is found in the entries.
  const isEarlier = effectiveAt !== undefined || time < lastRecordedAt(past);
  const { vehicle } = row;
  const { partOf, docked, undocked, ...rest } = flightAt(past, row, isEarlier ? time : null);
  const named = (reference: Reference): Titled => ({ reference, title: nameIn(past, rows, reference) });
  return {
    ...rest,
    partOf: partOf === null ? null : named(partOf),
    docked: docked === null ? null : { ...docked, at: named(docked.at) },
    undocked: undocked === null ? null : { ...undocked, from: named(undocked.from) },
    subsystems: subsystemsAt(past, vehicle, time),
    fitness: {
      nominal: fitnessAt(past, vehicle, 'nominal', time),
      contingency: fitnessAt(past, vehicle, 'contingency', time),
    },
    anomalies: isEarlier ? anomaliesAt(past, rows, vehicle, time) : anomaliesNow(past, rows, vehicle, time),
  };
}

const lastRecordedAt = (past: Past): number => {
  const last = past.entry(past.sequence);
  return last === undefined ? Number.NEGATIVE_INFINITY : toMilliseconds(last.metadata.recordedAt);
};

/** Null: as it stands. Rows have the words as recorded, so what was corrected is read from the entries. */
function flightAt(past: Past, row: Flight, time: number | null): Flight {
  if (time === null && !row.corrected) return row;
  const state = vehicleAt(past, row.vehicle, time ?? Number.POSITIVE_INFINITY);
  return state === null ? row : flightOf(state, row.corrected);
}

function nameIn(past: Past, rows: RowsAt, vehicle: Reference): string | null {
  const row = rows.get(vehicleHealthKeys.vehicle(vehicle)) as Flight | undefined;
  return row === undefined ? null : flightAt(past, row, null).name;
}

const anomaliesNow = (past: Past, rows: RowsAt, vehicle: Reference, time: number): readonly ListedAnomaly[] =>
  rows
    .withPrefix(vehicleHealthKeys.listed(vehicle))
    .map(({ value }) => asCorrected(past, value as ListedAnomaly))
    .filter((anomaly) => !isAcceptedNoLonger(anomaly, time));

function asCorrected(past: Past, listed: ListedAnomaly): ListedAnomaly {
  const stream = listed.corrected ? streamOf(listed.anomaly) : undefined;
  const state = stream === undefined ? null : shownState('anomaly', entriesUpTo(past, stream, past.sequence));
  return (state === null ? undefined : listedAnomaly(state, closingOf(state), true)) ?? listed;
}

function anomaliesAt(past: Past, rows: RowsAt, vehicle: Reference, time: number): readonly ListedAnomaly[] {
  const listed = rows
    .withPrefix(vehicleHealthKeys.listed(vehicle))
    .map(({ value }) => value as ListedAnomaly)
    // What the row says of its beginning is as it stands, so that a stream need not be read for what came later.
    .filter(({ reported }) => occurredAt(reported) <= time)
    .map(({ anomaly }) => anomaly);
  const others = spans
    .keysAt(time)
    .flatMap((key) => rows.withPrefix(`${vehicleHealthKeys.others(vehicle)}${key}`))
    .map(({ value }) => value as Json as Reference);
  return [...listed, ...others]
    .flatMap((anomaly) => anomalyAt(past, anomaly, time) ?? [])
    .sort((left, right) => left.reported.sequence - right.reported.sequence);
}

function anomalyAt(past: Past, anomaly: Reference, time: number): ListedAnomaly | undefined {
  const stream = streamOf(anomaly);
  const entries = stream === undefined ? [] : entriesUpTo(past, stream, past.sequence);
  const state = shownState('anomaly', entries);
  const closing = state === null ? undefined : closingAt(state, time);
  if (state === null || closing === undefined) return undefined;
  const listed = listedAnomaly(state, closing, entries.some(isCorrection));
  if (listed === undefined || isAcceptedNoLonger(listed, time)) return undefined;
  const activity = listed.acceptance?.disposition.untilEndOf ?? null;
  return activity !== null && hasEndedBy(past, activity, time) ? undefined : listed;
}

function hasEndedBy(past: Past, activity: Reference, time: number): boolean {
  const stream = streamOf(activity);
  const end = stream === undefined ? null : (past.state('activity', stream)?.end ?? null);
  return end !== null && occurredAt(end.said) <= time;
}
