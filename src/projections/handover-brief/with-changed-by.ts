import { type Changed, type ChangedBy, type Difference, tellAll } from '../compare/differences.ts';
import type { Steps } from '../steps.ts';
import type { Part } from './part.ts';

/** The items of a part, each with the entries that made its difference: they are looked for only of what is shown. */
export function* withChangedBy<Item extends object, Told extends { readonly difference: Difference<Item> }>(
  part: Part<Told>,
  changedBy: ChangedBy<Item>,
): Steps<Part<Omit<Told, 'difference'> & Changed>> {
  const items = yield* tellAll(
    part.items,
    ({ difference }) => changedBy(difference),
    ({ difference: _difference, ...told }) => told,
  );
  return { ...part, items };
}
