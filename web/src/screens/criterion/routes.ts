import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

/** All criteria, and each by itself. */
export const criterionRoutes = [
  createRoute({
    getParentRoute,
    path: '/criteria',
    component: lazyRouteComponent(() => import('./criteria.tsx'), 'Criteria'),
  }),
  createRoute({
    getParentRoute,
    path: '/criteria/$id',
    component: lazyRouteComponent(() => import('./criterion.tsx'), 'Criterion'),
  }),
] as const;
