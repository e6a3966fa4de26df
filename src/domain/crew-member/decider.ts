import { type Context, type Decider, ok, type Rejection, type Result, reject } from '../decider.ts';
import type { Entry, FactsIn } from '../event.ts';
import { happensBefore } from '../happens-before.ts';
import { refuseBefore } from '../not-before.ts';
import { notOnRecord } from '../not-on-record.ts';
import type { Reference } from '../reference.ts';
import { type Said, saidIn } from '../said.ts';
import { thingRecordedIn } from '../thing-recorded-in.ts';
import type { CrewMemberCommand } from './commands.ts';
import type { CrewMemberEvent } from './events.ts';
import { type Seat, type Seats, seatOf, seatsAt } from './seats.ts';

type Facts<Type extends CrewMemberEvent['type']> = FactsIn<CrewMemberEvent, Type>;

/** What is on record of a crew member themselves. */
export interface CrewMember extends Facts<'CrewMemberAssigned'> {
  readonly crewMember: Reference;
  /** Aboard since then. */
  readonly assigned: Said;
  readonly seats: Seats;
  /** Every seat that was theirs, in the order in which they were recorded. */
  readonly seatHistory: readonly Seat[];
  /** By an entry of their own; that the flight of a vehicle ended with them in it is on that vehicle's record. */
  readonly departed: (Said & Facts<'CrewMemberDeparted'>) | null;
}

/** Null before they are assigned, and after that is voided. */
export type CrewMemberState = CrewMember | null;

/** Aboard until they depart, with a return seat for each kind of return. */
export const crewMemberDecider: Decider<CrewMemberCommand, CrewMemberState, CrewMemberEvent> = {
  initialState: null,
  evolve,
  // A new seat is about the vehicle of the old one too, and a departure about those they had a seat in.
  subjects: (state) => [state?.seats.nominal, state?.seats.contingency].flatMap((seat) => seat?.vehicle ?? []),
  title: (state) => state?.name ?? null,
  decide,
};

function evolve(state: CrewMemberState, entry: Entry<CrewMemberEvent>): CrewMemberState {
  if (entry.type === 'CrewMemberAssigned') return assigned(entry);
  if (state === null) return null;
  switch (entry.type) {
    case 'ReturnSeatAssigned': {
      const seatHistory = [...state.seatHistory, seatOf(entry)];
      return { ...state, seatHistory, seats: seatsAt(seatHistory) };
    }
    case 'CrewMemberDeparted':
      return { ...state, departed: { ...entry.facts, ...saidIn(entry) } };
  }
}

function assigned(entry: Extract<Entry<CrewMemberEvent>, { readonly type: 'CrewMemberAssigned' }>): CrewMember {
  const seats = { nominal: null, contingency: null };
  return {
    ...entry.facts,
    crewMember: thingRecordedIn(entry),
    assigned: saidIn(entry),
    seats,
    seatHistory: [],
    departed: null,
  };
}

type Decision = Result<readonly CrewMemberEvent[], Rejection>;

function decide(command: CrewMemberCommand, state: CrewMemberState, context: Context): Decision {
  if (command.type === 'AssignCrewMember') return assign(command, state);
  if (state === null) return notOnRecord('crew member');
  const { departed } = state;
  switch (command.type) {
    case 'AssignReturnSeat': {
      if (departed !== null && !happensBefore(context, departed)) {
        return reject('departed', 'This crew member has departed: only a seat from before can be added.', {
          entry: `entry/${departed.sequence}`,
          occurredAt: departed.occurredAt ?? departed.recordedAt,
        });
      }
      const { vehicle, applicability = 'both', seat = null, because = [] } = command;
      return ok([{ type: 'ReturnSeatAssigned', facts: { vehicle, applicability, seat, because } }]);
    }
    case 'RecordDeparture':
      if (departed !== null) {
        return reject('already-departed', 'The departure of this crew member is on record already.', {
          entry: `entry/${departed.sequence}`,
        });
      }
      return (
        refuseBefore(state.assigned, context) ??
        ok([{ type: 'CrewMemberDeparted', facts: { manner: command.manner, vehicle: command.vehicle ?? null } }])
      );
  }
}

function assign(
  command: Extract<CrewMemberCommand, { readonly type: 'AssignCrewMember' }>,
  state: CrewMemberState,
): Decision {
  if (state !== null) {
    return reject('already-assigned', `${state.crewMember} is assigned already.`, {
      entry: `entry/${state.assigned.sequence}`,
    });
  }
  const { name, agency, role = null, expedition = null, arrivedOn = null } = command;
  return ok([{ type: 'CrewMemberAssigned', facts: { name, agency, role, expedition, arrivedOn } }]);
}
