import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from '../../api/client.ts';
import { type MomentSearch, parametersOf } from './moment.ts';

/** Which sequence a moment of the past is, its log time, and the entry there. What it was never changes. */
export const momentQuery = (search: MomentSearch) =>
  queryOptions({
    queryKey: ['past', parametersOf(search), 'moment'],
    queryFn: ({ signal }) => read('/v1/timeline', { query: { ...parametersOf(search), limit: 1 } }, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
