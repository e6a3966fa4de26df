import * as z from 'zod';
import { dutyTaken, itemsAcknowledged } from '../../domain/desk/events.ts';
import { sequence } from '../../domain/id.ts';
import { named } from './named.ts';
import { resource } from './resource.ts';
import { reference, said, titled } from './said.ts';

const { role, agency, relieves, brief, note } = dutyTaken.facts.shape;
const taken = said.meta({ description: 'Whose act it is holds the desk.' });

/** Who holds a desk, without what they acknowledged. */
export const heldDesk = z.strictObject({ taken, relieves, brief, note });

const ofDesk = {
  desk: reference,
  title: z.string().meta({ description: 'What people call it.', examples: ['Flight director (NASA)'] }),
  role,
  agency,
};

export const desk = resource('Desk', {
  ...ofDesk,
  holder: z.strictObject({
    ...heldDesk.shape,
    acknowledgements: z.array(z.strictObject({ ...itemsAcknowledged.facts.shape, said })),
  }),
  former: z
    .array(z.strictObject({ taken, relieves, brief, until: said }))
    .meta({ description: 'Who held it before, in the order of the record, each until the next one took over.' }),
});

export const duty = named(
  'Duty',
  z.strictObject({
    ...ofDesk,
    holder: heldDesk,
    corrected: z.boolean().meta({ description: 'Its words are shown as last corrected.' }),
    acknowledged: z.strictObject({
      upTo: sequence
        .nullable()
        .meta({ description: 'Every entry up to this one but those not acknowledged; null: none in general.' }),
      items: z.array(titled),
    }),
    notAcknowledged: z.array(z.strictObject({ ...titled.shape, why: z.string(), said })),
    unanswered: z
      .int()
      .nullable()
      .meta({ description: 'Of how many entries that the brief is about nothing was said; null: no brief is named.' }),
  }),
);
