import * as z from 'zod';
import { catalogue } from '../../domain/catalogue.ts';
import { thingKinds } from '../../domain/reference.ts';
import { rememberedWith } from '../../domain/remembered-with.ts';
import { line } from '../../domain/text.ts';
import { asPieces, type JsonBytes, jsonBytes } from '../../projections/json-bytes.ts';
import { readTimeline, type TimelineAsked, type TimelineItem } from '../../projections/timeline/read.ts';
import { timelineItem } from '../answers/entry.ts';
import { problem } from '../problems/problem.ts';
import { type EntryJson, entryJson } from './entry-json.ts';
import { afterSequence } from './list-place.ts';
import { concerningParameter, instantText } from './parameters.ts';
import { readList } from './read.ts';

const instant = (description: string) => instantText.optional().meta({ description });

export const timelineQuery = z.strictObject({
  concerning: concerningParameter(
    'What the entries concern: a thing such as `vehicle/soyuz-ms-22`, a part of one, or `entry/412`. May come several times: the entries concern all of them.',
  ),
  kind: z
    .enum([...thingKinds, ...catalogue.map(({ type }) => type)], 'neither a kind of thing nor a type of entry')
    .optional()
    .meta({ description: 'A type of entry, such as `LeakReported`, or a kind of thing, such as `anomaly`.' }),
  author: line.optional().meta({ description: 'The name of whose act it is; case does not matter.' }),
  role: line.optional().meta({ description: 'The role of whose act it is, or whom they act for.' }),
  agency: line.optional().meta({ description: 'The agency of whose act it is, or whom they act for.' }),
  recordedFrom: instant('Recorded at this instant or later.'),
  recordedTo: instant('Recorded at this instant or earlier.'),
  occurredFrom: instant('May have occurred at this instant or later, by what is claimed.'),
  occurredTo: instant('May have occurred at this instant or earlier, by what is claimed.'),
  order: z.enum(['asc', 'desc']).optional().meta({ description: 'By sequence; the newest first when left out.' }),
});

type TimelineQuery = z.infer<typeof timelineQuery>;

/**
 * What is asked by the query, whose instants were checked; its types don't say so.
 * @throws ProblemError 400 where a time ends before it begins: a list of nothing would say that nothing was recorded then
 */
export function timelineAsked(query: TimelineQuery): TimelineAsked {
  for (const [from, to] of [['recordedFrom', 'recordedTo'] as const, ['occurredFrom', 'occurredTo'] as const]) {
    const [begins, ends] = [query[from], query[to]];
    if (begins === undefined || ends === undefined || begins <= ends) continue;
    throw problem('invalid-parameter', `${from} lies after ${to}.`, {
      errors: [{ parameter: from, detail: `lies after ${to}, ${ends}` }],
    });
  }
  return query as TimelineAsked;
}

export const timelineRead = readList({
  path: '/timeline',
  summary: 'Every entry, newest first, with what corrected or voided it and what it concerns',
  query: timelineQuery,
  answer: timelineItem,
  read: ({ past, sequenceAt, query }, { limit, after }) => {
    const { items, next } = readTimeline(past, sequenceAt, timelineAsked(query), { limit, ...afterSequence(after) });
    return { items: { written: items.map((item) => asPieces(timelineItemBytes(item))) }, next };
  },
});

type Shown = Omit<TimelineItem, 'entry'>;

/** An entry with what is shown beside it. An item that is the very same has the same JSON. */
export const timelineItemBytes = rememberedWith(
  ({ entry, ...shown }: TimelineItem): JsonBytes<EntryJson & Shown> => jsonBytes({ ...entryJson(entry), ...shown }),
);
