import * as z from 'zod';
import { reference, referenceTo } from '../../domain/reference.ts';
import { criterionAt, readCriteria, readCriterionSeries } from '../../projections/criteria/read.ts';
import { criterionRecord, criterionSeriesItem, listedCriterion } from '../answers/criterion.ts';
import { afterPlace, afterText } from './list-place.ts';
import { readList, readOne } from './read.ts';

export const criteriaRead = readList({
  path: '/criteria',
  summary: 'Every criterion and how it stands: met, not met or not computable, with its margin and its series',
  query: z.strictObject({
    to: reference('decision', 'anomaly')
      .optional()
      .meta({ type: 'string', description: 'Only those attached to this decision or anomaly.' }),
    status: z.enum(['attached', 'withdrawn']).optional().meta({ description: 'Only those.' }),
    state: z.enum(['met', 'not-met', 'not-computable']).optional().meta({ description: 'Only those that stand so.' }),
  }),
  answer: listedCriterion,
  read: ({ past, query }, { limit, after }) => readCriteria(past, query, { limit, ...afterPlace(after) }),
});

export const criterionRecordRead = readOne({
  path: '/criteria/{id}/record',
  parameters: { id: 'uuid' },
  summary: 'How one criterion stands: met, not met or not computable, its margin, and the observations it rests on',
  answer: criterionRecord,
  read: ({ past, parameters }) => criterionAt(past, referenceTo('criterion', parameters.id ?? '')),
});

export const criterionSeriesRead = readList({
  path: '/criteria/{id}/series',
  parameters: { id: 'uuid' },
  summary:
    'Every observation of the quantity of a criterion, the last measured first: those that count and the earlier ones',
  answer: criterionSeriesItem,
  read: ({ past, parameters }, { limit, after }) =>
    readCriterionSeries(past, referenceTo('criterion', parameters.id ?? ''), { limit, ...afterText(after) }),
});
