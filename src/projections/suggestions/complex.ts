import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { VehicleState } from '../../domain/vehicle/state.ts';
import type { Change, Rows, StreamStates } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { keys } from './row.ts';

// A station with all that is docked to it has a few dozen parts.
const most = 500;

/** What a vehicle is docked at and a part of. */
export const wholesOf = (state: VehicleState): readonly Reference[] =>
  [state?.docked?.at, state?.partOf].flatMap((whole) => whole ?? []);

/** Keeps what is docked at, or a part of, each vehicle. */
export function foldMembers({ before, after, thing }: Extract<Change, { category: 'vehicle' }>, rows: Rows): void {
  const now = wholesOf(after);
  for (const whole of wholesOf(before)) if (!now.includes(whole)) rows.remove(`${keys.member(whole)}${thing}`);
  for (const whole of now) rows.put(`${keys.member(whole)}${thing}`, thing);
}

/**
 * A vehicle and what is beside it: all that hangs together by docking and by being a part, as the record knows it. A
 * ship at a module of a station is beside every other module of it, and every other ship there. `but`: as if these two
 * did not hang together.
 */
export function complexOf(
  vehicle: Reference,
  rows: Rows,
  states: StreamStates,
  but: readonly Reference[] = [],
): readonly Reference[] {
  const found = new Set<Reference>([vehicle]);
  for (const member of found) {
    if (found.size > most) break;
    const stream = streamOf(member);
    const state = stream === undefined ? null : states.get('vehicle', stream);
    const members = rows.withPrefix(keys.member(member)).map(({ value }) => rowOf<Reference>(value));
    for (const next of [...wholesOf(state), ...members]) {
      if (!(but.includes(member) && but.includes(next))) found.add(next);
    }
  }
  return [...found];
}
