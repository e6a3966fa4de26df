import * as z from 'zod';
import { sequence } from '../../domain/id.ts';
import { citedList, standing } from './cited.ts';
import { entryType, facts } from './entry.ts';
import { named } from './named.ts';
import { instant, reference, said, sequences } from './said.ts';

export const statement = named(
  'Statement',
  z
    .strictObject({
      type: entryType,
      thing: reference,
      said,
      facts,
      asItStands: standing,
      names: citedList,
      namesMore: z.boolean().meta({ description: 'It names more than these; all are in the entry.' }),
    })
    .meta({ description: 'One entry in a record, as last corrected.' }),
);

export const fate = named(
  'Fate',
  z
    .strictObject({
      stands: z.boolean(),
      retracted: sequence.nullable().meta({ description: 'The entry that retracted it.' }),
      supersededBy: z.array(
        z.strictObject({
          assessment: reference,
          sequence,
          counts: z.boolean().meta({ description: 'It was not retracted, or what superseded it in turn was not.' }),
          judged: instant.meta({ description: 'When it was judged: until then what it supersedes was held.' }),
        }),
      ),
    })
    .meta({ description: 'What became of an assessment. What was retracted supersedes no longer.' }),
);

const evidence = named(
  'Evidence',
  z
    .strictObject({
      ...statement.shape,
      contradictedBy: sequences.meta({ description: 'The entries that contradict it, oldest first.' }),
      fate: fate.nullable().meta({ description: 'Null for an observation.' }),
    })
    .meta({ description: 'An observation or assessment in a record, with what speaks against it.' }),
);

export const more = z
  .array(z.string())
  .meta({ description: 'Pages of the timeline with all of them; empty where these are all.' });

/** The newest of a kind, oldest first, and where the others are. */
export const section = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item), more });

export const statements = named('Statements', section(statement));
export const evidences = named('EvidenceSection', section(evidence));
