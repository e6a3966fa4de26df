import type { Activity } from '../../domain/activity/evolve.ts';
import type { ReportedAnomaly } from '../../domain/anomaly/evolve.ts';
import { begunAt, latestOf } from '../../domain/claimed-time.ts';
import { toMilliseconds } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import { readOngoing } from '../ongoing/view.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { type Titled, titled } from '../title-of.ts';
import type { Fitness, SubsystemHealth } from '../vehicle-health/health.ts';
import { type VehicleHealth, vehicleHealthOf } from '../vehicle-health/read.ts';
import { type BriefItem, type Covered, mostLookedAt, type Part, partOf } from './part.ts';

export interface OpenAnomaly extends BriefItem, Pick<ReportedAnomaly, 'title' | 'kind' | 'severity' | 'reported'> {
  readonly about: readonly Titled[];
  /** With what its report says that it has one cause. */
  readonly sharesCauseWith: readonly Titled[];
}

export interface PlannedActivity extends BriefItem, Pick<Activity, 'title' | 'kind' | 'planned'> {
  readonly vehicles: readonly Titled[];
  /** `under-way`: it may have begun and need not be over; `overdue`: it should be over, and nobody has said that it is. */
  readonly state: 'under-way' | 'overdue' | 'next';
}

type Judged<Of, Word extends keyof Of> = Pick<Of, Word | Extract<keyof Of, 'disputed'>>;

export interface VehicleNotNominal extends BriefItem, Pick<VehicleHealth, 'name'> {
  /** Those that are judged, and not nominal or in dispute. */
  readonly subsystems: readonly Judged<SubsystemHealth, 'subsystem' | 'status'>[];
  /** Unknown also where nobody has judged it. */
  readonly fitness: { readonly [Kind in 'nominal' | 'contingency']: Judged<Fitness, 'fitness' | 'limits' | 'atMost'> };
}

export interface Ongoing {
  readonly anomalies: Part<OpenAnomaly>;
  /** By the time planned; those without one last. */
  readonly activities: Part<PlannedActivity>;
  readonly vehicles: Part<VehicleNotNominal>;
}

// Each is judged by many: so many are looked at.
const mostVehicles = 200;

/** What goes on, whenever it began. */
export function* whatIsOngoing(covered: Covered): Steps<Ongoing> {
  return {
    anomalies: yield* anomaliesIn(covered),
    activities: yield* activitiesIn(covered),
    vehicles: yield* vehiclesIn(covered),
  };
}

function* anomaliesIn(covered: Covered): Steps<Part<OpenAnomaly>> {
  const { past } = covered;
  const { things, all } = readOngoing(past, 'anomaly', mostLookedAt);
  const told = yield* eachInSteps(things, (item) => {
    const stream = streamOf(item);
    const state = stream === undefined ? null : shownState('anomaly', entriesUpTo(past, stream, past.sequence));
    if (state === null) return [];
    const { title, kind, severity, reported } = state;
    const named = (things: readonly Reference[]) => things.map((thing) => titled(past, thing));
    const others = { about: named(state.about), sharesCauseWith: named(state.sharesCauseWith) };
    return { item, sequence: reported.sequence, title, kind, severity, reported, ...others };
  });
  return partOf(covered, told, { all });
}

function* activitiesIn(covered: Covered): Steps<Part<PlannedActivity>> {
  const { past, now } = covered;
  const { things, all } = readOngoing(past, 'activity', mostLookedAt);
  const told = yield* eachInSteps(things, (item) => {
    const stream = streamOf(item);
    const state = stream === undefined ? null : shownState('activity', entriesUpTo(past, stream, past.sequence));
    if (state === null) return [];
    const { title, kind, planned, recorded, vehicles } = state;
    const named = { title, kind, planned, vehicles: vehicles.map((vehicle) => titled(past, vehicle)) };
    return { item, sequence: recorded.sequence, ...named, state: stateAt(state, toMilliseconds(now)) };
  });
  return partOf(covered, told, { all });
}

function stateAt({ planned }: Activity, time: number): PlannedActivity['state'] {
  if (planned === null || begunAt(planned, Number.POSITIVE_INFINITY) > time) return 'next';
  return latestOf(planned) < time ? 'overdue' : 'under-way';
}

function* vehiclesIn(covered: Covered): Steps<Part<VehicleNotNominal>> {
  const { past, now } = covered;
  const { things, all } = readOngoing(past, 'vehicle', mostVehicles);
  const told = yield* eachInSteps(things, (item: Reference) => {
    const health = vehicleHealthOf(past, item, { now });
    if (health === undefined) return [];
    const subsystems = health.subsystems.filter(
      ({ status, disputed, claims }) => claims.length > 0 && (status !== 'nominal' || disputed),
    );
    const { nominal, contingency } = health.fitness;
    if (subsystems.length === 0 && isFit(nominal) && isFit(contingency)) return [];
    return {
      item,
      sequence: health.registered.sequence,
      name: health.name,
      subsystems: subsystems.map(({ subsystem, status, disputed }) => ({ subsystem, status, disputed })),
      fitness: { nominal: inShort(nominal), contingency: inShort(contingency) },
    };
  });
  return partOf(covered, told, { all });
}

/** Or judged by nobody, as most modules are. */
const isFit = ({ fitness, disputed, claims }: Fitness): boolean =>
  claims.length === 0 || (fitness === 'fit' && !disputed);

const inShort = ({ fitness, limits, atMost, disputed }: Fitness) => ({ fitness, limits, atMost, disputed });
