import { canonicalJson } from '../../domain/canonical-json.ts';

/**
 * What changed in one member of an item: its value; or, where it is a list, what came into it and what left it; or what
 * changed in the one (`of`) of a list whose members have a name.
 */
export type FieldChange =
  | { readonly field: string; readonly from: unknown; readonly to: unknown }
  | { readonly field: string; readonly added: readonly unknown[]; readonly gone: readonly unknown[] }
  | { readonly field: string; readonly of: string; readonly changes: readonly FieldChange[] };

/** How items are taken apart; whatever isn't named here is one value. */
export interface Fields {
  /** Objects that are no value of their own: `neededBy`, `fitness.contingency`. */
  readonly groups: readonly string[];
  /** Lists, and the member by which those in them are known: `{ subsystems: 'subsystem' }`. */
  readonly lists: Readonly<Record<string, string>>;
}

export const wholeFields: Fields = { groups: [], lists: {} };

type Members = Readonly<Record<string, unknown>>;

/**
 * The members in which two items differ, by name: `neededBy.value`, `fitness.contingency.fitness`. Lists are compared
 * as what is in them, in whatever order.
 */
export const fieldChanges = (before: object, after: object, fields: Fields): readonly FieldChange[] =>
  changesIn(before as Members, after as Members, '', fields);

function changesIn(before: Members, after: Members, at: string, fields: Fields): readonly FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !isTitleOfAnother(after, name))
    .flatMap((name) => changesOf(`${at}${name}`, before[name] ?? null, after[name] ?? null, fields));
}

function changesOf(field: string, from: unknown, to: unknown, fields: Fields): readonly FieldChange[] {
  if (textOf(from) === textOf(to)) return [];
  if (Array.isArray(from) && Array.isArray(to)) return changesInList(field, from, to, fields.lists[field]);
  if (fields.groups.includes(field) && isObject(from) && isObject(to)) return changesIn(from, to, `${field}.`, fields);
  return [{ field, from, to }];
}

/** What other things are called is theirs: that one was renamed is said where it is the item itself. */
const isTitleOfAnother = (holder: Members, name: string): boolean =>
  name === 'thingTitle' || ('reference' in holder && (name === 'title' || name === 'name'));

/** What a value compares by. */
const textOf = (value: unknown): string => canonicalJson(withoutTitles(value));

function withoutTitles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTitles);
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([name]) => !isTitleOfAnother(value, name));
  return Object.fromEntries(members.map(([name, member]) => [name, withoutTitles(member)]));
}

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

function changesInList(
  field: string,
  from: readonly unknown[],
  to: readonly unknown[],
  name: string | undefined,
): readonly FieldChange[] {
  const added = without(to, from);
  const gone = without(from, to);
  const nameOf = (value: unknown) => (name !== undefined && isObject(value) ? value[name] : undefined);
  const changed = gone.flatMap((before) => {
    const after = added.find((value) => nameOf(value) !== undefined && nameOf(value) === nameOf(before));
    return after === undefined ? [] : [{ before, after }];
  });
  const others = (list: readonly unknown[], side: 'before' | 'after') =>
    list.filter((value) => !changed.some((pair) => pair[side] === value));
  const rest = { field, added: others(added, 'after'), gone: others(gone, 'before') };
  return [
    ...changed.flatMap(({ before, after }) => {
      const changes = fieldChanges(before as object, after as object, wholeFields);
      return changes.length === 0 ? [] : [{ field, of: String(nameOf(before)), changes }];
    }),
    ...(rest.added.length + rest.gone.length > 0 ? [rest] : []),
  ];
}

/** What is in a list beyond what is in the other one; a value may be there several times. */
function without(list: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const left = new Map<string, number>();
  for (const text of other.map(textOf)) left.set(text, (left.get(text) ?? 0) + 1);
  return list.filter((value) => {
    const text = textOf(value);
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count === 0;
  });
}
