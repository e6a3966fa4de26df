import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '../../projections/steps.ts';

type Together = <Value>(read: () => Value) => Value;

/** What is found at once; or in steps, between which other requests get their turn. What is read in a turn is read together. */
export async function inTurns<Found extends object | undefined>(
  begin: () => Found | Steps<Found>,
  together: Together,
): Promise<Found> {
  const work = together(begin);
  if (!isInSteps(work)) return work;
  for (;;) {
    const step = together(() => work.next());
    if (step.done === true) return step.value;
    await nextTurn();
  }
}

const isInSteps = <Found extends object | undefined>(work: Found | Steps<Found>): work is Steps<Found> =>
  work !== undefined && Symbol.iterator in work;
