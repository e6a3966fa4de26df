import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

/** Each smaller kind of thing at an address of its own, and single entries. */
export const thingRoutes = [
  createRoute({
    getParentRoute,
    path: '/crew-members/$id',
    component: lazyScreen(() => import('./crew-member.tsx'), 'CrewMember'),
  }),
  createRoute({
    getParentRoute,
    path: '/observations/$id',
    component: lazyScreen(() => import('./observation.tsx'), 'Observation'),
  }),
  createRoute({
    getParentRoute,
    path: '/assessments/$id',
    component: lazyScreen(() => import('./assessment.tsx'), 'Assessment'),
  }),
  createRoute({
    getParentRoute,
    path: '/requests/$id',
    component: lazyScreen(() => import('./information-request.tsx'), 'InformationRequest'),
  }),
  createRoute({
    getParentRoute,
    path: '/log/$sequence',
    component: lazyScreen(() => import('./entry-screen.tsx'), 'EntryScreen'),
  }),
] as const;
