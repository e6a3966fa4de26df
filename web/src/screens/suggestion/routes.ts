import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

/** All that watch rules have suggested, and each suggestion by itself. */
export const suggestionRoutes = [
  createRoute({
    getParentRoute,
    path: '/suggestions',
    component: lazyScreen(() => import('./suggestions.tsx'), 'Suggestions'),
  }),
  createRoute({
    getParentRoute,
    path: '/suggestions/$id',
    component: lazyScreen(() => import('./suggestion.tsx'), 'Suggestion'),
  }),
] as const;
