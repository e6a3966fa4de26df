import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { momentInAddress, momentNames } from './moment/moment.ts';
import { NoSuchScreen } from './no-such-screen.tsx';
import { Shell } from './shell.tsx';

/** Every screen is within the shell, and every link keeps the moment that the address bar names. */
export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NoSuchScreen,
  validateSearch: momentInAddress,
  search: { middlewares: [retainSearchParams([...momentNames])] },
});
