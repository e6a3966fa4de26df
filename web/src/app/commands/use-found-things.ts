import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { TimelineItem } from '../../api/answers.ts';
import type { Parameters } from '../../api/client.ts';
import { thingPath } from '../../ui/thing-path.ts';
import { useLive } from '../live/live-context.ts';
import { useMomentSearch } from '../moment/use-moment.ts';
import { readQuery } from '../moment/use-read.ts';
import { searchFor } from './search-for.ts';
import type { Found } from './use-palette-things.ts';

/** Milliseconds for which nothing more is typed before it is searched for. */
const rest = 150;

const limit = 20;

/** Text, once it has rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

/** Things that entries are about in which the words that are typed stand, by their titles. */
export function useFoundThings(typed: string): readonly Found[] {
  const navigate = useNavigate();
  const { headNow } = useLive();
  const moment = useMomentSearch();
  const q = searchFor(useRested(typed));
  const asked = { query: { q, limit } } as Parameters<'/v1/search'>;
  const { data } = useQuery({ ...readQuery('/v1/search', asked, moment, headNow), enabled: q !== undefined });
  if (q === undefined) return [];
  const titles = new Map(
    (data?.items ?? []).flatMap(({ concerns }: TimelineItem) =>
      concerns.flatMap(({ reference, title }) => (title === null ? [] : [[reference, title] as const])),
    ),
  );
  return [...titles].flatMap(([reference, title]) => {
    const path = thingPath(reference);
    if (path === undefined || reference.split('/').length > 2) return [];
    return [{ id: reference, title, group: 'Found', run: () => void navigate({ to: path as string }) }];
  });
}
