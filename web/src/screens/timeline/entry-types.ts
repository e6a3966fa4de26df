import { catalogue } from '../../../../src/domain/catalogue.ts';

/** Every type of entry, by its name. */
export const entryTypes: readonly string[] = catalogue.map(({ type }) => type).sort();
