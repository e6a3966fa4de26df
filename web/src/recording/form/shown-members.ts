import type { Field, Member } from './field.ts';
import type { Layout } from './layouts.ts';

/** In parts of their own in the form: whose act it is, and what is acknowledged. */
const apart = new Set(['by', 'acknowledges']);

/** The members of a body as its form shows them: at once, and folded away. Nothing is in neither. */
export function shownMembers(
  body: Field,
  { shown }: Layout,
): { readonly shown: readonly Member[]; readonly more: readonly Member[] } {
  const members = body.type === 'object' ? body.members.filter(({ name }) => !apart.has(name)) : [];
  const at = new Map(members.map((member) => [member.name, member]));
  // What is needed is never folded away.
  const first = [...shown, ...members.filter(({ required }) => required).map(({ name }) => name)];
  const names = new Set(first);
  return {
    shown: [...names].flatMap((name) => at.get(name) ?? []),
    more: members.filter(({ name }) => !names.has(name)),
  };
}
