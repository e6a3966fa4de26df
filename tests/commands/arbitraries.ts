import * as fc from 'fast-check';
import { commandRoutes } from '../../src/api/commands/all-routes.ts';
import type { CommandRoute } from '../../src/api/commands/command-route.ts';
import type { PathKind } from '../../src/api/http/path.ts';
import type { Uuid } from '../../src/domain/id.ts';
import { procedureRules } from '../../src/domain/procedure-rules.ts';
import type { ReferenceKind } from '../../src/domain/reference.ts';
import { uuidOf } from './rig.ts';
import { type Pool, zodArbitrary } from './zod-arbitrary.ts';

/** A command that somebody tries: one route with a body that is valid in form, whatever the record says to it. */
export interface Attempt {
  /** The path of its route, as a template. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly commandId: Uuid;
  readonly ifMatch?: number;
}

// Few names, so that commands meet. The first ones are on record from the beginning (see `prelude`) and come often.
const slugs = ['soyuz-ms-22', 'soyuz-ms-22', 'soyuz-ms-22', 'iss', 'iss', 'nauka', 'progress-ms'] as const;
const things = [1, 1, 1, 1, 2, 3].map(uuidOf);
const newThings = [2, 3, 4].map(uuidOf);
const parts = [1, 2, 3, 4, 5, 6, 7, 8].map(uuidOf);
const times = ['2022-12-15T00:45Z', '2022-12', '~2022-12-14', '2022-12-14/..', 'unknown', '2022-12-15T00:10Z'];

const bySlug = (kind: string) => slugs.map((slug) => `${kind}/${slug}`);
const byId = (kind: string) => things.map((id) => `${kind}/${id}`);
const partsOf = (kind: string, part: string, ids: readonly string[]) =>
  byId(kind).flatMap((whole) => ids.map((id) => `${whole}/${part}/${id}`));

const references: Readonly<Record<ReferenceKind, readonly string[]>> = {
  vehicle: bySlug('vehicle'),
  'crew-member': bySlug('crew-member'),
  observation: byId('observation'),
  assessment: byId('assessment'),
  anomaly: byId('anomaly'),
  activity: byId('activity'),
  'information-request': byId('information-request'),
  decision: byId('decision'),
  desk: bySlug('desk'),
  criterion: byId('criterion'),
  suggestion: byId('suggestion'),
  finding: partsOf('assessment', 'finding', slugs),
  prediction: partsOf('assessment', 'prediction', slugs),
  hypothesis: partsOf('anomaly', 'hypothesis', slugs),
  option: partsOf('decision', 'option', slugs),
  program: partsOf('decision', 'program', slugs),
  recommendation: partsOf('decision', 'recommendation', parts),
  dissent: partsOf('decision', 'dissent', parts),
  entry: [1, 2, 3, 5, 8, 99].map((sequence) => `entry/${sequence}`),
};

const pool: Pool = {
  texts: [
    ...slugs,
    ...things,
    ...times,
    'Spray from the instrument module',
    'Two lines,\nthe second with “quotes” and é',
    '0.80',
    '3e-4',
    '/text',
    '/occurredAt',
    '/about/0',
    'https://example.org/press-kit',
  ],
  numbers: [0, 1, 2, 3],
  references,
};

/** Who would be taken for one another by nobody. */
const authors = [
  { name: 'Sergei Krikalev', role: 'Flight director', agency: 'Roscosmos' },
  { role: 'Mission management team', agency: 'NASA' },
  { name: 'Dina Contella' },
  { name: 'Emily Nelson', agency: 'NASA' },
];

const by = fc.constantFrom(...authors);
const deviations = fc
  .uniqueArray(fc.constantFrom(...procedureRules), { minLength: 1, maxLength: 3 })
  .map((rules) => [{ rules, ground: 'none given' }]);
const act = fc.oneof(
  { weight: 9, arbitrary: fc.record({ by }) },
  { weight: 3, arbitrary: fc.record({ by, occurredAt: fc.constantFrom(...times, '2031-01-01') }) },
  { weight: 2, arbitrary: fc.record({ by, basis: fc.constantFrom(1, 2, 5, 99) }) },
  {
    weight: 2,
    arbitrary: fc.record({ by, onBehalfOf: fc.constant({ role: 'Mission management team', agency: 'NASA' }) }),
  },
  { weight: 1, arbitrary: fc.record({ by, deviations }) },
);

const inPath: Readonly<Record<PathKind, fc.Arbitrary<string>>> = {
  slug: fc.constantFrom(...slugs),
  uuid: fc.constantFrom(...things),
  sequence: fc.integer({ min: 1, max: 30 }).map(String),
  reference: fc.integer({ min: 1, max: 30 }).map((sequence) => `entry/${sequence}`),
};

const rarely = (arbitrary: fc.Arbitrary<number>): fc.Arbitrary<number | undefined> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

function attemptAt(route: CommandRoute): fc.Arbitrary<Attempt> {
  const parameters = Object.fromEntries(Object.entries(route.parameters).map(([name, kind]) => [name, inPath[kind]]));
  return fc
    .record({
      parameters: fc.record(parameters),
      facts: zodArbitrary(route.facts, pool) as fc.Arbitrary<object>,
      act,
      // What begins has its id from the key, so there are few; the others would be mere repetitions with so few.
      commandId: route.begins ? fc.constantFrom(...newThings) : fc.integer({ min: 1, max: 40 }).map(uuidOf),
      ifMatch: route.begins ? fc.constant(undefined) : rarely(fc.nat({ max: 3 })),
    })
    .map(({ parameters, facts, act, commandId, ifMatch }) => ({
      path: route.path,
      parameters,
      commandId,
      body: { ...facts, ...act },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    }));
}

const routes = commandRoutes.map((route) => ({
  weight: route.begins ? 2 : 3,
  arbitrary: attemptAt(route),
}));

/** Any command of the API. */
const anyAttempt: fc.Arbitrary<Attempt> = fc.oneof(...routes);
export const anyAttempts = (maxLength: number): fc.Arbitrary<readonly Attempt[]> =>
  fc.array(anyAttempt, { minLength: 5, maxLength, size: 'max' });
