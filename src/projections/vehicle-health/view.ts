import { closingOf, type ReportedAnomaly } from '../../domain/anomaly/evolve.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { VehicleState } from '../../domain/vehicle/state.ts';
import type { Rows, StreamStates, View } from '../engine/view.ts';
import { openSpanKey } from '../open-span.ts';
import { sortableSequence } from '../standing/begun.ts';
import { flightOf } from './flight.ts';
import { listedAnomaly } from './listed-anomaly.ts';

export const vehicleHealthKeys = {
  vehicle: (vehicle: Reference) => vehicle as string,
  /** Anomalies of a vehicle that are open or accepted, by the sequence of their report. */
  listed: (vehicle: Reference) => `listed/${vehicle}/`,
  /** All others of its anomalies, for looking at what held at another time: their references only, by their spans. */
  others: (vehicle: Reference) => `others/${vehicle}/`,
  /** Anomalies that are accepted until this activity ends. */
  until: (activity: Reference) => `until/${activity}/`,
  /** There once something on the record of a thing was corrected. */
  corrected: (thing: Reference) => `corrected/${thing}`,
} as const;

/**
 * Each vehicle with where it is and its anomalies, in the order in which they were registered. Its health and fitness
 * are judgements, which have a view of their own.
 */
export const vehicleHealth: View = {
  name: 'vehicle-health',
  version: 4,
  reads: new Set(['vehicle', 'anomaly', 'activity']),
  fold: (change, rows, states) => {
    const isCorrected = change.entry.type === 'EntryCorrected' && change.category !== 'activity';
    if (isCorrected) rows.put(vehicleHealthKeys.corrected(change.thing), true);
    switch (change.category) {
      case 'vehicle':
        putVehicle(change.thing, change.after, rows);
        break;
      case 'anomaly':
        if (change.before !== null) takeOut(change.before, rows);
        // Nothing was corrected on a record that begins.
        if (change.after !== null) {
          putAnomaly(change.after, change.before !== null && wasCorrected(change.thing, rows), rows, states);
        }
        break;
      case 'activity': {
        const hasEnded = change.before?.end == null && change.after?.end != null;
        for (const { value } of hasEnded ? rows.withPrefix(vehicleHealthKeys.until(change.thing)) : []) {
          const stream = streamOf(value as Reference);
          const anomaly = stream === undefined ? null : states.get('anomaly', stream);
          if (anomaly !== null) putAnomaly(anomaly, wasCorrected(anomaly.anomaly, rows), rows, states);
        }
        break;
      }
    }
  },
};

function putVehicle(vehicle: Reference, state: VehicleState, rows: Rows): void {
  const key = vehicleHealthKeys.vehicle(vehicle);
  if (state === null) rows.remove(key);
  else rows.put(key, flightOf(state, wasCorrected(vehicle, rows)), sortableSequence(state.registered.sequence));
}

/** Where it stood among the others, by its state before, it was taken out. */
function putAnomaly(anomaly: ReportedAnomaly, isCorrected: boolean, rows: Rows, states: StreamStates): void {
  const activity = acceptedUntilEndOf(anomaly);
  if (activity !== null) rows.put(linkOf(activity, anomaly), anomaly.anomaly);
  const listed =
    activity !== null && hasEnded(activity, states)
      ? undefined
      : listedAnomaly(anomaly, closingOf(anomaly), isCorrected);
  for (const vehicle of vehiclesOf(anomaly)) {
    const place = sortableSequence(anomaly.reported.sequence);
    const listedKey = `${vehicleHealthKeys.listed(vehicle)}${place}`;
    if (listed === undefined) {
      rows.remove(listedKey);
      rows.put(otherKey(vehicle, anomaly), anomaly.anomaly);
    } else {
      rows.put(listedKey, listed);
    }
  }
}

const otherKey = (vehicle: Reference, anomaly: ReportedAnomaly): string =>
  `${vehicleHealthKeys.others(vehicle)}${openSpanKey(anomaly)}${sortableSequence(anomaly.reported.sequence)}`;

/** What depends on more than that it was reported. */
function takeOut(anomaly: ReportedAnomaly, rows: Rows): void {
  for (const vehicle of vehiclesOf(anomaly)) rows.remove(otherKey(vehicle, anomaly));
  const activity = acceptedUntilEndOf(anomaly);
  if (activity !== null) rows.remove(linkOf(activity, anomaly));
}

const vehiclesOf = ({ about }: ReportedAnomaly): readonly Reference[] =>
  about.filter((thing) => parseReference(thing)?.kind === 'vehicle');

const linkOf = (activity: Reference, { reported }: ReportedAnomaly): string =>
  `${vehicleHealthKeys.until(activity)}${sortableSequence(reported.sequence)}`;

function acceptedUntilEndOf(anomaly: ReportedAnomaly): Reference | null {
  const disposition = closingOf(anomaly)?.disposition;
  return disposition?.type === 'accepted' ? disposition.untilEndOf : null;
}

function hasEnded(activity: Reference, states: StreamStates): boolean {
  const stream = streamOf(activity);
  return stream !== undefined && states.get('activity', stream)?.end != null;
}

const wasCorrected = (thing: Reference, rows: Rows): boolean =>
  rows.get(vehicleHealthKeys.corrected(thing)) !== undefined;
