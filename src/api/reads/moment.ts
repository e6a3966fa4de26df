import type * as z from 'zod';
import { type Instant, toInstant, toMilliseconds } from '../../domain/id.ts';
import type { Past } from '../../projections/engine/view.ts';
import type { LocalLog } from '../../store/event-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { problem } from '../problems/problem.ts';
import type { momentParameters } from './parameters.ts';

/** What a read looks at, and from when. */
export interface Moment {
  readonly past: Past;
  readonly sequence: number;
  readonly now: Instant;
}

type Asked = z.infer<typeof momentParameters>;

/** Waits until the views have read up to a sequence. */
export async function untilViewsReach(dependencies: Dependencies, sequence: number): Promise<void> {
  if (await dependencies.views.reach(sequence, dependencies.waits.read)) return;
  throw problem(
    'view-behind',
    `This server has read the log to #${dependencies.views.sequence()}, not to #${sequence}.`,
    {
      facts: { sequence, reached: dependencies.views.sequence() },
      headers: { 'Retry-After': '1' },
    },
  );
}

function sequenceAsked({ atSequence, knownAt }: Asked, { log }: Dependencies): number | undefined {
  if (atSequence !== undefined && knownAt !== undefined) {
    throw problem('invalid-parameter', 'Either atSequence or knownAt says which moment is meant, not both.', {
      errors: [{ parameter: 'knownAt', detail: 'stands beside atSequence' }],
    });
  }
  return knownAt === undefined ? atSequence : log.sequenceAt(toMilliseconds(knownAt as Instant));
}

/** Before the first entry there is no log time; nothing depends on `now` where there is nothing. */
export function logTimeAt(log: LocalLog, sequence: number): Instant {
  const time = log.logTimeAt(sequence);
  return toInstant(Number.isFinite(time) ? time : 0);
}

/** @throws ProblemError 400, 503 */
export async function momentOf(asked: Asked, dependencies: Dependencies): Promise<Moment> {
  const { log, views, logClock, now } = dependencies;
  const past = sequenceAsked(asked, dependencies);
  await untilViewsReach(dependencies, Math.max(asked.minSequence ?? 0, past ?? 0));
  const sequence = past ?? views.sequence();
  const byClock = past === undefined && logClock === 'live';
  return {
    past: views.at(sequence),
    sequence,
    now: (asked.now as Instant | undefined) ?? (byClock ? toInstant(now()) : logTimeAt(log, sequence)),
  };
}
