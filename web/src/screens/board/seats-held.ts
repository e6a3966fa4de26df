import type { ReturnKind, SeatsHeld } from './vehicle-status.ts';

/** Somebody aboard, by the vehicles in which they have their seats. */
export type Seated = Readonly<Record<ReturnKind, { readonly seat: { readonly vehicle: string } | null }>>;

/** How many people have their seat in a vehicle. */
export function seatsHeldIn(vehicle: string, crew: readonly Seated[]): SeatsHeld {
  const count = (kind: ReturnKind) => crew.filter((member) => member[kind].seat?.vehicle === vehicle).length;
  return { nominal: count('nominal'), contingency: count('contingency') };
}
