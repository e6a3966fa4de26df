import * as z from 'zod';
import { readSuggestions, suggestionAt } from '../../projections/suggestions/read.ts';
import { listedSuggestion, suggestion } from '../answers/suggestion.ts';
import { afterPlace } from './list-place.ts';
import { readList, readOne } from './read.ts';

export const suggestionsRead = readList({
  path: '/suggestions',
  summary: 'What the watch rules have suggested to decide: those that stand first, then the others with their fate',
  query: z.strictObject({
    status: z
      .enum(['suggested', 'opened', 'covered', 'overtaken', 'dismissed'])
      .optional()
      .meta({ description: 'Only those that stand so.' }),
  }),
  answer: listedSuggestion,
  read: ({ past, now, query }, { limit, after }) => readSuggestions(past, now, query, { limit, ...afterPlace(after) }),
});

export const suggestionRead = readOne({
  path: '/suggestions/{id}',
  parameters: { id: 'uuid' },
  summary: 'One suggestion: its rule, what raised it, what it proposes, and what became of it',
  answer: suggestion,
  read: ({ past, now, parameters }) => suggestionAt(past, now, parameters.id ?? ''),
});
