import { referenceTo } from '../../domain/reference.ts';
import { vehicleRecord } from '../../projections/records/vehicle-record.ts';
import { vehicleRecord as answer } from '../answers/vehicle-record.ts';
import { readOne } from './read.ts';

export const vehicleRecordRead = readOne({
  path: '/vehicles/{id}/record',
  parameters: { id: 'slug' },
  summary: 'Everything on one vehicle, with the history of each subsystem and fitness by agency',
  answer,
  read: ({ past, now, parameters }) => vehicleRecord(past, { now }, referenceTo('vehicle', parameters.id ?? '')),
});
