import type { CrewReturn } from '../../api/answers.ts';
import type { ReturnKind, SeatsHeld } from './vehicle-status.ts';

/** How many people have their seat in a vehicle. */
export function seatsHeldIn(vehicle: string, crew: readonly CrewReturn[]): SeatsHeld {
  const count = (kind: ReturnKind) => crew.filter((member) => member[kind].seat?.vehicle === vehicle).length;
  return { nominal: count('nominal'), contingency: count('contingency') };
}
