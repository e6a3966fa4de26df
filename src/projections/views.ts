import { activities } from './activities/view.ts';
import { crewReturn } from './crew-return/view.ts';
import { readings } from './criteria/readings.ts';
import { criteria } from './criteria/view.ts';
import { decisionsInForce } from './decisions-in-force/view.ts';
import { duty } from './desks/view.ts';
import type { View } from './engine/view.ts';
import { informationRequests } from './information-requests.ts';
import { ongoing } from './ongoing/view.ts';
import { pendingDecisions } from './pending-decisions/view.ts';
import { judgements } from './standing/judgements.ts';
import { suggestions } from './suggestions/view.ts';
import { vehicleHealth } from './vehicle-health/view.ts';

/** Every board that the engine keeps. */
export const views: readonly View[] = [
  judgements,
  vehicleHealth,
  activities,
  informationRequests,
  crewReturn,
  pendingDecisions,
  decisionsInForce,
  duty,
  ongoing,
  readings,
  criteria,
  suggestions,
];

/** About half of the work of a rebuild, together with the index of concerns; and the smaller half of what is kept. */
export const viewsMadeApart: readonly View[] = [
  judgements,
  vehicleHealth,
  activities,
  informationRequests,
  crewReturn,
  duty,
  ongoing,
  readings,
];
