import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from '../../api/client.ts';
import { type MomentSearch, parametersOf } from './moment.ts';

/** Which sequence a moment of the past is, its log time, and the entry there. What it was never changes. */
export const momentQuery = ({ at, known }: MomentSearch) => {
  // From when it is looked at is no part of it: the log time there is asked for.
  const moment = parametersOf({ at, known });
  return queryOptions({
    queryKey: ['past', moment, 'moment'],
    queryFn: ({ signal }) => read('/v1/timeline', { query: { ...moment, limit: 1 } }, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
};
