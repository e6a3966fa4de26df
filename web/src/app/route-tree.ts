import { boardRoute } from '../screens/board/route.ts';
import { listRoutes } from '../screens/lists/routes.ts';
import { thingRoutes } from '../screens/thing/routes.ts';
import { timelineRoute } from '../screens/timeline/route.ts';
import { rootRoute } from './root-route.tsx';

/** Every screen: a folder under `screens` with a `route.ts`, listed here. */
export const routeTree = rootRoute.addChildren([boardRoute, timelineRoute, ...listRoutes, ...thingRoutes]);
