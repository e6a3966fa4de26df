import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const logRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log',
  component: lazyScreen(() => import('./log.tsx'), 'LogScreen'),
});
