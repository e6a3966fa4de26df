import type { Reference } from '../../domain/reference.ts';
import type { Steps } from '../steps.ts';
import type { Candidates } from './candidates.ts';
import { type FieldChange, type Fields, fieldChanges } from './field-changes.ts';

/** One board at two moments, by the keys of its items. */
export interface Compared<Item extends object, Named extends object> {
  readonly candidates: Candidates;
  readonly from: (key: string) => Item | undefined;
  readonly to: (key: string) => Item | undefined;
  /** What an item is known by. */
  readonly named: (item: Item) => Named;
  readonly fields: Fields;
  /** That part of an item which says what it concerns; left out: all of it. */
  readonly about?: (item: Item) => object;
}

export interface Differences<Item extends object = object, Named extends object = object> {
  readonly added: readonly (Item & Changed)[];
  readonly changed: readonly (Named & Changed & { readonly changes: readonly FieldChange[] })[];
  readonly gone: readonly (Item & Changed)[];
  /** How many there are of each, where the lists are cut. */
  readonly totals: { readonly added: number; readonly changed: number; readonly gone: number };
  /** Not everything that may differ was looked at: ask for fewer things, or for moments less far apart. */
  readonly complete: boolean;
}

interface Changed {
  /** The entries that made the change; none: time alone did. */
  readonly changedBy: readonly number[];
}

export interface Asked {
  /** What the items must name, at least one of them; none: anything. */
  readonly concerning: readonly Reference[];
  /** How many of each kind of difference are shown. */
  readonly limit: number;
}

export function* differencesOf<Item extends object, Named extends object>(
  compared: Compared<Item, Named>,
  { concerning, limit }: Asked,
): Steps<Differences<Item, Named>> {
  const added: (Item & Changed)[] = [];
  const changed: (Named & Changed & { readonly changes: readonly FieldChange[] })[] = [];
  const gone: (Item & Changed)[] = [];
  const isMeant = (item: Item | undefined) => item !== undefined && names(compared.about?.(item) ?? item, concerning);
  for (const [key, sequences] of compared.candidates.keys) {
    yield;
    const before = compared.from(key);
    const after = compared.to(key);
    if (!isMeant(before) && !isMeant(after)) continue;
    const changedBy = [...sequences].sort((left, right) => left - right);
    if (before === undefined) {
      if (after !== undefined) added.push({ ...after, changedBy });
    } else if (after === undefined) gone.push({ ...before, changedBy });
    else {
      const changes = fieldChanges(before, after, compared.fields);
      if (changes.length > 0) changed.push({ ...compared.named(after), changedBy, changes });
    }
  }
  return {
    added: added.slice(0, limit),
    changed: changed.slice(0, limit),
    gone: gone.slice(0, limit),
    totals: { added: added.length, changed: changed.length, gone: gone.length },
    complete: compared.candidates.complete,
  };
}

/** Whether a value, or anything in it, is a reference to one of these things or to a part of one. */
function names(value: unknown, things: readonly Reference[]): boolean {
  if (things.length === 0) return true;
  if (typeof value === 'string') return things.some((thing) => value === thing || value.startsWith(`${thing}/`));
  return typeof value === 'object' && value !== null && Object.values(value).some((member) => names(member, things));
}
