import * as z from 'zod';
import { readInformationRequests } from '../../projections/information-requests.ts';
import { listedRequest } from '../answers/listed-request.ts';
import { afterPlace } from './list-place.ts';
import { readList } from './read.ts';

export const informationRequestsRead = readList({
  path: '/information-requests',
  summary: 'What was asked of whom: what nobody answered first, by when it is due',
  query: z.strictObject({
    status: z
      .enum(['unanswered', 'answered', 'declined', 'withdrawn'])
      .optional()
      .meta({ description: 'Only those that stand so.' }),
  }),
  answer: listedRequest,
  read: ({ past, now, query }, { limit, after }) =>
    readInformationRequests(past, now, query, { limit, ...afterPlace(after) }),
});
