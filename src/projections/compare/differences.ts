import type { Reference } from '../../domain/reference.ts';
import { boundedCache } from '../engine/bounded-cache.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import type { Candidates } from './candidates.ts';
import { type FieldChange, type Fields, fieldChanges, textAt } from './field-changes.ts';
import { type Side, type Sides, sidesBetween } from './sides.ts';
import { turnedBy } from './turned-by.ts';

/** One board at two moments, by the keys of its items. */
export interface Compared<Item extends object, Named extends object> {
  readonly candidates: Candidates;
  /** The item of each key at a moment. */
  readonly at: (side: Side) => (key: string) => Item | undefined;
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

export interface Changed {
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
  sides: Sides,
  { concerning, limit }: Asked,
): Steps<Differences<Item, Named>> {
  const found = yield* differing(compared, sides, concerning);
  const changedBy = changedByIn(compared, sides);
  const { added = [], changed = [], gone = [] } = Object.groupBy(found, howItDiffers);
  return {
    added: yield* tellAll(added.slice(0, limit), changedBy, ({ after }) => after as Item),
    changed: yield* tellAll(changed.slice(0, limit), changedBy, ({ after, changes }) => ({
      ...compared.named(after as Item),
      changes,
    })),
    gone: yield* tellAll(gone.slice(0, limit), changedBy, ({ before }) => before as Item),
    totals: { added: added.length, changed: changed.length, gone: gone.length },
    complete: compared.candidates.complete,
  };
}

/** An item that is otherwise at one moment than at another one. */
export interface Difference<Item extends object> {
  readonly key: string;
  /** Undefined: it wasn't there. */
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** Of one that is there at both. */
  readonly changes: readonly FieldChange[];
}

export const howItDiffers = ({ before, after }: Difference<object>): 'added' | 'changed' | 'gone' =>
  before === undefined ? 'added' : after === undefined ? 'gone' : 'changed';

/** Every item that differs. */
export function* differing<Item extends object>(
  { candidates, at, about, fields }: Compared<Item, object>,
  sides: Sides,
  concerning: readonly Reference[] = [],
): Steps<readonly Difference<Item>[]> {
  const [from, to] = [at(sides.from), at(sides.to)];
  const isMeant = (item: Item | undefined) => item !== undefined && names(about?.(item) ?? item, concerning);
  return yield* eachInSteps(candidates.keys.keys(), (key): readonly Difference<Item>[] => {
    const before = from(key);
    const after = to(key);
    if (!isMeant(before) && !isMeant(after)) return [];
    if (before === undefined || after === undefined) return [{ key, before, after, changes: [] }];
    const changes = fieldChanges(before, after, fields);
    return changes.length === 0 ? [] : [{ key, before, after, changes }];
  });
}

/** The entries that made a difference. */
export type ChangedBy<Item extends object> = (difference: Difference<Item>) => Steps<readonly number[]>;

/**
 * By reading the items in between: it turned there in what differs in the end.
 * @param told what is told of an item that came or went; left out: that it is there
 */
export function changedByIn<Item extends object>(
  { candidates, at, fields }: Compared<Item, object>,
  sides: Sides,
  told: (item: Item) => string = () => '',
): ChangedBy<Item> {
  const sideAt = sidesBetween(sides);
  const boards = boundedCache<number, (key: string) => Item | undefined>(boardsKept);
  const boardAt = (sequence: number) => {
    const board = boards.get(sequence) ?? at(sideAt(sequence));
    boards.set(sequence, board);
    return board;
  };
  const between = { after: sides.from.past.sequence, upTo: sides.to.past.sequence };
  return ({ key, before, after, changes }) => {
    const isThere = before !== undefined && after !== undefined;
    // Of one that is there at both moments what it says in what differs.
    const textOf = (item: Item | undefined): string | undefined =>
      item === undefined ? undefined : isThere ? textAt(item, changes, fields) : told(item);
    const texts = new Map([[between.upTo, textOf(after)]]);
    const textOn = (sequence: number): string | undefined => {
      const text = texts.has(sequence) ? texts.get(sequence) : textOf(boardAt(sequence)(key));
      texts.set(sequence, text);
      return text;
    };
    return turnedBy(between, (one, other) => textOn(one) !== textOn(other), candidates.keys.get(key) ?? []);
  };
}

const boardsKept = 200;

/** What is told of each, with the entries that made its difference. */
export function* tellAll<Each, Told extends object>(
  all: readonly Each[],
  changedBy: (each: Each) => Steps<readonly number[]>,
  tell: (each: Each) => Told,
): Steps<readonly (Told & Changed)[]> {
  const found: (Told & Changed)[] = [];
  for (const each of all) {
    found.push({ ...tell(each), changedBy: yield* changedBy(each) });
    yield;
  }
  return found;
}

/** Whether a value, or anything in it, is a reference to one of these things or to a part of one. */
function names(value: unknown, things: readonly Reference[]): boolean {
  if (things.length === 0) return true;
  if (typeof value === 'string') return things.some((thing) => value === thing || value.startsWith(`${thing}/`));
  return typeof value === 'object' && value !== null && Object.values(value).some((member) => names(member, things));
}
