import * as z from 'zod';
import { author, authority } from '../../domain/author.ts';
import { catalogue } from '../../domain/catalogue.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { sequence, uuid } from '../../domain/id.ts';
import { viewOf } from './moment.ts';
import { named } from './named.ts';
import { deviations, instant, reference, sequences, source, titled } from './said.ts';

// Several types have one schema, and each is to have a name of its own.
const factsOfEach = catalogue.map(({ type, facts }) => named(`${type}Facts`, facts.clone()));

/** What an entry of any type may say: as its type has it. In TypeScript it is what nobody knows before looking. */
export const facts: z.ZodType<unknown> = named(
  'Facts',
  z.union([...factsOfEach, z.looseObject({})]).meta({
    description:
      'As the type of the entry says: `LeakReportedFacts` for a `LeakReported`. A type that this version does not know is shown as it was stored; facts that can not be read at all, as text under `unreadable`.',
  }),
);

export const entryType = z.string().meta({ examples: catalogue.map(({ type }) => type) });

export const entry = named(
  'Entry',
  z.strictObject({
    sequence,
    id: uuid,
    type: entryType,
    schemaVersion: z
      .int()
      .min(1)
      .meta({ description: 'In which it is stored; the facts are in the newest that this version knows.' }),
    thing: reference.nullable().meta({ description: 'What it was written to; null: the log itself.' }),
    stream: z.string(),
    revision: z.int().min(0),
    facts,
    recordedAt: instant,
    occurredAt: claimedTime.nullable().meta({ description: 'Null: not claimed, so as it was recorded.' }),
    by: author,
    onBehalfOf: authority.nullable(),
    recorder: author
      .nullable()
      .meta({ description: 'The authenticated caller; null while there is no authentication.' }),
    commandId: uuid,
    correlationId: uuid,
    causationId: uuid.nullable(),
    basis: sequence.nullable(),
    sources: z.array(source),
    deviations,
  }),
);

export const timelineItem = named(
  'TimelineItem',
  z.strictObject({
    ...entry.shape,
    headline: z.string(),
    correctedBy: sequences,
    voidedBy: sequence.nullable(),
    concerns: z.array(titled),
  }),
);

const excerptPart = z.strictObject({ text: z.string(), isMatch: z.boolean() });

export const searchResult = named(
  'SearchResult',
  z.strictObject({
    ...timelineItem.shape,
    excerpt: z
      .array(excerptPart)
      .meta({ description: 'Of the first text of the entry in which something of it stands.' }),
  }),
);

export const entryRecord = viewOf('EntryRecord', {
  entry,
  corrections: z.array(entry),
  voided: entry.nullable(),
  asCorrected: z
    .strictObject({ facts, occurredAt: claimedTime.nullable() })
    .nullable()
    .meta({ description: 'Null: it was voided.' }),
  correctable: z.array(z.string()).meta({ description: 'JSON pointers; `*` stands for any place in an array.' }),
});
