import { referenceTo } from '../../domain/reference.ts';
import { anomalyRecord } from '../../projections/records/anomaly-record.ts';
import { anomalyRecord as answer } from '../answers/anomaly-record.ts';
import { readOne } from './read.ts';

export const anomalyRecordRead = readOne({
  path: '/anomalies/{id}/record',
  parameters: { id: 'uuid' },
  summary: 'Everything on one anomaly: report, hypotheses and shared causes with their standings, closings, evidence',
  answer,
  read: ({ past, now, parameters }) => anomalyRecord(past, { now }, referenceTo('anomaly', parameters.id ?? '')),
});
