import type { ChangedBy, Difference } from '../compare/differences.ts';
import type { Steps } from '../steps.ts';
import type { Part } from './part.ts';

/** The items of a part, each with the entries that made its difference: they are looked for only of what is shown. */
export function* withChangedBy<Item extends object, Told extends { readonly difference: Difference<Item> }>(
  part: Part<Told>,
  changedBy: ChangedBy<Item>,
): Steps<Part<Omit<Told, 'difference'> & { readonly changedBy: readonly number[] }>> {
  const items: (Omit<Told, 'difference'> & { readonly changedBy: readonly number[] })[] = [];
  for (const { difference, ...told } of part.items) items.push({ ...told, changedBy: yield* changedBy(difference) });
  return { ...part, items };
}
