import { normalText } from '../../domain/author.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';

/** What changed in one member: its value; or, where it is a list, what came into it and what left it. */
export type ValueChange =
  | { readonly field: string; readonly from: unknown; readonly to: unknown }
  | { readonly field: string; readonly added: readonly unknown[]; readonly gone: readonly unknown[] };

/** The same; or what changed in the one (`of`) of a list whose members have a name. */
export type FieldChange =
  | ValueChange
  | {
      readonly field: string;
      readonly of: string;
      /** What people call that one; null where its name is all that there is. */
      readonly title: string | null;
      readonly changes: readonly ValueChange[];
    };

/** How items are taken apart; whatever isn't named here is one value. */
export interface Fields {
  /** Objects that are no value of their own: `neededBy`, `fitness.contingency`. */
  readonly groups: readonly string[];
  /** Lists, and the member by which those in them are known: `{ subsystems: 'subsystem' }`. */
  readonly lists: Readonly<Record<string, string>>;
  /** What is told of other items, which change themselves. */
  readonly ofOthers?: readonly string[];
}

export const wholeFields: Fields = { groups: [], lists: {} };

type Members = Readonly<Record<string, unknown>>;

/**
 * The members in which two items differ, by name: `neededBy.value`, `fitness.contingency.fitness`. Lists are compared
 * as what is in them, in whatever order.
 */
export const fieldChanges = (before: object, after: object, fields: Fields): readonly FieldChange[] =>
  changesIn(before as Members, after as Members, '', fields);

/** What an item says at the places of such changes, as text: two items of the same text differ in none of them. */
export const textAt = (item: object, changes: readonly FieldChange[], { lists }: Fields): string =>
  JSON.stringify(
    changes.map((change) => {
      const value = change.field.split('.').reduce<unknown>((at, name) => (isObject(at) ? at[name] : null), item);
      if (!Array.isArray(value)) return textOf(value ?? null);
      return membersChanged(value, change, lists[change.field]).map(textOf).sort();
    }),
  );

/** Of a list whose members are known by a name, those that the change is of. */
function membersChanged(list: readonly unknown[], change: FieldChange, name: string | undefined): readonly unknown[] {
  if (name === undefined || 'from' in change) return list;
  const changed = new Set(
    'of' in change ? [normalText(change.of)] : [...change.added, ...change.gone].map((value) => nameIn(value, name)),
  );
  return list.filter((value) => changed.has(nameIn(value, name)));
}

/** By what one in a list is known, as texts compare: `Radiator` and `radiator` are one subsystem. */
function nameIn(value: unknown, name: string): string | undefined {
  const said = isObject(value) ? value[name] : undefined;
  return typeof said === 'string' ? normalText(said) : undefined;
}

function changesIn(before: Members, after: Members, at: string, fields: Fields): readonly FieldChange[] {
  return membersOf(before, after).flatMap((name) => {
    const field = `${at}${name}`;
    if (fields.ofOthers?.includes(field)) return [];
    const [from, to] = [before[name] ?? null, after[name] ?? null];
    const known = fields.lists[field];
    if (known !== undefined && Array.isArray(from) && Array.isArray(to)) return changesInList(field, from, to, known);
    if (!fields.groups.includes(field) || !isObject(from) || !isObject(to)) return valueChange(field, from, to);
    return changesIn(from, to, `${field}.`, fields);
  });
}

const membersOf = (before: Members, after: Members): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !isTitleOfAnother(after, name));

function valueChange(field: string, from: unknown, to: unknown): readonly ValueChange[] {
  if (isWritten(from, to) || textOf(from) === textOf(to)) return [];
  if (!Array.isArray(from) || !Array.isArray(to)) return [{ field, from, to }];
  const { added, gone } = differencesIn(from, to);
  return added.length + gone.length === 0 ? [] : [{ field, added, gone }];
}

/** What other things are called is theirs: that one was renamed is said where it is the item itself. */
const isTitleOfAnother = (holder: Members, name: string): boolean =>
  name === 'thingTitle' || ('reference' in holder && (name === 'title' || name === 'name'));

/** Written the same, whatever is in them: most values are, and this is cheap to see. */
const isWritten = (from: unknown, to: unknown): boolean => JSON.stringify(from) === JSON.stringify(to);

/** What a value compares by. */
const textOf = (value: unknown): string => canonicalJson(withoutTitles(value));

function withoutTitles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTitles);
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([name]) => !isTitleOfAnother(value, name));
  return Object.fromEntries(members.map(([name, member]) => [name, withoutTitles(member)]));
}

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** `name`: the member by which those in the list are known. */
function changesInList(
  field: string,
  from: readonly unknown[],
  to: readonly unknown[],
  name: string,
): readonly FieldChange[] {
  const differences = differencesIn(from, to);
  const added = new Set(differences.added);
  const gone = new Set(differences.gone);
  const changed: FieldChange[] = [];
  for (const before of gone) {
    const known = nameIn(before, name);
    const after = known === undefined ? undefined : [...added].find((value) => nameIn(value, name) === known);
    if (!isObject(before) || !isObject(after)) continue;
    added.delete(after);
    gone.delete(before);
    const changes = membersOf(before, after).flatMap((member) =>
      valueChange(member, before[member] ?? null, after[member] ?? null),
    );
    if (changes.length > 0) changed.push({ field, of: String(before[name]), title: titleIn(after), changes });
  }
  const rest = added.size + gone.size === 0 ? [] : [{ field, added: [...added], gone: [...gone] }];
  return [...changed, ...rest];
}

const titleIn = ({ title }: Members): string | null => (typeof title === 'string' ? title : null);

/** What only one of two lists has. What is written the same in both, nearly all of it, is not looked into. */
function differencesIn(from: readonly unknown[], to: readonly unknown[]) {
  const texts = to.map((value) => JSON.stringify(value));
  const places = Map.groupBy(texts.keys(), (index) => texts[index]);
  const before = from.filter((value) => places.get(JSON.stringify(value))?.pop() === undefined);
  const left = new Set([...places.values()].flat());
  const after = to.filter((_value, index) => left.has(index));
  return { added: without(after, before), gone: without(before, after) };
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
