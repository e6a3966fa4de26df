import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Answer, type Parameters, type ReadPath, read } from '../../api/client.ts';
import { useLive } from '../live/live-context.ts';
import { isPast, parametersOf } from './moment.ts';
import { useMomentSearch } from './use-moment.ts';

/** Every path that answers in pages. */
export type ListPath = {
  [Path in ReadPath]: Answer<Path> extends { readonly items: readonly unknown[]; readonly next: string | null }
    ? Path
    : never;
}[ReadPath];

interface Paged {
  readonly sequence: number;
  readonly now: string;
  readonly items: readonly unknown[];
  readonly next: string | null;
}

type Row<Path extends ListPath> = Answer<Path> extends { readonly items: readonly (infer Item)[] } ? Item : never;

/** What was read of a list so far: all its pages are of the moment of the first. */
export interface ReadSoFar<Item> {
  readonly items: readonly Item[];
  readonly sequence: number;
  readonly now: string;
}

/** As many as the API gives at once. */
const limit = 200;

/** A list of the API at the moment that the screen shows, page after page. */
export function usePages<Path extends ListPath>(path: Path, parameters: Parameters<Path> = {}) {
  const { headNow } = useLive();
  const moment = useMomentSearch();
  const past = isPast(moment);
  const at = parametersOf(moment);
  const query = useInfiniteQuery({
    queryKey: [past ? 'past' : 'live', at, path, parameters, 'pages'] as const,
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) => {
      const first = { ...at, minSequence: past || headNow() < 1 ? undefined : headNow() };
      const place = pageParam === null ? first : { cursor: pageParam };
      const asked = { limit, ...(parameters.query as object | undefined), ...place };
      return read(path, { ...parameters, query: asked } as Parameters<Path>, signal) as Promise<Paged>;
    },
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: past ? Number.POSITIVE_INFINITY : 0,
  });
  const { data } = query;
  const soFar = useMemo(() => (data === undefined ? undefined : together<Row<Path>>(data)), [data]);
  return { ...query, data: soFar };
}

function together<Item>({ pages }: InfiniteData<Paged>): ReadSoFar<Item> | undefined {
  const [first] = pages;
  if (first === undefined) return undefined;
  return { sequence: first.sequence, now: first.now, items: pages.flatMap(({ items }) => items as readonly Item[]) };
}
