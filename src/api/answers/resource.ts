import * as z from 'zod';
import { entryCorrected } from '../../domain/correction/events.ts';
import { sequence } from '../../domain/id.ts';
import { named } from './named.ts';
import { reference, sequences } from './said.ts';

const { pointer, was, is } = entryCorrected.facts.shape.changes.element.shape;
const correction = named(
  'Correction',
  z.strictObject({
    sequence: sequence.meta({ description: 'Of the correction.' }),
    entry: reference.meta({ description: 'What was corrected.' }),
    pointer: pointer.meta({ description: 'The place in the facts of that entry (RFC 6901), or `/occurredAt`.' }),
    was,
    is,
  }),
);

/** A thing as its own stream tells it: what it is made of, and what every thing has. */
export const resource = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
  named(
    name,
    z.strictObject({
      ...shape,
      reference,
      revision: z.int().min(0).meta({ description: 'What `If-Match` means; also the ETag.' }),
      voided: z.boolean().meta({ description: 'Struck through: made in error. It is shown as it was before that.' }),
      corrections: z.array(correction).meta({ description: 'What was corrected, as it was and as it is.' }),
      entries: sequences.min(1).meta({ description: 'The sequences of its entries.' }),
    }),
  );
