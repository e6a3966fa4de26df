import { createRouter } from '@tanstack/react-router';
import { Broken } from './broken.tsx';
import { LoadingScreen } from './loading-screen.tsx';
import { routeTree } from './route-tree.ts';

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
  defaultPreload: false,
  defaultErrorComponent: Broken,
  defaultPendingComponent: LoadingScreen,
  // What is the same keeps its identity, so that a screen isn't drawn anew for a search that didn't change.
  defaultStructuralSharing: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}
