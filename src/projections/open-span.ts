import type { ReportedAnomaly } from '../domain/anomaly/evolve.ts';
import type { Said } from '../domain/said.ts';
import { spans } from './spans.ts';
import { occurredAt } from './standing/begun.ts';

type Dated = Pick<Said, 'occurredAt' | 'recordedAt'>;

/** Where an anomaly is kept that is closed, to be found at any time at which it may have been open, or accepted. */
export function openSpanKey({ reported, hypotheses, closings }: ReportedAnomaly): string {
  const turns = closings.flatMap(({ closed, reopened }): Dated[] => [
    closed,
    ...(reopened === null ? [] : [reopened.said]),
  ]);
  const times = (acts: readonly Dated[]) => acts.map(occurredAt);
  // What is claimed to have been done on it before it was seen was done on an anomaly that was there.
  const begins = Math.min(...times([reported, ...hypotheses.map(({ declared }) => declared), ...turns]));
  // Until when an acceptance holds may depend on others.
  const isAccepted = closings.at(-1)?.disposition.type === 'accepted';
  return spans.keyOf(begins, isAccepted ? Number.POSITIVE_INFINITY : Math.max(...times([reported, ...turns])));
}
