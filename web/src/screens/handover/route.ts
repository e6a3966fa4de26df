import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { parseHandoverSearch } from './handover-search.ts';

export const handoverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/handover',
  validateSearch: parseHandoverSearch,
  component: lazyScreen(() => import('./handover.tsx'), 'Handover'),
});
