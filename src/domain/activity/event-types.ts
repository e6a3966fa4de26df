import type { ActivityFamily } from './kind.ts';

/** The names of the events of each family; stored, so they may not change. */
export const eventTypes = {
  eva: {
    planned: 'EvaPlanned',
    replanned: 'EvaReplanned',
    cancelled: 'EvaCancelled',
    reinstated: 'EvaReinstated',
    ended: 'EvaEnded',
  },
  activity: {
    planned: 'ActivityPlanned',
    replanned: 'ActivityReplanned',
    cancelled: 'ActivityCancelled',
    reinstated: 'ActivityReinstated',
    ended: 'ActivityEnded',
  },
} as const satisfies Record<ActivityFamily, object>;
