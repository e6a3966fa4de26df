import * as fc from 'fast-check';
import { happeningsOf as assessments, happened } from './assessed.ts';
import { decisionAttempts } from './deciding.ts';
import type { Happening } from './history.ts';
import { happeningsOf, missionAttempts } from './mission.ts';
import { restingHistories } from './resting.ts';

/** By turns, as far as each goes. */
function interleaved<Item>(...lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}

/** Of vehicles, crew, anomalies, activities, requests, observations and decisions, what is judged meanwhile, and what rests on what. */
export const everything: fc.Arbitrary<readonly Happening[]> = fc
  .tuple(
    decisionAttempts(120),
    missionAttempts(120),
    fc.array(happened, { minLength: 30, maxLength: 60, size: 'max' }),
    restingHistories(60),
  )
  .map(([decided, done, judged, relied]) =>
    interleaved(happeningsOf(interleaved(decided, done)), assessments(judged), relied),
  );
