import * as z from 'zod';
import { reference, thingKinds } from '../../domain/reference.ts';
import { readDecisionsInForce } from '../../projections/decisions-in-force/read.ts';
import { decisionInForce } from '../answers/decision-in-force.ts';
import { afterPlace } from './list-place.ts';
import { readList } from './read.ts';

export const decisionsInForceRead = readList({
  path: '/decisions-in-force',
  summary: 'What was decided and holds, by the thing that it is about; of each the latest first',
  query: z.strictObject({
    concerning: reference(...thingKinds)
      .optional()
      .meta({ type: 'string', description: 'Only what is about this thing, such as `vehicle/soyuz-ms-22`.' }),
  }),
  answer: decisionInForce,
  read: ({ past, now, query }, { limit, after }) =>
    readDecisionsInForce(past, now, query, { limit, ...afterPlace(after) }),
});
