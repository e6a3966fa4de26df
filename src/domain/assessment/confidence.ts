import { kindOf } from '../kind.ts';

/** How sure the author is: one of the usual three, or in their own words. */
export const confidence = kindOf(['low', 'medium', 'high']);
