import { activityRoute } from '../screens/activity/route.ts';
import { anomalyRoute } from '../screens/anomaly/route.ts';
import { boardRoute } from '../screens/board/route.ts';
import { compareRoute } from '../screens/compare/route.ts';
import { criterionRoutes } from '../screens/criterion/routes.ts';
import { decisionRoute } from '../screens/decision/route.ts';
import { deskRoute } from '../screens/desk/route.ts';
import { handoverRoute } from '../screens/handover/route.ts';
import { listRoutes } from '../screens/lists/routes.ts';
import { logRoute } from '../screens/log/route.ts';
import { requestsRoute } from '../screens/requests/route.ts';
import { suggestionRoutes } from '../screens/suggestion/routes.ts';
import { thingRoutes } from '../screens/thing/routes.ts';
import { timelineRoute } from '../screens/timeline/route.ts';
import { vehicleRoute } from '../screens/vehicle/route.ts';
import { rootRoute } from './root-route.tsx';

/** Every screen: a folder under `screens` with a `route.ts`, listed here. */
export const routeTree = rootRoute.addChildren([
  boardRoute,
  timelineRoute,
  requestsRoute,
  compareRoute,
  handoverRoute,
  logRoute,
  decisionRoute,
  anomalyRoute,
  vehicleRoute,
  activityRoute,
  deskRoute,
  ...criterionRoutes,
  ...suggestionRoutes,
  ...listRoutes,
  ...thingRoutes,
]);
