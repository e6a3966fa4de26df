import { useQueries } from '@tanstack/react-query';
import { parseReference, type ReferenceKind, referenceKind, type ThingKind } from '../../../../src/domain/reference.ts';
import { useLive } from '../../app/live/live-context.ts';
import type { MomentSearch } from '../../app/moment/moment.ts';
import { readQuery } from '../../app/moment/use-read.ts';
import { listsOfThings, listsWith, type Named, namedIn } from './named-things.ts';

/** How many things of a kind are known by name. */
const limit = 200;

/** Things on record, of these kinds, by their names: as they are now, where no other moment is asked for. */
export function useNamedThings(kinds: readonly ReferenceKind[] | 'any', moment: MomentSearch = {}): readonly Named[] {
  const { headNow } = useLive();
  const lists = listsWith(kinds);
  return useQueries({
    queries: lists.map((kind: ThingKind) => readQuery(listsOfThings[kind], { query: { limit } }, moment, headNow)),
    combine: (results) =>
      results
        .flatMap(({ data }, index) => {
          const kind = lists[index];
          return data === undefined || kind === undefined ? [] : namedIn(kind, data.items);
        })
        .filter(({ reference }) => isOf(reference, kinds)),
  });
}

export function isOf(reference: string, kinds: readonly ReferenceKind[] | 'any'): boolean {
  const parsed = parseReference(reference);
  return parsed !== undefined && (kinds === 'any' || kinds.includes(referenceKind(parsed)));
}
