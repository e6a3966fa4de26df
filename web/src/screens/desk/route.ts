import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

/** One desk; all of them are on the handover screen. */
export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desks/$id',
  component: lazyRouteComponent(() => import('./desk.tsx'), 'Desk'),
});
