import * as z from 'zod';
import { named } from './named.ts';
import { reference, sequences } from './said.ts';

/** A thing as its own stream tells it: what it is made of, and what every thing has. */
export const resource = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
  named(
    name,
    z.strictObject({
      ...shape,
      reference,
      revision: z.int().min(0).meta({ description: 'What `If-Match` means; also the ETag.' }),
      voided: z.boolean().meta({ description: 'Struck through: made in error. It is shown as it was before that.' }),
      entries: sequences.min(1).meta({ description: 'The sequences of its entries.' }),
    }),
  );
