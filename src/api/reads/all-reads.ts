import { activitiesRead, evasRead } from './activities.ts';
import { activityRecordRead, evaRecordRead } from './activity-record.ts';
import { anomalyRecordRead } from './anomaly-record.ts';
import { crewReturnRead } from './crew-return.ts';
import { decisionRecordRead } from './decision-record.ts';
import { decisionsInForceRead } from './decisions-in-force.ts';
import { entryRead } from './entry.ts';
import { informationRequestsRead } from './information-requests.ts';
import { pendingDecisionsRead } from './pending-decisions.ts';
import type { Read } from './read.ts';
import { resourceList } from './resource-list.ts';
import { resources } from './resources.ts';
import { searchRead } from './search.ts';
import { timelineRead } from './timeline.ts';
import { vehicleHealthRead } from './vehicle-health.ts';
import { vehicleRecordRead } from './vehicle-record.ts';

/** Every view of the API; a view is added by a line. */
export const allReads: readonly Read[] = [
  ...resources.filter(({ board }) => board !== true).map(resourceList),
  pendingDecisionsRead,
  decisionsInForceRead,
  decisionRecordRead,
  vehicleHealthRead,
  vehicleRecordRead,
  anomalyRecordRead,
  activitiesRead,
  evasRead,
  activityRecordRead,
  evaRecordRead,
  informationRequestsRead,
  crewReturnRead,
  timelineRead,
  searchRead,
  entryRead,
];
