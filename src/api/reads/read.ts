import type * as z from 'zod';
import type { Instant } from '../../domain/id.ts';
import type { SearchIndex } from '../../projections/engine/search-index.ts';
import type { Json, Past } from '../../projections/engine/view.ts';
import type { JsonPieces } from '../../projections/json-bytes.ts';
import type { Steps } from '../../projections/steps.ts';
import type { IfDescribed } from '../answers/matching.ts';
import type { AtMoment } from '../answers/moment.ts';
import type { Document } from '../documents/document.ts';
import type { PathKind } from '../http/path.ts';
import type { Moment } from './moment.ts';
import { noParameters } from './parameters.ts';

/** What a read is asked, at one moment: the same arguments give the same answer, always. */
export interface Asked<Query = Readonly<Record<string, unknown>>> {
  readonly past: Past;
  readonly now: Instant;
  /** The largest sequence whose log time is not past an instant in milliseconds. */
  readonly sequenceAt: (time: number) => number;
  /** Another moment, not after this one, whose *now* is the log time there. */
  readonly momentAt: (sequence: number) => Pick<Moment, 'past' | 'now'>;
  /** As far as it is waited for: see `searches`. */
  readonly search: SearchIndex;
  /** Checked for their kinds; ids are in lower case. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Query;
}

export interface PageAsked {
  readonly limit: number;
  /** Where the last page ended, as that page said. */
  readonly after: Json | undefined;
}

export interface PageRead<Item = unknown> {
  /** What is JSON already is passed on as it is, without being parsed and written again. */
  readonly items: readonly Item[] | { readonly written: readonly JsonPieces<Item>[] };
  /** Where to go on; null at the end. Whatever JSON suits the list: callers see it as an opaque cursor. */
  readonly next: Json;
}

type ReadOne<Query, Given extends object = object> = (
  asked: Asked<Query>,
) => Given | undefined | Steps<Given | undefined>;
type ReadPage<Query, Item = unknown> = (
  asked: Asked<Query>,
  page: PageAsked,
) => PageRead<Item> | undefined | Steps<PageRead<Item> | undefined>;
/** The answer as a document for people; it is given the answer of its own read. */
type AnyDocument = (answer: never) => Document;
type AnyQuery = Readonly<Record<string, unknown>>;

interface Described {
  /** Below /v1, as a template. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: Readonly<Record<string, PathKind>>;
  /** Parameters of its own, beside the moment's and a page's. */
  readonly query: z.ZodObject;
  /** What it answers with, an item where it is a list: for the OpenAPI document and tests, no answer is checked by it. */
  readonly answer: z.ZodType;
  /** It looks into the search index, which has then reached the moment. */
  readonly searches?: boolean | undefined;
  /** The parameters that name a moment of their own: a sequence there that is not on record yet is waited for. */
  readonly moments?: readonly string[] | undefined;
}

/**
 * One view as HTTP has it; routing, checking of parameters and OpenAPI come from this. `one` answers with a document,
 * `list` with pages; undefined: 404.
 */
export type Read =
  | (Described & { readonly kind: 'one'; readonly read: ReadOne<AnyQuery>; readonly document?: AnyDocument })
  | (Described & { readonly kind: 'list'; readonly read: ReadPage<AnyQuery> });

type Written<Query extends z.ZodObject, Answer, Reading> = Pick<Described, 'path' | 'summary'> & {
  readonly parameters?: Described['parameters'];
  readonly query?: Query;
  readonly answer: Answer;
  readonly searches?: true;
  readonly moments?: readonly string[];
  readonly read: Reading;
};
type AnyWritten<Reading> = Written<z.ZodObject, z.ZodType, Reading>;

/** A drift between what is read (at a moment, which every answer says) and what the answer describes doesn't compile. */
export function readOne<
  Answer extends z.ZodType,
  Given extends object,
  Query extends z.ZodObject = typeof noParameters,
>(
  written: Written<Query, Answer, ReadOne<z.infer<Query>, Given>> & {
    /** Where it has that form too: the answer as a document for people. */
    readonly document?: (answer: Given & AtMoment) => Document;
  },
): IfDescribed<Answer, Given & AtMoment, Read>;
export function readOne({
  parameters = {},
  query = noParameters,
  ...written
}: AnyWritten<ReadOne<AnyQuery>> & { readonly document?: AnyDocument }): Read {
  return { kind: 'one', parameters, query, ...written };
}

/** The same for a list, whose answer describes one item. */
export function readList<Answer extends z.ZodType, Item, Query extends z.ZodObject = typeof noParameters>(
  written: Written<Query, Answer, ReadPage<z.infer<Query>, Item>>,
): IfDescribed<Answer, Item, Read>;
export function readList({ parameters = {}, query = noParameters, ...written }: AnyWritten<ReadPage<AnyQuery>>): Read {
  return { kind: 'list', parameters, query, ...written };
}
