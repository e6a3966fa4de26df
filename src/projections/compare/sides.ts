import type { Instant } from '../../domain/id.ts';
import { boundedCache } from '../engine/bounded-cache.ts';
import type { Past } from '../engine/view.ts';
import { remembering } from '../records/remembering.ts';
import { sharingRows } from './sharing-rows.ts';

/** One of two moments that are compared: what was on record there, and what *now* was. */
export interface Side {
  readonly past: Past;
  readonly now: Instant;
}

/** `from` is not after `to`. */
export interface Sides {
  readonly from: Side;
  readonly to: Side;
  /** Everything as it was at a sequence between them. */
  readonly at: (sequence: number) => Past;
}

const kept = 50;

/** The same, of which each thing is read only once, and rows as often as they changed. */
export function rememberingSides({ from, to, at }: Sides): Sides {
  const pasts = boundedCache<number, Past>(kept);
  const sharing = sharingRows(from.past.sequence, to.past);
  return {
    from: { past: remembering(sharing(from.past)), now: from.now },
    to: { past: remembering(sharing(to.past)), now: to.now },
    at(sequence) {
      const past = pasts.get(sequence) ?? remembering(sharing(at(sequence)));
      pasts.set(sequence, past);
      return past;
    },
  };
}

/** What was on record at each sequence between two moments, with *now* as it is at the later one: no time passes. */
export function sidesBetween({ from, to, at }: Sides): (sequence: number) => Side {
  return (sequence) => {
    if (sequence === to.past.sequence) return to;
    return { past: sequence === from.past.sequence ? from.past : at(sequence), now: to.now };
  };
}
