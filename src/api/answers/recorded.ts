import * as z from 'zod';
import { sequence, uuid } from '../../domain/id.ts';
import { entry } from './entry.ts';
import { named } from './named.ts';
import { reference } from './said.ts';

export const recorded = named(
  'Recorded',
  z.strictObject({
    thing: reference.nullable().meta({ description: 'What the entries were written to.' }),
    sequence: sequence.meta({ description: 'Of the first entry: how people call what was made (#412).' }),
    entries: z.array(entry).min(1),
  }),
);

export const recordedUnseen = named(
  'RecordedUnseen',
  z.strictObject({ detail: z.string(), sequence, eventIds: z.array(uuid) }),
);
