import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const activityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/$id',
  component: lazyScreen(() => import('./activity.tsx'), 'Activity'),
});
