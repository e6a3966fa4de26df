import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

/** All criteria, and each by itself. */
export const criterionRoutes = [
  createRoute({
    getParentRoute,
    path: '/criteria',
    component: lazyScreen(() => import('./criteria.tsx'), 'Criteria'),
  }),
  createRoute({
    getParentRoute,
    path: '/criteria/$id',
    component: lazyScreen(() => import('./criterion.tsx'), 'Criterion'),
  }),
] as const;
