import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

export const activityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/$id',
  component: lazyRouteComponent(() => import('./activity.tsx'), 'Activity'),
});
