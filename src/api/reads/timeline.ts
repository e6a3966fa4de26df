import * as z from 'zod';
import { catalogue } from '../../domain/catalogue.ts';
import type { Instant } from '../../domain/id.ts';
import { reference, thingKinds } from '../../domain/reference.ts';
import { line } from '../../domain/text.ts';
import { readTimeline } from '../../projections/timeline/read.ts';
import { timelineItem } from '../answers/entry.ts';
import { entryJson } from './entry-json.ts';
import { afterSequence } from './list-place.ts';
import { instantText } from './parameters.ts';
import { readList } from './read.ts';

const instant = (description: string) => instantText.optional().meta({ description });

const query = z.strictObject({
  concerning: z
    .array(reference().meta({ type: 'string' }))
    .min(1)
    .max(20)
    .optional()
    .meta({
      description:
        'What the entries concern: a thing such as `vehicle/soyuz-ms-22`, a part of one, or `entry/412`. May come several times: the entries concern all of them.',
    }),
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

export const timelineRead = readList({
  path: '/timeline',
  summary: 'Every entry, newest first, with what corrected or voided it and what it concerns',
  query,
  answer: timelineItem,
  read: ({ past, sequenceAt, query }, { limit, after }) => {
    const { recordedFrom, recordedTo, occurredFrom, occurredTo, ...asked } = query as typeof query & {
      readonly [Name in 'recordedFrom' | 'recordedTo' | 'occurredFrom' | 'occurredTo']?: Instant;
    };
    const times = { recordedFrom, recordedTo, occurredFrom, occurredTo };
    const { items, next } = readTimeline(past, sequenceAt, { ...asked, ...times }, { limit, ...afterSequence(after) });
    return { items: items.map(({ entry, ...shown }) => ({ ...entryJson(entry), ...shown })), next };
  },
});
