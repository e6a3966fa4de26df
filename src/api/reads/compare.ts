import * as z from 'zod';
import type { Instant } from '../../domain/id.ts';
import { compare } from '../../projections/compare/compare.ts';
import { comparison } from '../answers/comparison.ts';
import { concerningParameter, defaultLimit, pageParameters } from './parameters.ts';
import { between, placeText } from './place-in-time.ts';
import { readOne } from './read.ts';

const query = z.strictObject({
  from: placeText.meta({ description: 'The earlier moment: a sequence, or an instant.' }),
  to: placeText
    .optional()
    .meta({ description: 'The later moment; left out: the moment that is looked at, which is the head by default.' }),
  concerning: concerningParameter(
    'Only what names one of these: a thing such as `vehicle/soyuz-ms-22`, or a part of one. May come several times.',
  ),
  limit: pageParameters.shape.limit.meta({
    description: `How many of each kind of difference at most; ${defaultLimit} when left out.`,
  }),
});

export const compareRead = readOne({
  path: '/compare',
  summary: 'What changed between two moments in health, crew return, decisions, hypotheses and assessments',
  query,
  answer: comparison,
  moments: ['from', 'to'],
  read: (asked) => {
    const { from, to, concerning = [], limit = defaultLimit } = asked.query;
    const sides = between(asked, {
      from: ['from', from as number | Instant],
      to: ['to', to as number | Instant | undefined],
    });
    return compare(sides, { concerning, limit });
  },
});
