import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { ReferenceKind } from '../../../../src/domain/reference.ts';
import { useLive } from '../../app/live/live-context.ts';
import { readQuery } from '../../app/moment/use-read.ts';
import type { Named } from './named-things.ts';
import { isOf } from './use-named-things.ts';

/** Fewer letters begin too many words. */
const fewest = 3;

/** `cool leak` as the search takes it: beginnings of words, all of them. */
const searched = (typed: string): string =>
  (typed.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= fewest)
    .map((word) => `${word}*`)
    .join(' ');

/** Entries in which the typed words stand, and what they concern: beyond the things that lists know by name. */
export function useFoundThings(typed: string, kinds: readonly ReferenceKind[] | 'any'): readonly Named[] {
  const { headNow } = useLive();
  const q = searched(useDeferredValue(typed));
  const { data } = useQuery({
    ...readQuery('/v1/search', { query: { q, limit: 20 } }, {}, headNow),
    enabled: q !== '',
  });
  if (q === '') return [];
  const found = (data?.items ?? []).flatMap(({ sequence, headline, concerns }): readonly Named[] => [
    { reference: `entry/${sequence}`, title: headline, what: 'entry', sequence, isFound: true },
    ...concerns.map(({ reference, title }) => ({
      reference,
      title: title ?? reference,
      what: reference.split('/')[0] ?? '',
    })),
  ]);
  return found.filter(({ reference }) => isOf(reference, kinds));
}
