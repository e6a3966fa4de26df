import type { Seat } from '../../domain/crew-member/seats.ts';
import { type Instant, toMilliseconds } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import { rememberedWith } from '../../domain/remembered-with.ts';
import { streamOf } from '../../domain/stream.ts';
import type { VehicleState } from '../../domain/vehicle/state.ts';
import type { Past } from '../engine/view.ts';
import { remembering } from '../records/remembering.ts';
import { type Claim, claimsOn } from '../standing/claim.ts';
import { subjects } from '../standing/judgement.ts';
import { type Titled, titled, titleOf } from '../title-of.ts';
import { vehicleAt } from '../vehicle-health/flight.ts';
import { type Fitness, fitnessAt } from '../vehicle-health/health.ts';
import { type CrewMemberAboard, crewAboard } from './aboard.ts';
import { type DecidedItem, notYetDone, type ReturnKind } from './decided.ts';
import { itemsFor } from './items-for.ts';
import { hasLeftWithout, type Whereabouts, whereaboutsOf } from './vehicle-at.ts';
import type { CrewRow } from './view.ts';

/** The vehicle that a seat is in. */
export interface ReturnVehicle extends Titled {
  readonly whereabouts: Whereabouts | null;
  readonly fitness: Fitness;
  /** Who is aboard and has a seat in it for this kind of return. */
  readonly held: {
    readonly by: readonly Titled[];
    /** How many it has; null: not on record. */
    readonly seats: number | null;
    readonly moreThanSeats: boolean;
    /** By its fitness; null: no such limit is stated. */
    readonly atMost: number | null;
    readonly moreThanAtMost: boolean;
  };
}

/** How a crew member would leave. */
export interface Leaving {
  readonly seat: Seat | null;
  readonly vehicle: ReturnVehicle | null;
  /** The vehicle undocked without them or its flight has ended: the seat is in one that has left. */
  readonly problem: 'no-seat' | 'vehicle-left' | null;
  /** Decided, and not yet done. */
  readonly decided: (Omit<DecidedItem, 'returnsIn'> & { readonly returnsIn: Titled }) | null;
}

export interface CrewReturnItem extends Omit<CrewRow, 'arrivedOn'> {
  readonly arrivedOn: Titled | null;
  readonly nominal: Leaving;
  readonly contingency: Leaving;
  /** What standing assessments say of them. */
  readonly effects: readonly Claim[];
  /** Every seat that was theirs, in the order of the record. */
  readonly seatHistory: readonly Seat[];
}

interface Asked {
  readonly now: Instant;
  /** As it held then, by all that is on record; left out: as it stands. */
  readonly effectiveAt?: Instant | undefined;
}

/** Who is aboard, in the order in which they came on record; `after`: the sequence of the last one's first entry. */
export function readCrewReturn(
  whole: Past,
  asked: Asked,
  page: { readonly limit: number; readonly after?: number },
): { readonly items: readonly CrewReturnItem[]; readonly next: number | null } {
  const { aboard, itemOf } = crewReturnAt(whole, asked);
  const left = aboard.filter(({ assigned }) => assigned.sequence > (page.after ?? 0));
  const shown = left.slice(0, page.limit);
  const items = shown.flatMap(({ crewMember }) => itemOf(crewMember) ?? []);
  return { items, next: shown.length < left.length ? (shown.at(-1)?.assigned.sequence ?? null) : null };
}

/** The same, with what is said of each only when it is asked for; undefined of who is not aboard. */
export function crewReturnAt(
  whole: Past,
  { now, effectiveAt }: Asked,
): {
  readonly aboard: readonly Pick<CrewReturnItem, 'crewMember' | 'assigned'>[];
  readonly itemOf: (crewMember: Reference) => CrewReturnItem | undefined;
} {
  const past = remembering(whole);
  const time = effectiveAt === undefined ? null : toMilliseconds(effectiveAt);
  const aboard = crewAboard(past, time);
  const leaving = leavingReader(past, aboard, time, time ?? toMilliseconds(now));
  const itemOf = rememberedWith((crewMember: CrewMemberAboard): CrewReturnItem => {
    const { row, history } = crewMember;
    const items = itemsFor(past, row.crewMember, time);
    return {
      ...row,
      arrivedOn: row.arrivedOn === null ? null : titled(past, row.arrivedOn),
      nominal: leaving(crewMember, items, 'nominal'),
      contingency: leaving(crewMember, items, 'contingency'),
      effects: claimsOn(past, subjects.crewMember(row.crewMember), time ?? toMilliseconds(now)),
      seatHistory: history,
    };
  });
  const byReference = new Map(aboard.map((crewMember) => [crewMember.row.crewMember, crewMember]));
  return {
    aboard: aboard.map(({ row }) => row),
    itemOf(asked) {
      const crewMember = byReference.get(asked);
      return crewMember === undefined ? undefined : itemOf(crewMember);
    },
  };
}

/** Each vehicle is looked up once. */
function leavingReader(past: Past, aboard: readonly CrewMemberAboard[], time: number | null, moment: number) {
  const vehicles = new Map<Reference, VehicleState>();
  const shown = new Map<string, ReturnVehicle>();

  function vehicleOf(vehicle: Reference): VehicleState {
    const known = vehicles.get(vehicle);
    if (known !== undefined) return known;
    const stream = streamOf(vehicle);
    const state =
      time !== null ? vehicleAt(past, vehicle, time) : stream === undefined ? null : past.state('vehicle', stream);
    vehicles.set(vehicle, state);
    return state;
  }

  function shownFor(vehicle: Reference, kind: ReturnKind): ReturnVehicle {
    const known = shown.get(`${kind}/${vehicle}`);
    if (known !== undefined) return known;
    const state = vehicleOf(vehicle);
    const fitness = fitnessAt(past, vehicle, kind, moment);
    const by = aboard.filter(({ seats }) => seats[kind]?.vehicle === vehicle);
    const seats = state?.seats ?? null;
    const atMost = leastAtMost(fitness);
    const held = {
      by: by.map(({ row }) => ({ reference: row.crewMember, title: row.name })),
      seats,
      moreThanSeats: seats !== null && by.length > seats,
      atMost,
      moreThanAtMost: atMost !== null && by.length > atMost,
    };
    const whereabouts = state === null ? null : whereaboutsOf(state);
    const made = { ...titled(past, vehicle), whereabouts, fitness, held };
    shown.set(`${kind}/${vehicle}`, made);
    return made;
  }

  return ({ row, seats, history }: CrewMemberAboard, items: readonly DecidedItem[], kind: ReturnKind): Leaving => {
    const seat = seats[kind];
    const hasLeft = seat !== null && hasLeftWithout(vehicleOf(seat.vehicle), row.crewMember);
    const decided = notYetDone(items, history, kind, moment);
    return {
      seat,
      vehicle: seat === null ? null : shownFor(seat.vehicle, kind),
      problem: seat === null ? 'no-seat' : hasLeft ? 'vehicle-left' : null,
      decided: decided === null ? null : inWords(past, decided),
    };
  };
}

const inWords = (past: Past, { returnsIn, ...decided }: DecidedItem): NonNullable<Leaving['decided']> => ({
  ...decided,
  title: titleOf(past, decided.decision) ?? decided.title,
  returnsIn: titled(past, returnsIn),
});

/** Where agencies differ the least counts: whoever says so is not outvoted. */
function leastAtMost({ claims }: Fitness): number | null {
  const stated = claims.flatMap(({ verdict }) => verdict.atMost ?? []);
  return stated.length === 0 ? null : Math.min(...stated);
}
