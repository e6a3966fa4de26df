import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

/** A plain list of each kind of thing; one with a screen of its own leaves this list. */
export const listRoutes = [
  createRoute({
    getParentRoute,
    path: '/decisions',
    component: lazyRouteComponent(() => import('./decisions.tsx'), 'Decisions'),
  }),
  createRoute({
    getParentRoute,
    path: '/vehicles',
    component: lazyRouteComponent(() => import('./vehicles.tsx'), 'Vehicles'),
  }),
  createRoute({
    getParentRoute,
    path: '/anomalies',
    component: lazyRouteComponent(() => import('./anomalies.tsx'), 'Anomalies'),
  }),
  createRoute({
    getParentRoute,
    path: '/activities',
    component: lazyRouteComponent(() => import('./activities.tsx'), 'Activities'),
  }),
] as const;
