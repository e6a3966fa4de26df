import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

/** Each smaller kind of thing at an address of its own, and single entries. */
export const thingRoutes = [
  createRoute({
    getParentRoute,
    path: '/crew-members/$id',
    component: lazyRouteComponent(() => import('./crew-member.tsx'), 'CrewMember'),
  }),
  createRoute({
    getParentRoute,
    path: '/observations/$id',
    component: lazyRouteComponent(() => import('./observation.tsx'), 'Observation'),
  }),
  createRoute({
    getParentRoute,
    path: '/assessments/$id',
    component: lazyRouteComponent(() => import('./assessment.tsx'), 'Assessment'),
  }),
  createRoute({
    getParentRoute,
    path: '/requests/$id',
    component: lazyRouteComponent(() => import('./information-request.tsx'), 'InformationRequest'),
  }),
  createRoute({
    getParentRoute,
    path: '/log/$sequence',
    component: lazyRouteComponent(() => import('./entry-screen.tsx'), 'EntryScreen'),
  }),
] as const;
