import * as z from 'zod';
import { distinct } from './distinct.ts';
import { type Reference, reference } from './reference.ts';
import { text } from './text.ts';

/** Why, as it is stored: a null reason is "none given", an empty `because` says that nothing on record is behind it. */
export const grounds = {
  reason: text.nullable(),
  because: z.array(reference()),
};

/** Why, as a caller says it; both may be left out. */
export const claimedGrounds = {
  reason: text.optional(),
  because: distinct(grounds.because.max(100)).optional(),
};

export interface Grounds {
  readonly reason: string | null;
  readonly because: readonly Reference[];
}

export const groundsOf = (claimed: {
  readonly reason?: string | undefined;
  readonly because?: Reference[] | undefined;
}): { reason: string | null; because: Reference[] } => ({
  reason: claimed.reason ?? null,
  because: claimed.because ?? [],
});
