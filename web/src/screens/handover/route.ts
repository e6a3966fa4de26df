import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';
import { parseHandoverSearch } from './handover-search.ts';

export const handoverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/handover',
  validateSearch: parseHandoverSearch,
  component: lazyRouteComponent(() => import('./handover.tsx'), 'Handover'),
});
