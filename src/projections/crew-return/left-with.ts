import { latestOf } from '../../domain/claimed-time.ts';
import type { Said } from '../../domain/said.ts';
import { occurredAt } from '../standing/begun.ts';

/**
 * The flight that a crew member left with: one that ended with them in it, unless it had ended before they came aboard,
 * as that of an earlier stay. By all flights given.
 */
export const leftWith = <Flight extends { readonly ended: Pick<Said, 'occurredAt' | 'recordedAt'> }>(
  { assigned }: { readonly assigned: Pick<Said, 'occurredAt' | 'recordedAt'> },
  flights: readonly Flight[],
): Flight | null =>
  flights.find(({ ended }) => latestOf(ended.occurredAt ?? ended.recordedAt) >= occurredAt(assigned)) ?? null;
