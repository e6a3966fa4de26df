import type { ReferenceKind } from '../../../../src/domain/reference.ts';
import { useMomentSearch } from '../../app/moment/use-moment.ts';
import { useNamedThings } from '../../recording/widgets/use-named-things.ts';
import type { TitleOf } from './everything-about.tsx';

/** What things of these kinds are called at the moment that the screen shows. */
export function useTitles(kinds: readonly ReferenceKind[]): TitleOf {
  const named = useNamedThings(kinds, useMomentSearch());
  return (reference) => named.find((each) => each.reference === reference)?.title ?? null;
}
