import type { Draft, Field } from './field.ts';
import { itemsOf, membersOf } from './field.ts';

const isTimeWithWords = (value: unknown): value is { readonly time: string; readonly words: string } =>
  typeof value === 'object' && value !== null && 'time' in value;

/** The draft of a value that is known when a form opens, as its field keeps it. */
export function draftOf(field: Field, value: unknown): Draft {
  if (value === undefined || value === null) return undefined;
  switch (field.type) {
    case 'time':
      return isTimeWithWords(value) ? { text: value.time, words: value.words } : { text: value };
    case 'number':
      return String(value);
    case 'kind':
      return typeof value === 'string' ? { is: value } : { is: 'other', ...membersOf(value) };
    case 'list':
      return itemsOf(value).map((item) => draftOf(field.item, item));
    case 'object': {
      const said = membersOf(value);
      return Object.fromEntries(field.members.map((member) => [member.name, draftOf(member.field, said[member.name])]));
    }
    case 'choice': {
      // What is known is stated; who fills in another variant does so by hand.
      const [first] = field.variants;
      if (first?.field === undefined) return undefined;
      return { is: first.name, drafts: { [first.name]: draftOf(first.field, value) } };
    }
    case 'line':
    case 'text':
    case 'slug':
    case 'flag':
    case 'plain':
    case 'one-of':
    case 'reference':
    case 'quantity':
    case 'acknowledges':
      return value;
    default:
      return field satisfies never;
  }
}
