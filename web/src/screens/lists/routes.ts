import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

/** A plain list of each kind of thing; one with a screen of its own leaves this list. */
export const listRoutes = [
  createRoute({
    getParentRoute,
    path: '/decisions',
    component: lazyScreen(() => import('./decisions.tsx'), 'Decisions'),
  }),
  createRoute({
    getParentRoute,
    path: '/vehicles',
    component: lazyScreen(() => import('./vehicles.tsx'), 'Vehicles'),
  }),
  createRoute({
    getParentRoute,
    path: '/anomalies',
    component: lazyScreen(() => import('./anomalies.tsx'), 'Anomalies'),
  }),
  createRoute({
    getParentRoute,
    path: '/activities',
    component: lazyScreen(() => import('./activities.tsx'), 'Activities'),
  }),
] as const;
