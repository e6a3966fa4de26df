import { hasBegun, type Seat, type Seats, seatsAt } from '../../domain/crew-member/seats.ts';
import type { Past, RowsAt } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { occurredAt } from '../standing/begun.ts';
import { asCorrected } from '../words.ts';
import { leftWith } from './left-with.ts';
import { type CrewRow, crewReturn, type FlightRow, isAboard, keys, type SeatRow } from './view.ts';

export interface CrewMemberAboard {
  readonly row: CrewRow;
  readonly seats: Seats;
  /** In the order of the record. */
  readonly history: readonly Seat[];
}

const chunk = 200;

/**
 * Who is aboard, in the order in which they came on record; at a time (milliseconds since 1970) by all that is on
 * record now, whenever it was entered.
 */
export function crewAboard(past: Past, time: number | null): readonly CrewMemberAboard[] {
  const rows = past.rows(crewReturn.name);
  return crewRows(rows, time !== null).flatMap((row) => {
    if (time !== null && !wasAboard(rows, row, time)) return [];
    const { seatHistory, ...shown } = inWords(past, rows, row);
    const history = seatHistory.filter((seat) => time === null || hasBegun(seat, time));
    return [{ row: shown, seats: seatsAt(history), history }];
  });
}

function inWords(past: Past, rows: RowsAt, row: CrewRow): CrewRow & { readonly seatHistory: readonly Seat[] } {
  const state = row.corrected ? asCorrected('crewmember', row.crewMember, past) : null;
  if (state === null) {
    const seats = rows.withPrefix(keys.seats(row.crewMember));
    return { ...row, seatHistory: seats.map(({ value }) => rowOf<SeatRow>(value)) };
  }
  const { seats: _seats, ...shown } = state;
  return { ...shown, corrected: true };
}

/** Those who have departed were aboard once, so a look at another time needs them too. */
function crewRows(rows: RowsAt, all: boolean): readonly CrewRow[] {
  const found: CrewRow[] = [];
  for (let place: { readonly order: string; readonly key: string } | undefined; ; ) {
    const { items, next } = rows.page(chunk, place);
    const wanted = all ? items : items.filter(({ order }) => isAboard(order));
    found.push(...wanted.map(({ value }) => rowOf<CrewRow>(value)));
    if (next === null || wanted.length < items.length) break;
    place = next;
  }
  return all ? found.sort((left, right) => left.assigned.sequence - right.assigned.sequence) : found;
}

function wasAboard(rows: RowsAt, row: CrewRow, time: number): boolean {
  const { assigned, departed, crewMember } = row;
  if (occurredAt(assigned) > time || (departed !== null && occurredAt(departed) <= time)) return false;
  const flights = rows.withPrefix(keys.flights(crewMember)).map(({ value }) => rowOf<FlightRow>(value));
  const ended = flights.filter((flight) => occurredAt(flight.ended) <= time);
  return leftWith(row, ended) === null;
}
