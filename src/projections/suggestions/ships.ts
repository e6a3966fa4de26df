import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import { watchRules } from '../../domain/watch-rules.ts';
import type { Change, Rows, StreamStates } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { foldMembers, wholesOf } from './complex.ts';
import { evaDecisionOf, flightProgramOf, vehicleAs } from './propose.ts';
import { seenAt } from './raise.ts';
import { raiseOnDocking, raiseOnSeat } from './raise-later.ts';
import { type EvaRow, keys } from './row.ts';
import { foldFlights, foldSeats, seatsOf } from './seated.ts';
import { putSuggestion, settle, watching } from './settle.ts';

/** What hangs together, whose flight is over, and what that makes of what is suggested. */
export function foldVehicle(change: Extract<Change, { category: 'vehicle' }>, rows: Rows, states: StreamStates): void {
  const { before, after, thing, entry } = change;
  foldMembers(change, rows);
  foldFlights(change, rows);
  const seen = seenAt(change, rows, states);
  if (after !== null && entry.type === 'VehicleDocked') {
    const gained = wholesOf(after).filter((whole) => !wholesOf(before).includes(whole));
    for (const at of gained) raiseOnDocking(after, at, seen);
  }
  const [wasOver, isOver] = [before, after].map((state) => state !== null && state.ended !== null);
  const landed = rows.withPrefix(keys.landed(thing));
  if (isOver && !wasOver) {
    for (const row of watching(thing, rows)) {
      if (row.rule !== watchRules.leakOrWorse.id) continue;
      settle(row, 'overtaken', change, rows);
      rows.put(`${keys.landed(thing)}${row.id}`, row.id);
    }
  } else if (wasOver && !isOver && landed.length > 0) {
    for (const { key } of landed) rows.remove(key);
    raiseOnSeat(thing, [], seen);
  }
  // Who was in it is aboard no longer.
  const left = [...(before?.ended?.crew ?? []), ...(after?.ended?.crew ?? [])].flatMap((crewMember) => {
    const stream = streamOf(crewMember);
    return stream === undefined ? [] : seatsOf(states.get('crewmember', stream));
  });
  for (const vehicle of new Set([thing, ...left])) renewFlightPrograms(vehicle, rows, states);
  if ((before === null) !== (after === null)) renewEvaDecisions(thing, rows, states);
}

/** Who has a seat where. */
export function foldCrewMember(
  change: Extract<Change, { category: 'crewmember' }>,
  rows: Rows,
  states: StreamStates,
): void {
  const { before, after, entry } = change;
  foldSeats(change, rows);
  const [had, has] = [new Set(seatsOf(before)), new Set(seatsOf(after))];
  for (const vehicle of new Set([...had, ...has])) renewFlightPrograms(vehicle, rows, states);
  if (entry.type !== 'ReturnSeatAssigned') return;
  for (const vehicle of has) {
    if (!had.has(vehicle)) raiseOnSeat(vehicle, after?.seatHistory.at(-1)?.because ?? [], seenAt(change, rows, states));
  }
}

/** Its program is no longer one of those that the EVAs planned from it are of, or is again. */
function renewEvaDecisions(vehicle: Reference, rows: Rows, states: StreamStates): void {
  for (const { value } of rows.withPrefix(keys.eva(vehicle))) {
    const { activity } = rowOf<EvaRow>(value);
    const stream = streamOf(activity);
    const state = stream === undefined ? null : states.get('activity', stream);
    if (state === null) continue;
    for (const row of watching(activity, rows)) putSuggestion({ ...row, proposal: evaDecisionOf(state, states) }, rows);
  }
}

/** It is about those who have their seats there now. */
function renewFlightPrograms(vehicle: Reference, rows: Rows, states: StreamStates): void {
  const state = vehicleAs(vehicle, states);
  if (state === null) return;
  for (const row of watching(vehicle, rows)) {
    if (row.rule !== watchRules.leakOrWorse.id) continue;
    putSuggestion({ ...row, proposal: flightProgramOf(state, rows, states) }, rows);
  }
}
