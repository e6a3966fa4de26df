import type { Correctable } from '../event.ts';

/** What can be corrected in a quantity that lies at `pointer`: its decimals as folds read them, its names as shown. */
export const quantityPlaces = (pointer: string): Correctable => ({
  folded: [pointer, `${pointer}/value`, `${pointer}/least`, `${pointer}/most`],
  shown: [`${pointer}/name`, `${pointer}/unit`],
});
