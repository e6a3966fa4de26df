import type { States } from '../../domain/aggregate.ts';
import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Category, StreamName } from '../../domain/stream.ts';
import type { ConcerningOptions } from './concerning.ts';

/** Canonical JSON's values: what rows are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One event as a view sees it: the entry, and the state of its stream before and after. Both states are read as
 * corrected, so after a correction or a voiding `before` and `after` differ in what was corrected.
 */
export type Change = {
  readonly [Kind in Category]: {
    readonly category: Kind;
    readonly stream: StreamName;
    readonly thing: Reference;
    readonly entry: Entry;
    readonly before: States[Kind & keyof States];
    readonly after: States[Kind & keyof States];
    /** The log time at this entry, in milliseconds since 1970. */
    readonly logTime: number;
  };
}[Category];

/** The states of all streams as they are at the entry that is being folded. */
export interface StreamStates {
  /** The initial state where the stream holds nothing yet. */
  get<Kind extends keyof States>(category: Kind, stream: StreamName): States[Kind];
  /** The stream that an entry is in; undefined for what is no entry yet. */
  streamAt(sequence: number): StreamName | undefined;
  /** The largest sequence up to there, or up to one before, whose log time is not past an instant in milliseconds. */
  sequenceAt(time: number, upTo?: number): number;
}

/**
 * The rows of one view while it is folded. Every `put` and `remove` makes a version that holds from this entry on;
 * a value equal to the one that is there makes none.
 */
export interface Rows {
  get(key: string): Json | undefined;
  /** With `order` the row is listed: pages come in the order of these texts (by code unit), then of the keys. */
  put(key: string, value: Json, order?: string): void;
  remove(key: string): void;
  /** The rows whose key begins so, in the order of keys. For sets that stay small. */
  withPrefix(prefix: string): readonly Keyed[];
  /** Of rows whose key begins so, in the order of keys by code point, `limit` at most after one of these: for sets that grow. */
  range(prefix: string, limit: number, after?: string): readonly Keyed[];
}

/**
 * A board: rows folded from the whole log. The fold is pure; it sees nothing but its arguments. What depends on the
 * clock is computed when a row is read, from times that are kept in it.
 */
export interface View {
  readonly name: string;
  /** Raised whenever the fold or the rows change: what an older version kept is then thrown away and rebuilt. */
  readonly version: number;
  /** The categories of streams that it reads; others are not shown to it. */
  readonly reads: ReadonlySet<Category>;
  readonly fold: (change: Change, rows: Rows, states: StreamStates) => void;
}

/** Where a row stands in the list. An alias, since cursors keep it as JSON and only aliases have an index signature. */
export type Place = { readonly order: string; readonly key: string };

export interface Page<Value = Json> {
  readonly items: readonly (Place & { readonly value: Value })[];
  /** The last item's place, to go on from; null at the end. */
  readonly next: Place | null;
}

export interface Keyed {
  readonly key: string;
  readonly value: Json;
}

/** The rows of one view as they were at one sequence. */
export interface RowsAt {
  readonly sequence: number;
  get(key: string): Json | undefined;
  withPrefix(prefix: string): readonly Keyed[];
  /** The same for many at once, which costs little more than one: those that there are, and by prefix those that have any. */
  getAll(keys: readonly string[]): ReadonlyMap<string, Json>;
  withPrefixes(prefixes: readonly string[]): ReadonlyMap<string, readonly Keyed[]>;
  /** Of rows whose key begins so, in the order of keys by code point, `limit` at most after one of these: for sets that grow. */
  range(prefix: string, limit: number, after?: string): readonly Keyed[];
  /** The listed rows after a place and before another one, `limit` at most. */
  page(limit: number, after?: Place, before?: Place): Page;
  /** The same with each row's JSON as UTF-8, which is quicker where a row is passed on as it is. */
  pageBytes(limit: number, after?: Place, before?: Place): Page<Uint8Array>;
  /**
   * Which rows changed after a sequence, each with the sequence of the entry that made it so, oldest first and `limit`
   * at most. It costs the number of changes that are given, not that of what lies before or beside them.
   */
  changes(after: number, limit: number): readonly { readonly key: string; readonly sequence: number }[];
}

export interface KeptThing {
  /** The sequence of the entry that put it on record. */
  readonly since: number;
  /** What people call it, as that entry says. */
  readonly title: string | null;
  /** Something on its record was corrected or voided then, or its first entry can't be read: its title may be another. */
  readonly corrected: boolean;
}

/** Everything that a reader of views may ask for, all at one sequence. */
export interface Past {
  readonly sequence: number;
  /** @throws ViewStoppedError */
  rows(view: string): RowsAt;
  /** A stream's state then; the initial state where it held nothing. */
  state<Kind extends keyof States>(category: Kind, stream: StreamName): States[Kind];
  /** A stream's entries then, in the newest versions of their schemas. What is not known here is as stored. */
  entries(stream: StreamName): readonly Entry[];
  /** What is kept of a thing on record then, or a part of one, without reading its entries; undefined where it was not on record yet. */
  thing(thing: Reference): KeptThing | undefined;
  /** The largest sequence, not beyond this one or one before, whose log time is not past an instant in milliseconds. */
  sequenceAt(time: number, upTo?: number): number;
  /** One entry, where it was there. */
  entry(sequence: number): Entry | undefined;
  /** What the stream of an entry was about before it or after it: what the entry concerns without naming it. */
  subjects(sequence: number): readonly Reference[];
  /** Reads at once what will be asked for next: each by itself costs several times as much. */
  readAhead(next: {
    readonly entries?: readonly number[];
    /** The entries whose `subjects` will be asked for. */
    readonly subjects?: readonly number[];
    readonly things?: readonly Reference[];
  }): void;
  /** The sequences of the entries that concern all of these terms, ascending or descending, after a place. */
  concerning(terms: readonly string[], options: ConcerningOptions): readonly number[];
  /** The things of a kind in the order in which they came on record, after a place (the sequence of the first entry). */
  things(kind: string, options: { limit: number; after?: number }): readonly { reference: Reference; since: number }[];
}
