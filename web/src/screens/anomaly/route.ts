import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const anomalyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/anomalies/$id',
  component: lazyScreen(() => import('./anomaly.tsx'), 'Anomaly'),
});
