import { referenceTo } from '../../domain/reference.ts';
import { activityRecord } from '../../projections/records/activity-record.ts';
import { activityRecord as answer } from '../answers/activity-record.ts';
import { type Read, readOne } from './read.ts';

const record = (path: string, summary: string, kind?: 'eva'): Read =>
  readOne({
    path,
    parameters: { id: 'uuid' },
    summary,
    answer,
    read: ({ past, now, parameters: { id = '' } }) => activityRecord(past, now, referenceTo('activity', id), kind),
  });

export const activityRecordRead = record(
  '/activities/{id}/record',
  'Everything on one activity: its plan, every change and why, what was observed, judged and decided about it',
);
export const evaRecordRead = record(
  '/evas/{id}/record',
  'Everything on one EVA: its plan, every change and why, what was observed, judged and decided about it',
  'eva',
);
