import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '../../projections/steps.ts';

/** What is found at once; or in steps, between which other requests get their turn. */
export async function inTurns<Found extends object | undefined>(work: Found | Steps<Found>): Promise<Found> {
  if (!isInSteps(work)) return work;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await nextTurn();
  }
}

const isInSteps = <Found extends object | undefined>(work: Found | Steps<Found>): work is Steps<Found> =>
  work !== undefined && Symbol.iterator in work;
