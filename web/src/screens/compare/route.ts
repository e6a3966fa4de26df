import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { parseCompareSearch } from './compare-search.ts';

export const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  validateSearch: parseCompareSearch,
  component: lazyScreen(() => import('./compare.tsx'), 'Compare'),
});
