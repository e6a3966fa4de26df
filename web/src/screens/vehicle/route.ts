import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

export const vehicleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/vehicles/$id',
  component: lazyRouteComponent(() => import('./vehicle.tsx'), 'Vehicle'),
});
