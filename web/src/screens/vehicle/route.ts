import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const vehicleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/vehicles/$id',
  component: lazyScreen(() => import('./vehicle.tsx'), 'Vehicle'),
});
