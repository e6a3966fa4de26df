import type { Applicability } from '../../domain/applicability.ts';
import { type ClaimedTime, latestOf } from '../../domain/claimed-time.ts';
import type { Seat, Seats } from '../../domain/crew-member/seats.ts';
import { applicabilityOf, expiryOf } from '../../domain/decision/in-force.ts';
import type { Decision } from '../../domain/decision/state.ts';
import { partOf, type Reference } from '../../domain/reference.ts';
import { type Said, saidAs } from '../../domain/said.ts';
import type { Plain } from '../plain.ts';
import { occurredAt } from '../standing/begun.ts';

/** What kind of return it is for. */
export type ReturnKind = keyof Seats;

/** That a decision gives a crew member a vehicle to leave in. */
export type DecidedItem = Plain<{
  readonly decision: Reference;
  readonly title: string;
  readonly item: Reference;
  /** Its place in the program. */
  readonly place: number;
  readonly crewMember: Reference;
  readonly does: string | null;
  readonly returnsIn: Reference;
  readonly applicability: Applicability;
  readonly taken: Said;
  /** The decision was rescinded or superseded, or the item was. */
  readonly over: boolean;
  readonly expires: ClaimedTime | null;
  /** By the outcome that completed the decision. */
  readonly carriedOut: Said | null;
}>;

/** In the order of the program. */
export function decidedItems(state: Decision): readonly DecidedItem[] {
  const { decision, title, status, taken, completed } = state;
  if (taken === null) return [];
  return taken.program.flatMap((item, place) => {
    const { id, subject, does, returnsIn, supersededBy } = item;
    if (returnsIn === null) return [];
    return {
      decision,
      title,
      item: partOf(decision, 'program', id),
      place,
      crewMember: subject,
      does,
      returnsIn,
      applicability: applicabilityOf(item, state),
      taken: saidAs(taken),
      over: status !== 'taken' || supersededBy !== null,
      expires: expiryOf(state),
      carriedOut: completed,
    };
  });
}

const covers = (applicability: Applicability, kind: ReturnKind): boolean =>
  applicability === 'both' || applicability === kind;

/**
 * What is decided of how a crew member leaves, and not done yet, at a time (milliseconds since 1970): of the items in
 * force the one of the decision that was taken last, until a seat for that kind of return cites it or its decision, or
 * an outcome says that the decision is carried out. One that is done doesn't bring an earlier one back.
 */
export function notYetDone(
  items: readonly DecidedItem[],
  history: readonly Seat[],
  kind: ReturnKind,
  time: number,
): DecidedItem | null {
  const latest = items
    .filter(({ applicability, over, expires }) => {
      const inForce = !over && (expires === null || latestOf(expires) >= time);
      return inForce && covers(applicability, kind);
    })
    .reduce<DecidedItem | null>((last, item) => (last === null || isNotBefore(item, last) ? item : last), null);
  if (latest === null || latest.carriedOut !== null) return null;
  const isCited = history.some(
    ({ applicability, because }) =>
      covers(applicability, kind) && (because.includes(latest.decision) || because.includes(latest.item)),
  );
  return isCited ? null : latest;
}

const isNotBefore = (later: DecidedItem, earlier: DecidedItem): boolean => {
  const times = occurredAt(later.taken) - occurredAt(earlier.taken);
  const sequences = later.taken.sequence - earlier.taken.sequence;
  return (times || sequences || later.place - earlier.place) >= 0;
};
