import type { Act } from '../act.ts';
import type { ClaimedTime } from '../claimed-time.ts';
import type { FactsIn } from '../event.ts';
import { isClearlyBefore } from '../not-before.ts';
import type { Reference } from '../reference.ts';
import type { Said } from '../said.ts';
import type { VehicleEvent } from './events.ts';

type Facts<Type extends VehicleEvent['type']> = FactsIn<VehicleEvent, Type>;

type Departure = Said & { readonly crew: readonly Reference[] };

export interface Docking {
  readonly at: Reference;
  readonly port: string | null;
  readonly docked: Said;
  /** Null while nothing on record says that it undocked. */
  readonly undocked: Departure | null;
}

type FlightEnd = Departure & Pick<Facts<'VehicleFlightEnded'>, 'manner' | 'place'>;

/** What is on record of a registered vehicle itself; its health is a view. */
export interface Vehicle extends Facts<'VehicleRegistered'> {
  readonly vehicle: Reference;
  readonly registered: Said;
  readonly launched: Departure | null;
  /** Every docking, in the order in which they were recorded. Where it was once may be without an undocking. */
  readonly dockings: readonly Docking[];
  /** Where it is now: null too once its flight has ended, whether or not its undocking is on record. */
  readonly docked: Docking | null;
  readonly ended: FlightEnd | null;
}

/** Null before it is registered, and after its registration is voided. */
export type VehicleState = Vehicle | null;

/**
 * The docking that tells where a vehicle is, whether it undocked since or not: the last on record, but for one that was
 * entered late. What is claimed to have been before another undocking says nothing of where it was after that.
 */
export const lastDocking = ({ dockings }: Pick<Vehicle, 'dockings'>): Docking | null =>
  dockings.reduce<Docking | null>((last, next) => (last !== null && isEarlier(next, last) ? last : next), null);

function isEarlier({ docked }: Docking, { undocked }: Docking): boolean {
  const [then, left] = [docked.occurredAt, undocked?.occurredAt ?? null];
  return then !== null && left !== null && isClearlyBefore(then, left);
}

/**
 * The docking that an undocking at a time ends: of those that nothing on record has ended the last that it doesn't lie
 * before, or else the last. After a flight end, too, an undocking may still be entered.
 */
export function openDocking({ dockings }: Vehicle, undocks: ClaimedTime | null = null): Docking | null {
  const open = dockings.filter(({ undocked }) => undocked === null);
  const isAfter = ({ docked: { occurredAt } }: Docking) =>
    undocks === null || occurredAt === null || !isClearlyBefore(undocks, occurredAt);
  return open.findLast(isAfter) ?? open.at(-1) ?? null;
}

/** The docking that had clearly begun and clearly not ended when an act is claimed to have been. */
export const dockingDuring = ({ dockings }: Vehicle, { occurredAt }: Pick<Act, 'occurredAt'>): Docking | null =>
  dockings.find(({ docked, undocked }) => {
    const [from, to] = [docked.occurredAt, undocked?.occurredAt ?? null];
    if (occurredAt === undefined || from === null || to === null) return false;
    return isClearlyBefore(from, occurredAt) && isClearlyBefore(occurredAt, to);
  }) ?? null;
