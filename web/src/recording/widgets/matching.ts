import type { ReferenceKind } from '../../../../src/domain/reference.ts';
import type { Named } from './named-things.ts';
import { isOf } from './use-named-things.ts';

/** How many are offered at a time. */
const most = 40;

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Every word that was typed is in the name, in what it is, or is its sequence. */
function isMeant({ title, what, sequence, reference, isFound }: Named, words: readonly string[]): boolean {
  if (isFound === true) return true;
  const all = plain(`${title} ${what} ${sequence === undefined ? '' : `#${sequence}`} ${reference}`);
  return words.every((word) => all.includes(word));
}

/** What is offered for what was typed, without what is chosen already: things by name, entries by their sequence. */
export function matching(
  things: readonly Named[],
  typed: string,
  chosen: readonly string[],
  kinds: readonly ReferenceKind[] | 'any',
): readonly Named[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const meant = things.filter((thing) => !chosen.includes(thing.reference) && isMeant(thing, words));
  // Lists and search may both know a thing.
  const found = [...new Map(meant.map((thing) => [thing.reference, thing])).values()].slice(0, most);
  const reference = typed.trim().replace(/^#/, 'entry/');
  if (!isOf(reference, kinds) || [...chosen, ...found.map((one) => one.reference)].includes(reference)) return found;
  return [{ reference, title: typed.trim(), what: 'as it was typed' }, ...found];
}
