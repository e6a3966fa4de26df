import type { CrewMemberState } from '../../domain/crew-member/decider.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Said, saidAs } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import { leftWith } from '../crew-return/left-with.ts';
import type { Change, Rows, StreamStates } from '../engine/view.ts';
import { type Plain, rowOf } from '../plain.ts';
import { keys } from './row.ts';

/** The vehicles in which a crew member has a seat. */
export const seatsOf = (state: CrewMemberState): readonly Reference[] =>
  [state?.seats.nominal, state?.seats.contingency].flatMap((seat) => seat?.vehicle ?? []);

/** Keeps who has a seat in each vehicle. */
export function foldSeats({ before, after, thing }: Extract<Change, { category: 'crewmember' }>, rows: Rows): void {
  const now = seatsOf(after);
  for (const vehicle of seatsOf(before)) if (!now.includes(vehicle)) rows.remove(`${keys.seat(vehicle)}${thing}`);
  for (const vehicle of now) rows.put(`${keys.seat(vehicle)}${thing}`, thing);
}

/** Keeps the flights that ended with each crew member in them. */
export function foldFlights({ before, after, thing }: Extract<Change, { category: 'vehicle' }>, rows: Rows): void {
  const ended = after?.ended ?? null;
  for (const crewMember of before?.ended?.crew ?? []) {
    if (ended?.crew.includes(crewMember) !== true) rows.remove(`${keys.flight(crewMember)}${thing}`);
  }
  if (ended === null) return;
  const flight: Plain<Said> = saidAs(ended);
  for (const crewMember of ended.crew) rows.put(`${keys.flight(crewMember)}${thing}`, flight);
}

/** Those aboard who have a seat in a vehicle, for either return. */
export const seatedIn = (vehicle: Reference, rows: Rows, states: StreamStates): readonly Reference[] =>
  rows
    .withPrefix(keys.seat(vehicle))
    .map(({ value }) => rowOf<Reference>(value))
    .filter((crewMember) => isAboard(crewMember, rows, states));

function isAboard(crewMember: Reference, rows: Rows, states: StreamStates): boolean {
  const stream = streamOf(crewMember);
  const state = stream === undefined ? null : states.get('crewmember', stream);
  if (state === null || state.departed !== null) return false;
  const flights = rows.withPrefix(keys.flight(crewMember)).map(({ value }) => ({ ended: rowOf<Said>(value) }));
  return leftWith(state, flights) === null;
}
