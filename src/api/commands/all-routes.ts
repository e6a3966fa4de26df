import { activityRoutes } from './activities.ts';
import { anomalyRoutes } from './anomalies.ts';
import { assessmentRoutes } from './assessments.ts';
import type { CommandRoute } from './command-route.ts';
import { crewMemberRoutes } from './crew-members.ts';
import { criterionRoutes } from './criteria.ts';
import { decisionActRoutes } from './decision-acts.ts';
import { deliberationRoutes } from './decision-deliberation.ts';
import { decisionRoutes } from './decisions.ts';
import { deskRoutes } from './desks.ts';
import { entryRoutes } from './entries.ts';
import { informationRequestRoutes } from './information-requests.ts';
import { observationRoutes } from './observations.ts';
import { suggestionRoutes } from './suggestions.ts';
import { vehicleRoutes } from './vehicles.ts';

/** Every command of the API. */
export const commandRoutes: readonly CommandRoute[] = [
  ...vehicleRoutes,
  ...anomalyRoutes,
  ...crewMemberRoutes,
  ...observationRoutes,
  ...assessmentRoutes,
  ...activityRoutes,
  ...informationRequestRoutes,
  ...decisionRoutes,
  ...deliberationRoutes,
  ...decisionActRoutes,
  ...deskRoutes,
  ...criterionRoutes,
  ...suggestionRoutes,
  ...entryRoutes,
];
