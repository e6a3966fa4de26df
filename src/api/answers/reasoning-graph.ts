import * as z from 'zod';
import { standing } from './cited.ts';
import { viewOf } from './moment.ts';
import { named } from './named.ts';
import { reference } from './said.ts';
import { restingLinks } from './staleness.ts';

const depth = z.int().min(0);

const node = named(
  'ReasoningNode',
  z.strictObject({
    reference,
    kind: z.string().meta({ description: 'What it is in the end: `hypothesis` for a part of an anomaly.' }),
    depth: depth.meta({ description: 'How many links from where it was asked.' }),
    ...standing.shape,
  }),
);

const link = named(
  'ReasoningLink',
  z
    .strictObject({
      from: reference,
      link: z.enum([
        ...restingLinks,
        'attached-to',
        'awaits',
        'computed-from',
        'contradicts',
        'merged-into',
        'ordered-by',
        'outcome-of',
        'raised-by',
        'shares-cause',
        'speaks-against',
        'superseded-by',
        'supersedes',
      ]),
      to: reference,
    })
    .meta({ description: 'From what was said later to what it names.' }),
);

export const reasoningGraph = viewOf('ReasoningGraph', {
  reference: reference.meta({ description: 'Where it was asked; of an entry the thing that it is on the record of.' }),
  direction: z.enum(['up', 'down']),
  depth,
  nodes: z.array(node).meta({ description: 'The nearest first.' }),
  links: z.array(link),
  cut: z.strictObject({
    depth: z.boolean().meta({ description: 'It goes on beyond the depth.' }),
    nodes: z.boolean().meta({ description: 'There are more than these within it.' }),
  }),
});
