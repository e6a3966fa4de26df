import type * as z from 'zod';
import type { Instant } from '../../domain/id.ts';
import type { Json, Past } from '../../projections/engine/view.ts';
import type { PathKind } from '../http/path.ts';
import { noParameters } from './parameters.ts';

/** What a read is asked, at one moment: the same arguments give the same answer, always. */
export interface Asked<Query = Readonly<Record<string, unknown>>> {
  readonly past: Past;
  readonly now: Instant;
  /** The largest sequence whose log time is not past an instant in milliseconds. */
  readonly sequenceAt: (time: number) => number;
  /** Checked for their kinds; ids are in lower case. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Query;
}

export interface PageAsked {
  readonly limit: number;
  /** Where the last page ended, as that page said. */
  readonly after: Json | undefined;
}

export interface PageRead {
  /** What is JSON already is passed on as it is, without being parsed and written again. */
  readonly items: readonly unknown[] | { readonly texts: readonly string[] };
  /** Where to go on; null at the end. Whatever JSON suits the list: callers see it as an opaque cursor. */
  readonly next: Json;
}

interface Described {
  /** Below /v1, as a template. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: Readonly<Record<string, PathKind>>;
  /** Parameters of its own, beside the moment's and a page's. */
  readonly query: z.ZodObject;
}

/**
 * One view as HTTP has it; routing, checking of parameters and OpenAPI come from this. `one` answers with a document
 * (undefined: 404), `list` with pages.
 */
export type Read =
  | (Described & { readonly kind: 'one'; readonly read: (asked: Asked) => object | undefined })
  | (Described & { readonly kind: 'list'; readonly read: (asked: Asked, page: PageAsked) => PageRead });

type Written<Query extends z.ZodObject, Reading> = Pick<Described, 'path' | 'summary'> & {
  readonly parameters?: Described['parameters'];
  readonly query?: Query;
  readonly read: Reading;
};

export function readOne<Query extends z.ZodObject = typeof noParameters>(
  written: Written<Query, (asked: Asked<z.infer<Query>>) => object | undefined>,
): Read {
  const { path, summary, parameters = {}, query, read } = written;
  // The query was parsed by this very schema, which is what its type says.
  return {
    kind: 'one',
    path,
    summary,
    parameters,
    query: query ?? noParameters,
    read: read as (asked: Asked) => object | undefined,
  };
}

export function readList<Query extends z.ZodObject = typeof noParameters>(
  written: Written<Query, (asked: Asked<z.infer<Query>>, page: PageAsked) => PageRead>,
): Read {
  const { path, summary, parameters = {}, query, read } = written;
  return {
    kind: 'list',
    path,
    summary,
    parameters,
    query: query ?? noParameters,
    read: read as (asked: Asked, page: PageAsked) => PageRead,
  };
}
