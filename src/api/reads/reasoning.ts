import * as z from 'zod';
import type { Reference } from '../../domain/reference.ts';
import { reasoningGraph } from '../../projections/reasoning/reasoning-graph.ts';
import { reasoningGraph as answer } from '../answers/reasoning-graph.ts';
import { readOne } from './read.ts';

const defaultDepth = 3;
const mostDepth = 10;

const query = z.strictObject({
  direction: z
    .enum(['up', 'down'], 'not up or down')
    .optional()
    .meta({ description: '`up`: what it rests on and names, when left out; `down`: what rests on it and names it.' }),
  depth: z
    .string()
    .regex(/^[1-9]\d?$/, `not a number from 1 to ${mostDepth}`)
    .transform(Number)
    .pipe(z.int().max(mostDepth, `is more than ${mostDepth}`))
    .optional()
    .meta({ description: `How many links away at most; ${defaultDepth} when left out.` }),
});

export const reasoningRead = readOne({
  path: '/reasoning/{reference}',
  parameters: { reference: 'reference' },
  summary: 'What a thing or a part of one rests on, or what rests on it, through others, too',
  query,
  answer,
  read: ({ past, parameters, query: { direction = 'up', depth = defaultDepth } }) =>
    reasoningGraph(past, parameters.reference as Reference, { direction, depth }),
});
