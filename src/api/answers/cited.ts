import * as z from 'zod';
import { sequence } from '../../domain/id.ts';
import { named } from './named.ts';
import { reference, sequences } from './said.ts';

export const standing = named(
  'Standing',
  z
    .strictObject({
      title: z.string().nullable(),
      state: z.string().meta({
        description: 'One word for how it stands.',
        examples: ['stands', 'superseded', 'retracted', 'open', 'resolved', 'cancelled', 'voided', 'not-on-record'],
      }),
      because: sequences.meta({ description: 'The entries that made it so.' }),
      sequence: sequence
        .nullable()
        .meta({ description: 'Of the entry that put it on record; null where there was none yet.' }),
      corrections: sequences.meta({
        description:
          'The entries that corrected or voided something in its stream; of a part, in what put it on record.',
      }),
      contradictedBy: sequences.meta({ description: 'The entries that contradict it, or parts of it, and count.' }),
    })
    .meta({ description: 'A thing, a part of one or an entry, as it stood at one sequence.' }),
);

export const cited = named(
  'Cited',
  z
    .strictObject({
      reference,
      kind: z.string().meta({ description: 'What it is in the end: `hypothesis` for a part of an anomaly.' }),
      asItStood: standing,
      asItStands: standing,
    })
    .meta({ description: 'What an entry names: as it stood when that entry was recorded, and as it stands.' }),
);

export const citedList = z.array(cited);
