import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Loads what draws the other screens once the first is there: then they can be gone to without a server, too. */
export function useAllScreens(): void {
  const { routesById } = useRouter();
  useEffect(() => {
    const load = async () => {
      for (const { options } of Object.values(routesById)) {
        const { component } = options;
        if (component !== undefined && 'preload' in component) await component.preload?.();
      }
    };
    const waiting = setTimeout(() => void load());
    return () => clearTimeout(waiting);
  }, [routesById]);
}
