import { referenceTo } from '../../domain/reference.ts';
import { decisionRecord } from '../../projections/records/decision-record.ts';
import { decisionRecord as answer } from '../answers/decision-record.ts';
import { readOne } from './read.ts';

export const decisionRecordRead = readOne({
  path: '/decisions/{id}/record',
  parameters: { id: 'uuid' },
  summary: 'Everything on one decision: terms, options, evidence, polls, dissents, the choice and what came of it',
  answer,
  read: ({ past, now, parameters }) => decisionRecord(past, now, referenceTo('decision', parameters.id ?? '')),
});
