import type { CrewMember } from '../../domain/crew-member/decider.ts';
import type { Seat } from '../../domain/crew-member/seats.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Said, saidAs } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Change, Rows, StreamStates, View } from '../engine/view.ts';
import { type Plain, rowOf } from '../plain.ts';
import { sortableSequence } from '../standing/begun.ts';
import { foldCorrected, wasCorrected } from '../words.ts';
import { type DecidedItem, decidedItems } from './decided.ts';
import { leftWith } from './left-with.ts';

/** A crew member; their seats are in rows of their own. */
export type CrewRow = Plain<Omit<CrewMember, 'seats' | 'seatHistory'>> & {
  /** Corrections changed something on their record; names and seats are shown as last corrected. */
  readonly corrected: boolean;
};
export type SeatRow = Plain<Seat>;

/** A flight that ended with them in it. */
export type FlightRow = Plain<{ readonly vehicle: Reference; readonly ended: Said }>;

export const keys = {
  crew: (crewMember: Reference): string => `crew/${crewMember}`,
  seats: (crewMember: Reference): string => `seat/${crewMember}/`,
  flights: (crewMember: Reference): string => `flight/${crewMember}/`,
  items: (status: 'standing' | 'over', crewMember: Reference): string => `${status}/${crewMember}/`,
} as const;

/** Whoever is aboard comes first in the list. */
export const isAboard = (order: string): boolean => order.startsWith('0');

/** Who is aboard, the seats that were given to them, and the vehicles that decisions give them. */
export const crewReturn: View = {
  name: 'crew-return',
  version: 3,
  reads: new Set(['crewmember', 'vehicle', 'decision']),
  fold: (change, rows, states) => {
    if (change.category === 'crewmember') foldCrewMember(change, rows);
    if (change.category === 'vehicle') foldVehicle(change, rows, states);
    if (change.category === 'decision') foldDecision(change, rows);
  },
};

function foldCrewMember(change: Extract<Change, { category: 'crewmember' }>, rows: Rows): void {
  const { before, after, thing } = change;
  foldCorrected(change, rows);
  const seats: readonly SeatRow[] = after?.seatHistory ?? [];
  const keyOf = ({ assigned }: SeatRow) => `${keys.seats(thing)}${sortableSequence(assigned.sequence)}`;
  const left = new Set(seats.map(keyOf));
  const kept = new Set<SeatRow>(before?.seatHistory);
  for (const seat of before?.seatHistory ?? []) if (!left.has(keyOf(seat))) rows.remove(keyOf(seat));
  for (const seat of seats) if (!kept.has(seat)) rows.put(keyOf(seat), seat);
  putCrewMember(thing, after, rows);
}

function putCrewMember(thing: Reference, state: CrewMember | null, rows: Rows): void {
  if (state === null) {
    rows.remove(keys.crew(thing));
    return;
  }
  const { seats: _seats, seatHistory: _seatHistory, ...rest } = state;
  const row: CrewRow = { ...rest, corrected: wasCorrected(thing, rows) };
  const flights = rows.withPrefix(keys.flights(thing)).map(({ value }) => rowOf<FlightRow>(value));
  const aboard = row.departed === null && leftWith(row, flights) === null;
  rows.put(keys.crew(thing), row, `${aboard ? '0' : '1'}-${sortableSequence(row.assigned.sequence)}`);
}

function foldVehicle(
  { before, after, thing }: Extract<Change, { category: 'vehicle' }>,
  rows: Rows,
  states: StreamStates,
): void {
  const ended = after?.ended ?? null;
  if (before?.ended == null && ended === null) return;
  for (const crewMember of new Set([...(before?.ended?.crew ?? []), ...(ended?.crew ?? [])])) {
    const key = `${keys.flights(crewMember)}${thing}`;
    if (ended?.crew.includes(crewMember) !== true) rows.remove(key);
    else {
      const flight: FlightRow = { vehicle: thing, ended: saidAs(ended) };
      rows.put(key, flight);
    }
    const stream = streamOf(crewMember);
    if (stream !== undefined) putCrewMember(crewMember, states.get('crewmember', stream), rows);
  }
}

function foldDecision({ after }: Extract<Change, { category: 'decision' }>, rows: Rows): void {
  for (const item of after === null ? [] : decidedItems(after)) putItem(item, rows);
}

function putItem(item: DecidedItem, rows: Rows): void {
  const key = (status: 'standing' | 'over') => `${keys.items(status, item.crewMember)}${item.item}`;
  rows.remove(key(item.over ? 'standing' : 'over'));
  rows.put(key(item.over ? 'over' : 'standing'), item);
}
