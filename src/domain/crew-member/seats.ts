import type { Applicability } from '../applicability.ts';
import { begunAt } from '../claimed-time.ts';
import type { Entry } from '../event.ts';
import { type Instant, toInstant, toMilliseconds } from '../id.ts';
import { type Said, saidIn } from '../said.ts';
import type { CrewMemberEvent } from './events.ts';

type Assignment = Extract<CrewMemberEvent, { readonly type: 'ReturnSeatAssigned' }>;

export interface Seat extends Readonly<Assignment['facts']> {
  readonly assigned: Said;
  /** From when on it is theirs, as far as what is claimed and when it was recorded tell. */
  readonly since: Instant;
}

/** One for each kind of return. */
export type Seats = { readonly [Kind in Exclude<Applicability, 'both'>]: Seat | null };

export function seatOf(entry: Entry<Assignment>): Seat {
  const { occurredAt, recordedAt } = entry.metadata;
  const since = toInstant(begunAt(occurredAt, toMilliseconds(recordedAt)));
  return { ...entry.facts, assigned: saidIn(entry), since };
}

/**
 * The seats that are theirs at a time (milliseconds since 1970; default: by all that is on record): of those that are
 * for this kind of return and have begun the last to begin, then the last recorded. One entered late doesn't take the
 * place of a later one.
 */
export function seatsAt(history: readonly Seat[], time = Number.POSITIVE_INFINITY): Seats {
  const last = (kind: keyof Seats) =>
    history
      .filter((seat) => hasBegun(seat, time) && (seat.applicability === kind || seat.applicability === 'both'))
      .reduce<Seat | null>((latest, seat) => (latest === null || seat.since >= latest.since ? seat : latest), null);
  return { nominal: last('nominal'), contingency: last('contingency') };
}

export const hasBegun = ({ since }: Pick<Seat, 'since'>, time: number): boolean => toMilliseconds(since) <= time;
