import { readDuty } from '../../projections/desks/read.ts';
import { duty } from '../answers/desk.ts';
import { afterPlace } from './list-place.ts';
import { readList } from './read.ts';

export const dutyRead = readList({
  path: '/duty',
  summary: 'Who holds each desk since when, what they acknowledged of the handover brief, and what not',
  answer: duty,
  read: ({ past }, { limit, after }) => readDuty(past, { limit, ...afterPlace(after) }),
});
