import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { parseTimelineSearch } from './timeline-search.ts';

/** The filters are the address's: a link opens the same view again. */
export const timelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/timeline',
  validateSearch: parseTimelineSearch,
  component: lazyScreen(() => import('./timeline.tsx'), 'Timeline'),
});
