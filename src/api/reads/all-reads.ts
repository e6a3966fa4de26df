import { activitiesRead, evasRead } from './activities.ts';
import { activityRecordRead, evaRecordRead } from './activity-record.ts';
import { anomalyRecordRead } from './anomaly-record.ts';
import { anomalyBasisRead, decisionBasisRead } from './basis.ts';
import { compareRead } from './compare.ts';
import { crewReturnRead } from './crew-return.ts';
import { criteriaRead, criterionRecordRead, criterionSeriesRead } from './criteria.ts';
import { decisionDossierRead } from './decision-dossier.ts';
import { decisionRecordRead } from './decision-record.ts';
import { decisionsInForceRead } from './decisions-in-force.ts';
import { dutyRead } from './duty.ts';
import { entryRead } from './entry.ts';
import { handoverBriefRead } from './handover-brief.ts';
import { informationRequestsRead } from './information-requests.ts';
import { pendingDecisionsRead } from './pending-decisions.ts';
import type { Read } from './read.ts';
import { reasoningRead } from './reasoning.ts';
import { resourceList } from './resource-list.ts';
import { resources } from './resources.ts';
import { searchRead } from './search.ts';
import { suggestionRead, suggestionsRead } from './suggestions.ts';
import { timelineRead } from './timeline.ts';
import { vehicleHealthRead } from './vehicle-health.ts';
import { vehicleRecordRead } from './vehicle-record.ts';

/** Every view of the API; a view is added by a line. */
export const allReads: readonly Read[] = [
  ...resources.filter(({ board }) => board !== true).map(resourceList),
  pendingDecisionsRead,
  decisionsInForceRead,
  decisionRecordRead,
  decisionBasisRead,
  decisionDossierRead,
  vehicleHealthRead,
  vehicleRecordRead,
  anomalyRecordRead,
  anomalyBasisRead,
  activitiesRead,
  evasRead,
  activityRecordRead,
  evaRecordRead,
  informationRequestsRead,
  crewReturnRead,
  reasoningRead,
  compareRead,
  handoverBriefRead,
  dutyRead,
  criteriaRead,
  criterionRecordRead,
  criterionSeriesRead,
  suggestionsRead,
  suggestionRead,
  timelineRead,
  searchRead,
  entryRead,
];
