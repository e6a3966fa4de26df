import { readPendingDecisions } from '../../projections/pending-decisions/read.ts';
import { pendingDecision } from '../answers/pending-decision.ts';
import { afterPlace } from './list-place.ts';
import { readList } from './read.ts';

export const pendingDecisionsRead = readList({
  path: '/pending-decisions',
  summary: 'What waits for a decision: what has expired first, then by needed-by',
  answer: pendingDecision,
  read: ({ past, now }, { limit, after }) => {
    const { written, next } = readPendingDecisions(past, now, { limit, ...afterPlace(after) });
    return { items: { written }, next };
  },
});
