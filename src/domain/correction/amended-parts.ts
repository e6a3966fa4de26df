import { declares } from '../declares.ts';
import type { Entry } from '../event.ts';
import { parseReference, type Reference, referenceKind } from '../reference.ts';

/** Where an entry that declares several parts has them. */
const lists: Readonly<Record<string, string>> = { finding: 'findings', prediction: 'predictions', program: 'program' };

/**
 * Of the parts that an entry declares, those that were amended with it: it was voided (`pointers` are none), or what was
 * corrected in it is not another part's alone.
 */
export function amendedParts(entry: Entry, pointers: readonly string[]): readonly Reference[] {
  const parts = declares(entry);
  return parts.filter((reference) => {
    const parsed = parseReference(reference);
    const kind = parsed === undefined ? '' : referenceKind(parsed);
    const place = parts.filter((other) => other.includes(`/${kind}/`)).indexOf(reference);
    const isOfAnother = (pointer: string) =>
      Object.values(lists).some((list) => pointer.startsWith(`/${list}/`)) &&
      !pointer.startsWith(`/${lists[kind]}/${place}/`);
    return pointers.length === 0 || !pointers.every(isOfAnother);
  });
}
