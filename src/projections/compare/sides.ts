import type { Instant } from '../../domain/id.ts';
import type { Past } from '../engine/view.ts';

/** One of two moments that are compared: what was on record there, and what *now* was. */
export interface Side {
  readonly past: Past;
  readonly now: Instant;
}

/** `from` is not after `to`. */
export interface Sides {
  readonly from: Side;
  readonly to: Side;
}
