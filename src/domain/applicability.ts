import * as z from 'zod';

/** What kind of return something is for: the planned one, one in a contingency, or (where nobody says which) both. */
export const applicability = z.enum(['nominal', 'contingency', 'both']);
export type Applicability = z.infer<typeof applicability>;
