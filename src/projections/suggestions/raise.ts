import type { ReportedAnomaly } from '../../domain/anomaly/evolve.ts';
import { sameAuthority } from '../../domain/author.ts';
import type { Decision } from '../../domain/decision/state.ts';
import type { Entry } from '../../domain/event.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { saidIn } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import { thingRecordedIn } from '../../domain/thing-recorded-in.ts';
import type { Vehicle } from '../../domain/vehicle/state.ts';
import {
  leakOrWorse,
  type Proposal,
  proposeEscalation,
  proposeEvaDecision,
  proposeFlightProgram,
  type WatchRule,
  watchRules,
} from '../../domain/watch-rules.ts';
import type { Rows, StreamStates } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { endsAt } from '../standing/begun.ts';
import { complexOf } from './complex.ts';
import { type EvaRow, keys, type SuggestionRow } from './row.ts';
import { seatedIn } from './seated.ts';
import { putSuggestion } from './settle.ts';
import { suggestionId } from './suggestion-id.ts';

interface Seen {
  readonly entry: Entry;
  readonly logTime: number;
  readonly rows: Rows;
  readonly states: StreamStates;
}

/** An anomaly that meets more of them is told of by the first to begin. */
const mostEvas = 5;
const day = 24 * 3_600_000;

/** What the report of an anomaly, or its reopening, suggests. */
export function raiseOnAnomaly(anomaly: ReportedAnomaly, seen: Seen): void {
  const vehicles = anomaly.about.flatMap((about) => vehicleAs(about, seen.states) ?? []);
  for (const vehicle of vehicles) raiseFlightProgram(anomaly, vehicle, seen);
  const beside = new Map(
    vehicles.flatMap(({ vehicle }) => evasBeside(vehicle, seen)).map((eva) => [eva.activity, eva]),
  );
  const until = (eva: EvaRow) => eva.until ?? Number.POSITIVE_INFINITY;
  const first = [...beside.values()]
    .sort((left, right) => until(left) - until(right) || compare(left.activity, right.activity))
    .slice(0, mostEvas)
    .flatMap(({ activity }) => {
      const stream = streamOf(activity);
      return (stream === undefined ? null : seen.states.get('activity', stream)) ?? [];
    });
  for (const { activity, title, planned, vehicles } of first) {
    const authority = sameProgramAuthority(vehicles, seen.states);
    raise(
      watchRules.anomalyBesideEva,
      activity,
      proposeEvaDecision({ reference: activity, title, planned }, authority),
      {
        ...seen,
        also: [anomaly.anomaly],
      },
    );
  }
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function raiseFlightProgram(anomaly: ReportedAnomaly, vehicle: Vehicle, seen: Seen): void {
  if (typeof anomaly.kind !== 'string' || !leakOrWorse.has(anomaly.kind) || vehicle.ended !== null) return;
  const seated = seatedIn(vehicle.vehicle, seen.rows, seen.states);
  if (seated.length === 0) return;
  const { name, programAuthority } = vehicle;
  const proposal = proposeFlightProgram({ reference: vehicle.vehicle, name, programAuthority }, seated);
  raise(watchRules.leakOrWorse, vehicle.vehicle, proposal, { ...seen, also: [anomaly.anomaly] });
}

/** The entry has just said when the decision is needed by. */
export function raiseOnNeededBy(decision: Decision, seen: Seen): void {
  const from = endsAt(decision.terms.neededBy.value);
  if (from === null) return;
  const proposal = proposeEscalation({ reference: decision.decision, title: decision.title });
  raise(watchRules.pastNeededBy, decision.decision, proposal, { ...seen, also: [], from });
}

function raise(
  rule: WatchRule,
  about: Reference,
  proposal: Proposal,
  { entry, rows, also, from = null }: Seen & { readonly also: readonly Reference[]; readonly from?: number | null },
): void {
  // Somebody is deciding it already.
  if (rows.withPrefix(keys.open(about)).length > 0) return;
  const id = suggestionId(entry.id, rule.id, about);
  const raised = { ...saidIn(entry), type: entry.type, thing: thingRecordedIn(entry) };
  const { commandId } = entry.metadata;
  const row: SuggestionRow = {
    id,
    rule: rule.id,
    about,
    raised,
    commandId,
    from,
    proposal,
    fate: null,
    dismissed: null,
  };
  stand(row, [about, ...also], rows);
}

/** `watched`: what happens to these may end it. */
function stand(row: SuggestionRow, watched: readonly Reference[], rows: Rows): void {
  for (const thing of watched) rows.put(`${keys.watching(thing)}${row.id}`, watched);
  putSuggestion(row, rows);
}

function vehicleAs(reference: Reference, states: StreamStates): Vehicle | null {
  if (parseReference(reference)?.kind !== 'vehicle') return null;
  const stream = streamOf(reference);
  return stream === undefined ? null : states.get('vehicle', stream);
}

/** What is planned there. What was planned for a time that has passed is over, or forgotten: nobody decides it any more. */
const evasBeside = (vehicle: Reference, { rows, states, logTime }: Seen): readonly EvaRow[] =>
  complexOf(vehicle, rows, states).flatMap((member) =>
    rows.withPrefix(keys.eva(member)).flatMap(({ key, value }) => {
      const eva = rowOf<EvaRow>(value);
      if (eva.until === null || eva.until + day >= logTime) return eva;
      rows.remove(key);
      return [];
    }),
  );

function sameProgramAuthority(vehicles: readonly Reference[], states: StreamStates) {
  const [first = null, ...others] = vehicles.map((vehicle) => vehicleAs(vehicle, states)?.programAuthority ?? null);
  return first !== null && others.every((other) => other !== null && sameAuthority(first, other)) ? first : null;
}
