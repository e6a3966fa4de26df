import type { Slug } from '../id.ts';

const longest = 48;

/**
 * The slug of an option that comes without one: the ASCII words of its title or text, marks taken off, in lower case,
 * as many as fit in 48 characters; `option` where there are none; with -2, -3 … where another has it.
 */
export function optionSlug(words: string, taken: ReadonlySet<string>): Slug {
  const found =
    words
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const base = found.reduce((slug, word) => {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    return longer.length > longest ? slug : longer;
  }, '');
  const first = base === '' ? 'option' : base;
  let slug = first;
  for (let count = 2; taken.has(slug); count += 1) slug = `${first}-${count}`;
  return slug as Slug;
}
