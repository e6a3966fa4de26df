import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

export const timelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/timeline',
  component: lazyRouteComponent(() => import('./timeline.tsx'), 'Timeline'),
});
