import * as z from 'zod';
import { isCorrection } from '../../domain/correction/events.ts';
import type { Entry } from '../../domain/event.ts';
import { type Instant, toMilliseconds } from '../../domain/id.ts';
import { reference } from '../../domain/reference.ts';
import type { StreamName } from '../../domain/stream.ts';
import { line } from '../../domain/text.ts';
import { agencyTerm, authorTerm, roleTerm, typeTerm } from '../../projections/engine/terms.ts';
import type { Past } from '../../projections/engine/view.ts';
import { type EntryJson, entryJson } from './entry-json.ts';
import { instantText } from './parameters.ts';
import { type Asked, type PageAsked, type PageRead, readList } from './read.ts';

const filters = z.strictObject({
  thing: reference()
    .optional()
    .meta({ type: 'string', description: 'What the entries concern: a reference, such as `vehicle/soyuz-ms-22`.' }),
  type: line.optional().meta({ description: 'The kind of entry, such as `LeakReported`.' }),
  author: line.optional().meta({ description: 'The name of whose act it is; case does not matter.' }),
  role: line.optional().meta({ description: 'The role of whose act it is, or whom they act for.' }),
  agency: line.optional().meta({ description: 'The agency of whose act it is, or whom they act for.' }),
  from: instantText.optional().meta({ description: 'Recorded at this instant or later.' }),
  to: instantText.optional().meta({ description: 'Recorded at this instant or earlier.' }),
  order: z.enum(['ascending', 'descending']).optional().meta({ description: 'By sequence; ascending when left out.' }),
});
type Filters = z.infer<typeof filters>;

const termsOf = ({ thing, type, author, role, agency }: Filters): readonly string[] => [
  ...(thing === undefined ? [] : [thing]),
  ...(type === undefined ? [] : [typeTerm(type)]),
  ...(author === undefined ? [] : [authorTerm(author)]),
  ...(role === undefined ? [] : [roleTerm(role)]),
  ...(agency === undefined ? [] : [agencyTerm(agency)]),
];

/** The sequences between which entries were recorded between two instants, both exclusive. */
function boundsOf({ from, to }: Filters, { past, sequenceAt }: Pick<Asked, 'past' | 'sequenceAt'>) {
  const sequenceOf = (time: string, less = 0) => sequenceAt(toMilliseconds(time as Instant) - less);
  return {
    above: from === undefined ? 0 : sequenceOf(from, 1),
    below: Math.min(past.sequence, to === undefined ? past.sequence : sequenceOf(to)) + 1,
  };
}

/** Whether an entry still stands as it was recorded, looked up once for each stream of a page. */
function marker(past: Past): (entry: Entry) => EntryJson & { correctedBy: readonly number[]; voidedBy: number | null } {
  const correctionsIn = (stream: StreamName) => past.entries(stream).filter(isCorrection);
  const corrections = new Map<StreamName, ReturnType<typeof correctionsIn>>();
  return (entry) => {
    const known = corrections.get(entry.stream) ?? correctionsIn(entry.stream);
    corrections.set(entry.stream, known);
    const of = known.filter(({ facts }) => facts.revision === entry.revision);
    return {
      ...entryJson(entry),
      correctedBy: of.filter(({ type }) => type === 'EntryCorrected').map(({ sequence }) => sequence),
      voidedBy: of.find(({ type }) => type === 'EntryVoided')?.sequence ?? null,
    };
  };
}

function read(asked: Asked<Filters>, { limit, after }: PageAsked): PageRead {
  const { past, query } = asked;
  const { above, below } = boundsOf(query, asked);
  const descending = query.order === 'descending';
  const start = typeof after === 'number' ? after : descending ? below : above;
  // One more than a page tells whether there is another.
  const sequences = past
    .concerning(termsOf(query), { limit: limit + 1, after: start, descending })
    .filter((sequence) => sequence > above && sequence < below);
  const shown = sequences.slice(0, limit);
  const marked = marker(past);
  return {
    items: shown.flatMap((sequence) => past.entry(sequence) ?? []).map(marked),
    next: sequences.length > limit ? (shown.at(-1) ?? null) : null,
  };
}

export const timelineRead = readList({
  path: '/timeline',
  summary: 'Every entry, in the order of the log, with what corrected or voided it',
  query: filters,
  read,
});
