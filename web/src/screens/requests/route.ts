import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { type RequestsSearch, requestStates } from './requests-search.ts';

export const requestsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/requests',
  validateSearch: ({ status }: Readonly<Record<string, unknown>>): RequestsSearch => {
    const state = requestStates.find((each) => each === status);
    return state === undefined ? {} : { status: state };
  },
  component: lazyScreen(() => import('./requests.tsx'), 'Requests'),
});
