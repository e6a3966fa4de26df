import type { Urgency } from '../../web/src/screens/board/decision-status.ts';

/** A decision that waits, and nothing presses. */
export const waiting = (changes: Partial<Urgency> = {}): Urgency => ({
  status: 'open',
  overdue: false,
  secondsLeft: null,
  defaultInForce: false,
  expired: false,
  awaits: [],
  dissents: [],
  deferrals: [],
  reviews: [],
  reasons: [],
  ...changes,
});
