import { describe, expect, it, test } from 'vitest';
import type * as z from 'zod';
import { commandRoutes } from '../../src/api/commands/all-routes.ts';
import { bodySchema } from '../../src/api/commands/body-schema.ts';
import { faultsOfIssues } from '../../src/domain/faults-of-issues.ts';
import { inPlainWords } from '../../src/domain/in-plain-words.ts';

const faultsIn = (schema: z.ZodType, body: unknown) =>
  faultsOfIssues(schema.safeParse(body, { error: inPlainWords }).error?.issues ?? []);

/** The schema of the bodies of one command, by its path. */
function schemaOf(path: string): z.ZodType {
  const route = commandRoutes.find((each) => each.path === path);
  if (route === undefined) throw new Error(`nothing is posted to ${path}`);
  return bodySchema(route);
}

const by = { agency: 'NASA' };
const observed = { by, about: ['vehicle/ms-22'], text: 'Hot' };
const prediction = 'assessment/0185e0a0-0000-7000-8000-000000000001/prediction/hot';
const health = { on: 'health', vehicle: 'vehicle/ms-22', subsystem: 'Power', status: 'failed' };
const assessed = (effects: readonly object[]) => ({ by, about: ['vehicle/ms-22'], effects });
const time =
  'not a claimed time: a year, month, date, minute or instant in UTC (2022-12-15T00:45Z), an interval of these (a/b, ../b, a/..), any of them about (~), or unknown';

describe('a fault in a body is told in plain words', () => {
  it.each<[string, object, string, string]>([
    ['/observations', { ...observed, predictions: [{ prediction }] }, '/predictions/0/result', 'is missing'],
    [
      '/observations',
      { ...observed, predictions: [{ prediction, result: 'well' }] },
      '/predictions/0/result',
      'is not one of held, failed',
    ],
    ['/observations', { by, about: [] }, '/text', 'is missing'],
    ['/observations', { ...observed, predictions: 'none' }, '/predictions', 'is not a list'],
    ['/vehicles', { by, id: 'a', name: 'A', kind: 'station', aliases: 'x'.repeat(99) }, '/aliases', 'is not a list'],
    ['/vehicles', { by, id: 'a', name: 'A', kind: 'station', seats: 1.5 }, '/seats', 'is not a whole number'],
    ['/vehicles', { by, id: 'a', name: 'A', kind: 'station', seats: 1001 }, '/seats', 'is more than 1000'],
    ['/vehicles', { by, id: 'a', name: 'A', kind: 'station', seats: -1 }, '/seats', 'is less than 0'],
    [
      '/assessments',
      assessed([{ ...health, on: 'mood' }]),
      '/effects/0/on',
      'is not one of health, crew-member, fitness',
    ],
    [
      '/decisions',
      { by, question: 'Who?', polled: [{ forum: 'X', members: '' }] },
      '/polled/0/members',
      'is not a list',
    ],
    ['/decisions', { by, question: 'Who?', polled: [{ forum: 'X', members: [] }] }, '/polled/0/members', 'is empty'],
    ['/observations', { ...observed, by: 'me' }, '/by', 'is not an object'],
  ])('%s %j', (path, body, pointer, detail) => {
    expect(faultsIn(schemaOf(path), body)).toContainEqual({ pointer, detail });
    expect(faultsIn(schemaOf(path), body).filter((fault) => fault.pointer === pointer)).toHaveLength(1);
  });

  test('and times that are none are not compared', () => {
    const held = { ...health, since: 'x', until: 'y' };
    expect(faultsIn(schemaOf('/assessments'), assessed([held]))).toEqual([
      { pointer: '/effects/0/since', detail: time },
      { pointer: '/effects/0/until', detail: time },
    ]);
  });
});

const wrong: readonly unknown[] = [undefined, null, 1.5, 1e16, '', ['x', 'x'], {}];
const longest = 'x'.repeat(20_000);

/** A value as full as its schema allows, and no more right than that. */
function filled(schema: z.core.$ZodType): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape).map(([name, member]) => [name, filled(member)]));
    case 'optional':
    case 'nullable':
      return filled(def.innerType);
    case 'array':
      return [filled(def.element)];
    case 'union':
      return filled(def.options[0] as z.core.$ZodType);
    case 'number':
      return 1;
    default:
      return longest;
  }
}

function* places(value: unknown, at: readonly string[] = []): Generator<readonly string[]> {
  yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) yield* places(member, [...at, name]);
}

function withAt(value: unknown, [name, ...rest]: readonly string[], is: unknown): unknown {
  if (name === undefined) return is;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[name] = withAt(copy[name], rest, is);
  return copy;
}

test.each(commandRoutes.map((route) => [route.path, route] as const))(
  'whatever is posted to %s, no fault is told in words of the validator, and none breaks it',
  (_path, route) => {
    const schema = bodySchema(route);
    const found = new Set<string>();
    for (const body of [route.example.body, filled(schema)]) {
      for (const place of places(body)) {
        for (const is of wrong) for (const { detail } of faultsIn(schema, withAt(body, place, is))) found.add(detail);
      }
    }
    expect(found.size).toBeGreaterThan(5);
    expect(
      [...found].filter((detail) => /Invalid|expected|received|Too (?:big|small)|[<>]=|undefined/.test(detail)),
    ).toEqual([]);
  },
);
