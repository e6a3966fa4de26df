import type { ReportedAnomaly } from '../domain/anomaly/evolve.ts';
import type { Said } from '../domain/said.ts';
import { spans } from './spans.ts';
import { occurredAt } from './standing/begun.ts';

type Dated = Pick<Said, 'occurredAt' | 'recordedAt'>;

/** Where an anomaly is kept that is closed, to be found at any time at which it may have been open, or accepted. */
export function openSpanKey({ reported, closings }: ReportedAnomaly): string {
  const turns = closings.flatMap(({ closed, reopened }): Dated[] => [
    closed,
    ...(reopened === null ? [] : [reopened.said]),
  ]);
  // Until when an acceptance holds may depend on others.
  const isAccepted = closings.at(-1)?.disposition.type === 'accepted';
  const ends = isAccepted ? Number.POSITIVE_INFINITY : Math.max(...[reported, ...turns].map(occurredAt));
  return spans.keyOf(occurredAt(reported), ends);
}
