import type { ReportedAnomaly } from '../../domain/anomaly/evolve.ts';
import type { Decision } from '../../domain/decision/state.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import type { Vehicle } from '../../domain/vehicle/state.ts';
import { leakOrWorse, proposeEscalation, watchRules } from '../../domain/watch-rules.ts';
import { endsAt } from '../standing/begun.ts';
import { complexOf } from './complex.ts';
import { evasOf, raiseOnEvas } from './evas.ts';
import { flightProgramOf, vehicleAs } from './propose.ts';
import { raise, type Seen } from './raise.ts';
import { seatedIn } from './seated.ts';

/** Whether an anomaly is one that is watched for by who would leave in the ship. */
export const isLeakOrWorse = ({ kind }: Pick<ReportedAnomaly, 'kind'>): boolean =>
  typeof kind === 'string' && leakOrWorse.has(kind);

/** What the report of an anomaly, or its reopening, suggests. */
export function raiseOnAnomaly(anomaly: ReportedAnomaly, seen: Seen): void {
  const vehicles = anomaly.about.filter((about) => parseReference(about)?.kind === 'vehicle');
  for (const vehicle of isLeakOrWorse(anomaly) ? vehicles : []) {
    const state = vehicleAs(vehicle, seen.states);
    if (state !== null) raiseFlightProgram(state, [anomaly.anomaly], seen);
  }
  const beside = vehicles.flatMap((vehicle) => complexOf(vehicle, seen.rows, seen.states));
  raiseOnEvas(evasOf(beside, seen), [anomaly.anomaly], seen);
}

/** Anomalies of a vehicle that are a leak or worse have just met somebody's return seat in it. */
export function raiseFlightProgram(vehicle: Vehicle, anomalies: readonly Reference[], seen: Seen): void {
  if (vehicle.ended !== null || seatedIn(vehicle.vehicle, seen.rows, seen.states).length === 0) return;
  const proposal = flightProgramOf(vehicle, seen.rows, seen.states);
  raise(watchRules.leakOrWorse, vehicle.vehicle, proposal, { ...seen, anomalies });
}

/** The entry has just said when the decision is needed by. */
export function raiseOnNeededBy(decision: Decision, seen: Seen): void {
  const from = endsAt(decision.terms.neededBy.value);
  if (from === null) return;
  const proposal = proposeEscalation({ reference: decision.decision, title: decision.title });
  raise(watchRules.pastNeededBy, decision.decision, proposal, { ...seen, anomalies: [], from });
}
