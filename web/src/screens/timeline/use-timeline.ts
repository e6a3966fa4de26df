import type { TimelineItem } from '../../api/answers.ts';
import { type ReadSoFar, usePages } from '../../app/moment/use-pages.ts';
import { filtersOf, type TimelineSearch } from './timeline-search.ts';

/** A piece of a text of an entry: what was searched for, or what stands around it. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

export type FoundEntry = TimelineItem & { readonly excerpt?: readonly ExcerptPart[] };

/** What the filters let through, newest first; where words are searched for, with where they stand. */
export function useTimeline(search: TimelineSearch) {
  const query = filtersOf(search);
  const pages = usePages(search.q === undefined ? '/v1/timeline' : '/v1/search', { query } as never);
  return { ...pages, data: pages.data as ReadSoFar<FoundEntry> | undefined };
}
