import { lazyRouteComponent } from '@tanstack/react-router';
import { untilThere } from './until-there.ts';

/** The component of a screen, of that name in its module; it is loaded when it is gone to. */
export const lazyScreen: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(() => untilThere(load), name);
