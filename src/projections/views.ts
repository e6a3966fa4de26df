import type { View } from './engine/view.ts';

/** Every board that the engine keeps. */
export const views: readonly View[] = [];
