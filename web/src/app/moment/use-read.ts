import { type QueryKey, queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, type Parameters, type ReadPath, read } from '../../api/client.ts';
import { useLive } from '../live/live-context.ts';
import { isPast, type MomentSearch, parametersOf } from './moment.ts';
import { useMomentSearch } from './use-moment.ts';

/** The part of a key that says what is read, whenever: the last two. */
const subjectOf = (key: QueryKey): string => JSON.stringify(key.slice(-2));

/**
 * A read of the API at a moment. What is live is read again whenever something is recorded, and never shows less than
 * has been heard of; the past is read once. While one moment takes the place of another the last one stays to be seen.
 */
export const readQuery = <Path extends ReadPath>(
  path: Path,
  parameters: Parameters<Path>,
  moment: MomentSearch,
  head: () => number,
) => {
  const past = isPast(moment);
  const at = parametersOf(moment);
  const queryKey = [past ? 'past' : 'live', at, path, parameters] as const;
  return queryOptions({
    queryKey,
    queryFn: ({ signal }): Promise<Answer<Path>> => {
      const minSequence = past || head() < 1 ? undefined : head();
      const query = { ...(parameters.query as object | undefined), ...at, minSequence };
      return read(path, { ...parameters, query } as Parameters<Path>, signal);
    },
    staleTime: past ? Number.POSITIVE_INFINITY : 0,
    placeholderData: (previous, query) =>
      query !== undefined && subjectOf(query.queryKey) === subjectOf(queryKey) ? previous : undefined,
  });
};

/** What a path of the API answers at the moment that the screen shows. */
export function useRead<Path extends ReadPath>(path: Path, parameters: Parameters<Path> = {}) {
  const { headNow } = useLive();
  return useQuery(readQuery(path, parameters, useMomentSearch(), headNow));
}
