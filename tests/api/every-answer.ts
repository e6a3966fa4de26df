import { expect } from 'vitest';
import type * as z from 'zod';
import { pageOf } from '../../src/api/answers/moment.ts';
import { eventPage, liveness, log, readiness } from '../../src/api/answers/server.ts';
import { fillPath } from '../../src/api/http/path.ts';
import { allReads } from '../../src/api/reads/all-reads.ts';
import type { Read } from '../../src/api/reads/read.ts';
import { resources } from '../../src/api/reads/resources.ts';
import { definitionOf } from '../../src/domain/catalogue.ts';
import { parseReference, type Reference, referenceTo } from '../../src/domain/reference.ts';

/** Something that answers a GET: the path and query that were asked, the status and the JSON. */
export type Ask = (path: string) => Promise<{ readonly status: number; readonly json: unknown }>;

/**
 * Asks for everything that there is to GET, at the head and at these sequences, and checks each answer against the schema
 * that describes it in the OpenAPI document: nothing is missing in it, and nothing that isn't described. Returns how many
 * answers of each path there were.
 */
export async function expectEveryAnswerDescribed(ask: Ask, pasts: readonly number[]): Promise<Map<string, number>> {
  const answered = new Map<string, number>();
  const entries = await eventsIn(ask);
  const { json: suggested } = await ask('/v1/suggestions?limit=200');
  const suggestions = (suggested as { readonly items: readonly { readonly id: string }[] }).items;
  const things = [
    ...entries.flatMap(({ thing }) => thing ?? []),
    ...suggestions.map(({ id }) => referenceTo('suggestion', id)),
  ];
  const ofKind = Map.groupBy(new Set(things), kindOf);

  async function check(template: string, path: string, schema: z.ZodType, query: string): Promise<unknown> {
    const { status, json } = await ask(`${path}${query === '' ? '' : `?${query}`}`);
    // Of a thing that wasn't on record yet, or an activity that is no EVA.
    if (status === 404) return undefined;
    expect([path, query, status]).toEqual([path, query, 200]);
    expectDescribed(schema, json, `${path}?${query}`);
    answered.set(template, (answered.get(template) ?? 0) + 1);
    return json;
  }

  async function checkPages(read: Read, path: string, query: string): Promise<void> {
    for (let cursor = ''; ; ) {
      const page = await check(read.path, path, pageOf(read.answer), `${query}${cursor}`);
      // Of a thing that wasn't on record yet there is no page.
      const next = (page as { readonly next: string | null } | undefined)?.next ?? null;
      if (next === null) return;
      cursor = `&cursor=${next}`;
    }
  }

  for (const [path, schema] of [
    ['/v1/log', log],
    ['/livez', liveness],
    ['/readyz', readiness],
  ] as const) {
    await check(path, path, schema, '');
  }
  for (const past of [undefined, ...pasts]) {
    const query = past === undefined ? 'limit=200' : `limit=200&atSequence=${past}`;
    const moment = past === undefined ? '' : `atSequence=${past}`;
    for (const { path, kind, answer } of resources) {
      for (const thing of ofKind.get(kind) ?? []) {
        await check(`${path}/{id}`, `/v1${path}/${idOf(thing)}`, answer, moment);
      }
    }
    for (const read of allReads) {
      for (const parameters of parametersOf(read, ofKind, entries.length)) {
        const path = `/v1${fillPath(read.path, parameters)}`;
        const asked = [needed[read.path], read.kind === 'list' ? query : moment].filter(Boolean).join('&');
        if (read.kind === 'list') await checkPages(read, path, asked);
        else await check(read.path, path, read.answer, asked);
      }
    }
  }
  return answered;
}

/** What a read doesn't answer without. */
export const needed: Readonly<Record<string, string>> = {
  '/compare': 'from=1',
  '/handover-brief': 'since=1',
  '/search': 'q=a*',
};

interface ShownEvent {
  readonly sequence: number;
  readonly thing: Reference | null;
}

async function eventsIn(ask: Ask): Promise<readonly ShownEvent[]> {
  const found: ShownEvent[] = [];
  for (let after = 0; ; ) {
    const { json } = await ask(`/v1/events?limit=200&after=${after}`);
    expectDescribed(eventPage, json, '/v1/events');
    const { items, next } = json as { readonly items: readonly ShownEvent[]; readonly next: number | null };
    found.push(...items);
    if (next === null) return found;
    after = next;
  }
}

const kindOf = (thing: Reference) => parseReference(thing)?.kind;
const idOf = (thing: Reference): string => thing.slice(thing.indexOf('/') + 1);

/** What may stand in the path of a read: each thing of the kind that the path begins with, or each sequence. */
export function parametersOf(
  { path, parameters }: Read,
  ofKind: ReadonlyMap<unknown, readonly Reference[]>,
  head: number,
): readonly Readonly<Record<string, string>>[] {
  if (Object.keys(parameters).length === 0) return [{}];
  if (parameters.sequence !== undefined) {
    return Array.from({ length: head }, (_, index) => ({ sequence: String(index + 1) }));
  }
  if (parameters.reference !== undefined) {
    return [...ofKind.values()].flatMap((things) => things.slice(0, 4)).map((reference) => ({ reference }));
  }
  const kind = path.startsWith('/suggestions/')
    ? 'suggestion'
    : resources.find((resource) => path.startsWith(`${resource.path}/`))?.kind;
  return (ofKind.get(kind) ?? []).map((thing) => ({ id: idOf(thing) }));
}

function expectDescribed(schema: z.ZodType, json: unknown, of: string): void {
  expectShape(schema, json, of);
  expectFactsDescribed(json, of);
}

/** That an effect ends after it begins, and the like, is for commands to check: histories made up for tests don't. */
const isRule = ({ code, path }: z.core.$ZodIssue) => code === 'custom' && path.includes('effects');

function expectShape(schema: z.ZodType, json: unknown, of: string): void {
  const { error } = schema.safeParse(json);
  const issues = error?.issues.filter((issue) => !isRule(issue)) ?? [];
  if (issues.length > 0) expect({ of, issues }).toEqual({ of, issues: [] });
}

/** The schema of an answer takes the facts of any type; those of a type must be its own. */
function expectFactsDescribed(json: unknown, of: string): void {
  if (typeof json !== 'object' || json === null) return;
  if ('type' in json && 'facts' in json) {
    const definition = definitionOf(String(json.type));
    if (definition !== undefined) expectShape(definition.facts, json.facts, of);
  }
  for (const member of Object.values(json)) expectFactsDescribed(member, of);
}
