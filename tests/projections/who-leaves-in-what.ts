import { type ClaimedTime, spanOf } from '../../src/domain/claimed-time.ts';
import type { Entry } from '../../src/domain/event.ts';

// The rules of the board once more, read from the entries from the beginning: slow, and without a state or a row.

/** Whatever the facts of the entries that count say. */
interface Facts {
  readonly crew: readonly string[];
  readonly applicability: string;
  readonly vehicle: string;
  readonly because: readonly string[];
  readonly expires: ClaimedTime | null;
  readonly items: readonly string[] | null;
  readonly completes: boolean;
  readonly program: readonly Readonly<Record<string, string | null>>[];
  readonly revision: number;
  readonly changes: readonly { readonly is: ClaimedTime | null }[];
}

interface Fact {
  readonly sequence: number;
  readonly stream: string;
  readonly type: string;
  readonly facts: Facts;
  readonly began: number;
  readonly latest: number;
}

/** The entries as corrected in when they occurred, without those voided. */
function standing(entries: readonly Entry[]): readonly Fact[] {
  return entries.flatMap((entry) => {
    const later = entries.filter(
      ({ type, stream, facts }) =>
        type.startsWith('Entry') && stream === entry.stream && (facts as Facts).revision === entry.revision,
    );
    if (entry.type.startsWith('Entry') || later.some(({ type }) => type === 'EntryVoided')) return [];
    let occurredAt = entry.metadata.occurredAt;
    for (const { facts } of later) occurredAt = (facts as Facts).changes[0]?.is ?? null;
    const recorded = Date.parse(entry.metadata.recordedAt);
    const span = spanOf(occurredAt ?? entry.metadata.recordedAt);
    // A seat whose time has no beginning is theirs from when it was recorded.
    const otherwise = entry.type === 'ReturnSeatAssigned' ? recorded : Math.min(span.latest, recorded);
    const began = Number.isFinite(span.earliest) ? span.earliest : otherwise;
    const { sequence, stream, type } = entry;
    return { sequence, stream, type, facts: entry.facts as Facts, began, latest: span.latest };
  });
}

const kinds = ['nominal', 'contingency'] as const;
const last = <Item extends Pick<Fact, 'began' | 'sequence'>>(items: readonly Item[]): Item | undefined =>
  items.toSorted((left, right) => left.began - right.began || left.sequence - right.sequence).at(-1);

/** One line for each crew member aboard and kind of return, in the order in which they came on record. */
export function whoLeavesInWhat(entries: readonly Entry[], time: number | null, now: number): readonly string[] {
  const facts = standing(entries).filter(({ began }) => time === null || began <= time);
  const of = (type: string, stream?: string) =>
    facts.filter((fact) => fact.type === type && (stream === undefined || fact.stream === stream));
  const aboard = of('CrewMemberAssigned').filter(({ stream, began }) => {
    const member = `crew-member/${stream.slice('crewmember-'.length)}`;
    const left = of('VehicleFlightEnded').some(
      (flight) => flight.facts.crew.includes(member) && flight.latest >= began,
    );
    return !left && of('CrewMemberDeparted', stream).length === 0;
  });
  const seatOf = (stream: string, kind: string) =>
    last(of('ReturnSeatAssigned', stream).filter((seat) => ['both', kind].includes(seat.facts.applicability)));
  return aboard.flatMap(({ stream }) => {
    const member = `crew-member/${stream.slice('crewmember-'.length)}`;
    return kinds.map((kind) => {
      const seat = seatOf(stream, kind);
      const vehicle = seat?.facts.vehicle;
      const held = aboard.filter((other) => seatOf(other.stream, kind)?.facts.vehicle === vehicle).length;
      const problem = vehicle === undefined ? 'no-seat' : hasLeft(vehicle, member, facts) ? 'vehicle-left' : 'none';
      const decided = decidedFor(member, stream, kind, facts, time ?? now);
      return `${member} ${kind}: ${vehicle ?? 'none'} (${vehicle === undefined ? 0 : held}), ${problem}, ${decided ?? 'nothing'} decided`;
    });
  });
}

function hasLeft(vehicle: string, member: string, facts: readonly Fact[]): boolean {
  const own = facts.filter(({ stream }) => stream === `vehicle-${vehicle.slice('vehicle/'.length)}`);
  let docked = false;
  let crew: readonly string[] | null = null;
  for (const { type, facts: said } of own) {
    if (type === 'VehicleFlightEnded') return true;
    if (type === 'VehicleDocked') docked = true;
    if (type === 'VehicleUndocked' && docked) {
      docked = false;
      crew = said.crew;
    }
  }
  return !docked && crew !== null && !crew.includes(member);
}

function decidedFor(member: string, crewStream: string, kind: string, facts: readonly Fact[], now: number) {
  const items = facts
    .filter(({ type }) => type === 'FlightProgramDecided')
    .flatMap((decided) => {
      const own = facts.filter(({ stream }) => stream === decided.stream);
      const decision = `decision/${decided.stream.slice('decision-'.length)}`;
      const { expires, program } = decided.facts;
      if (own.some(({ type }) => type === 'DecisionRescinded')) return [];
      if (expires !== null && spanOf(expires).latest < now) return [];
      const gone = own.filter(({ type }) => type === 'DecisionSuperseded').map(({ facts: said }) => said.items);
      const done = own.some(({ type, facts: said }) => type === 'OutcomeRecorded' && said.completes);
      return program
        .map(({ id, subject, returnsIn, applicability }) => ({
          item: `${decision}/program/${id}`,
          decision,
          done,
          subject,
          returnsIn,
          applicability: applicability ?? 'both',
          began: decided.began,
          sequence: decided.sequence,
        }))
        .filter(({ item, subject, returnsIn }) => {
          const superseded = gone.some((named) => named === null || named.includes(item));
          return subject === member && returnsIn !== null && !superseded;
        })
        .filter(({ applicability }) => ['both', kind].includes(applicability));
    });
  const latest = last(items);
  if (latest === undefined || latest.done) return null;
  const cited = facts.some(
    ({ type, stream, facts: seat }) =>
      type === 'ReturnSeatAssigned' &&
      stream === crewStream &&
      ['both', kind].includes(seat.applicability) &&
      seat.because.some((reason) => reason === latest.decision || reason === latest.item),
  );
  return cited ? null : `${latest.returnsIn} by ${latest.item}`;
}
