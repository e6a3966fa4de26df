import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

const thing = lazyRouteComponent(() => import('./thing-screen.tsx'), 'ThingScreen');
const entry = lazyRouteComponent(() => import('./entry-screen.tsx'), 'EntryScreen');

const routeOf = <Path extends string>(path: Path) =>
  createRoute({ getParentRoute: () => rootRoute, path, component: thing });

/** Each kind of thing at an address of its own; one with a screen of its own leaves this list. */
export const thingRoutes = [
  routeOf('/vehicles/$id'),
  routeOf('/crew-members/$id'),
  routeOf('/anomalies/$id'),
  routeOf('/observations/$id'),
  routeOf('/assessments/$id'),
  routeOf('/activities/$id'),
  routeOf('/requests/$id'),
  routeOf('/decisions/$id'),
  createRoute({ getParentRoute: () => rootRoute, path: '/log/$sequence', component: entry }),
] as const;
