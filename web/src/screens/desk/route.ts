import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';

/** One desk; all of them are on the handover screen. */
export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desks/$id',
  component: lazyScreen(() => import('./desk.tsx'), 'Desk'),
});
