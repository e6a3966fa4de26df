import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

export const anomalyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/anomalies/$id',
  component: lazyRouteComponent(() => import('./anomaly.tsx'), 'Anomaly'),
});
