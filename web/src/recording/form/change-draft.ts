import { optionSlug } from '../../../../src/domain/decision/option-slug.ts';
import { type Draft, type Member, membersOf, textOf } from './field.ts';

/** What a short name is made of, the first that is there. */
const sources = ['name', 'title', 'text', 'does'];

const suggested = (words: string): string => (words.trim() === '' ? '' : optionSlug(words, new Set()));

/** The short name that the words of a draft suggest; empty where there are none. */
function suggestionIn(members: readonly Member[], draft: Draft): string {
  const said = membersOf(draft);
  const source = sources.find((name) => members.some((member) => member.name === name));
  return source === undefined ? '' : suggested(textOf(said[source]));
}

/** A draft with one member changed; a short name that is needed follows its words until somebody writes another one. */
export function withMember(members: readonly Member[], draft: Draft, name: string, value: Draft): Draft {
  const before = membersOf(draft);
  const after = { ...before, [name]: value };
  const slug = members.find(({ field, required }) => field.type === 'slug' && required)?.name;
  if (slug === undefined || slug === name) return after;
  const isUntouched = textOf(before[slug]) === suggestionIn(members, before);
  return isUntouched ? { ...after, [slug]: suggestionIn(members, after) } : after;
}
