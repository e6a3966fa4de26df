import * as fc from 'fast-check';
import { streamOf } from '../../src/domain/stream.ts';
import { someone } from '../domain/given.ts';
import { happeningsOf as assessments, happened, leak, soyuz } from './assessed.ts';
import { decisionAttempts } from './deciding.ts';
import type { Happening } from './history.ts';
import { type Attempt, happeningsOf, missionAttempts } from './mission.ts';
import { restingHistories } from './resting.ts';

/** By turns, as far as each goes. */
function interleaved<Item>(...lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}

/** The leak that assessments give hypotheses on. */
const leakReported: Attempt = {
  stream: streamOf(leak) ?? '',
  command: {
    type: 'ReportAnomaly',
    about: [soyuz],
    text: 'A leak',
    hypotheses: [{ id: 'micrometeoroid', text: 'A hit' }],
  },
  occurredAt: null,
  by: someone,
} as Attempt;

/** Of vehicles, crew, anomalies, activities, requests, observations, decisions and desks, what is judged meanwhile, and what rests on what. */
export const everythingOf = (attempts: number): fc.Arbitrary<readonly Happening[]> =>
  fc
    .tuple(
      decisionAttempts(attempts),
      missionAttempts(attempts),
      fc.nat(Math.floor(attempts / 2)),
      fc.array(happened, { minLength: Math.floor(attempts / 4), maxLength: Math.floor(attempts / 2), size: 'max' }),
      restingHistories(Math.floor(attempts / 2)),
    )
    .map(([decided, done, reported, judged, relied]) =>
      interleaved(
        happeningsOf(interleaved(decided, done.toSpliced(reported, 0, leakReported))),
        assessments(judged),
        relied,
      ),
    );

export const everything = everythingOf(120);
