import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const getParentRoute = () => rootRoute;

/** All that watch rules have suggested, and each suggestion by itself. */
export const suggestionRoutes = [
  createRoute({
    getParentRoute,
    path: '/suggestions',
    component: lazyRouteComponent(() => import('./suggestions.tsx'), 'Suggestions'),
  }),
  createRoute({
    getParentRoute,
    path: '/suggestions/$id',
    component: lazyRouteComponent(() => import('./suggestion.tsx'), 'Suggestion'),
  }),
] as const;
