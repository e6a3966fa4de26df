import * as z from 'zod';
import type { Instant } from '../../domain/id.ts';
import { readCrewReturn } from '../../projections/crew-return/read.ts';
import { crewReturn } from '../answers/crew-return.ts';
import { afterSequence, effectiveAtParameter } from './list-place.ts';
import { readList } from './read.ts';

export const crewReturnRead = readList({
  path: '/crew-return',
  summary: 'Who is aboard, and in which vehicle each would leave, nominally and in a contingency',
  query: z.strictObject({ effectiveAt: effectiveAtParameter }),
  answer: crewReturn,
  read: ({ past, now, query }, { limit, after }) =>
    readCrewReturn(
      past,
      { now, effectiveAt: query.effectiveAt as Instant | undefined },
      { limit, ...afterSequence(after) },
    ),
});
