import type { Activity } from '../../domain/activity/evolve.ts';
import { type Reference, wholeOf } from '../../domain/reference.ts';
import type { Vehicle } from '../../domain/vehicle/state.ts';
import { type WatchRule, watchRules } from '../../domain/watch-rules.ts';
import { rowOf } from '../plain.ts';
import { endsAt } from '../standing/begun.ts';
import { complexOf, wholesOf } from './complex.ts';
import { evasOf, isAhead, raiseOnEvas } from './evas.ts';
import { vehicleAs } from './propose.ts';
import type { Seen } from './raise.ts';
import { raiseFlightProgram } from './raise-at-once.ts';
import { keys, type OpenAnomalyRow } from './row.ts';
import { watching } from './settle.ts';

// What comes to an anomaly that is open already meets a rule as well: it is raised by the entry that brought it there.
// Where a suggestion about the same stands there is nothing to add; and what a decision is behind was decided.

const anomaliesOf = (vehicles: readonly Reference[], { rows }: Seen): readonly OpenAnomalyRow[] =>
  vehicles.flatMap((vehicle) =>
    rows.withPrefix(keys.anomaly(vehicle)).map(({ value }) => rowOf<OpenAnomalyRow>(value)),
  );

// On a station some are always open: who decides looks at the last to come.
const mostAnomalies = 20;

const distinct = (anomalies: readonly OpenAnomalyRow[]): readonly Reference[] =>
  [...new Set(anomalies.toSorted((left, right) => left.since - right.since).map(({ anomaly }) => anomaly))].slice(
    -mostAnomalies,
  );

const isSuggested = (rule: WatchRule, about: Reference, { rows }: Seen): boolean =>
  watching(about, rows).some((row) => row.rule === rule.id && row.about === about);

const isDecided = (because: readonly Reference[]): boolean => because.some((each) => each.startsWith('decision/'));

/** Somebody has been given a return seat in a vehicle, or its flight goes on after all. */
export function raiseOnSeat(vehicle: Reference, because: readonly Reference[], seen: Seen): void {
  const anomalies = distinct(anomaliesOf([vehicle], seen).filter(({ isLeakOrWorse }) => isLeakOrWorse));
  const state = vehicleAs(vehicle, seen.states);
  if (state === null || anomalies.length === 0 || isDecided(because)) return;
  if (!isSuggested(watchRules.leakOrWorse, vehicle, seen)) raiseFlightProgram(state, anomalies, seen);
}

/** An EVA has been planned, planned anew from elsewhere, or reinstated. `before`: where it was planned from until then. */
export function raiseOnEva(eva: Activity, before: readonly Reference[], seen: Seen): void {
  const near = (vehicles: readonly Reference[]) =>
    vehicles.flatMap((vehicle) => complexOf(vehicle, seen.rows, seen.states));
  const had = new Set(near(before));
  const anomalies = distinct(
    anomaliesOf(
      near(eva.vehicles).filter((vehicle) => !had.has(vehicle)),
      seen,
    ),
  );
  const row = { activity: eva.activity, until: endsAt(eva.planned) };
  const because = groundsOf(eva, seen).map(wholeOf);
  // Whoever plans it anew because of the anomaly has decided.
  if (isDecided(because) || because.some((each) => anomalies.includes(each))) return;
  if (anomalies.length === 0 || !isAhead(row, seen)) return;
  if (!isSuggested(watchRules.anomalyBesideEva, eva.activity, seen)) raiseOnEvas([row], anomalies, seen);
}

/** What ordered the EVA, and what the entry gives as its reasons. */
function groundsOf({ orderedBy, replannings, cancellations }: Activity, { entry }: Seen): readonly Reference[] {
  const whys = [...replannings, ...cancellations.flatMap(({ reinstated }) => reinstated ?? [])];
  const why = whys.find(({ said }) => said.sequence === entry.sequence);
  return [...orderedBy, ...(why?.because ?? [])];
}

/** A vehicle has docked: what was planned on one side now is beside what is open on the other. */
export function raiseOnDocking({ vehicle }: Vehicle, at: Reference, seen: Seen): void {
  const sides = [vehicle, at].map((side) => complexOf(side, seen.rows, seen.states, [vehicle, at]));
  const [one = [], other = []] = sides;
  const wereTogether = one.includes(at) || wholesOf(vehicleAs(at, seen.states)).includes(vehicle);
  if (wereTogether) return;
  for (const [here, there] of [
    [one, other],
    [other, one],
  ] as const) {
    const anomalies = distinct(anomaliesOf(here, seen));
    const near = new Set(evasOf(here, seen).map(({ activity }) => activity));
    const evas = evasOf(there, seen).filter(
      ({ activity }) => !near.has(activity) && !isSuggested(watchRules.anomalyBesideEva, activity, seen),
    );
    if (anomalies.length > 0) raiseOnEvas(evas, anomalies, seen);
  }
}
