import * as fc from 'fast-check';
import type { Assessment } from '../../src/domain/assessment/decider.ts';
import type { AssessmentFacts } from '../../src/domain/assessment/events.ts';
import type { Author } from '../../src/domain/author.ts';
import type { ClaimedTime } from '../../src/domain/claimed-time.ts';
import { type Instant, toInstant, type Uuid } from '../../src/domain/id.ts';
import { type Reference, referenceTo } from '../../src/domain/reference.ts';
import type { Happening } from './history.ts';

export const idOf = (number: number): Uuid => `0185e0a0-0000-7000-8000-${String(number).padStart(12, '0')}` as Uuid;
export const assessmentOf = (number: number): Reference => referenceTo('assessment', idOf(number));
const assessmentStream = (number: number): string => `assessment-${idOf(number)}`;

export const soyuz = referenceTo('vehicle', 'soyuz-ms-22');
export const leak = referenceTo('anomaly', idOf(900_001));
export const otherLeak = referenceTo('anomaly', idOf(900_002));
export const micrometeoroid = `${leak}/hypothesis/micrometeoroid` as Reference;

type Effect = Assessment['effects'][number];
const held = { confidence: null, since: null, until: null } as const;

export const health = (
  subsystem: string,
  status: Extract<Effect, { on: 'health' }>['status'],
  more: Partial<Pick<Effect, 'confidence' | 'since' | 'until'>> = {},
): Effect => ({ on: 'health', vehicle: soyuz, subsystem, status, ...held, ...more }) as Effect;

export const fitness = (
  kind: 'nominal' | 'contingency',
  fitness: Extract<Effect, { on: 'fitness' }>['fitness'],
  more: Partial<Extract<Effect, { on: 'fitness' }>> = {},
): Effect =>
  ({ on: 'fitness', vehicle: soyuz, return: kind, fitness, limits: [], atMost: null, ...held, ...more }) as Effect;

/** The facts of an assessment, with nothing but what is given. */
const facts = (given: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  about: [soyuz],
  title: null,
  text: null,
  findings: [],
  hypotheses: [],
  sharedCauses: [],
  effects: [],
  predictions: [],
  supersedes: [],
  contradicts: [],
  cites: [],
  ...given,
});

export const assessed = (
  number: number,
  given: Partial<AssessmentFacts>,
  metadata: { readonly by?: Author; readonly occurredAt?: ClaimedTime | null; readonly recordedAt?: Instant } = {},
): Happening => [assessmentStream(number), { type: 'AssessmentRecorded', facts: facts(given) }, metadata];

export const retracted = (number: number): Happening => [
  assessmentStream(number),
  { type: 'AssessmentRetracted', facts: { reason: null, because: [] } },
];

/** What may happen to assessments; the numbers point at earlier ones, by counting back. */
export type Happened =
  | {
      readonly type: 'assess';
      readonly by: Author;
      readonly occurredAt: ClaimedTime | null;
      readonly effects: readonly Effect[];
      readonly standing: 'suspected' | 'likely' | 'ruled-out' | null;
      readonly supersedes: readonly number[];
    }
  | { readonly type: 'retract'; readonly which: number }
  | { readonly type: 'correct'; readonly which: number; readonly place: string; readonly is: ClaimedTime | null };

const days = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
const day = fc.constantFrom(...days).map((number) => `2022-12-${number}`);
export const claimedTimes: fc.Arbitrary<ClaimedTime> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(day, fc.constantFrom('00:00Z', '06:30Z', '12:00:00Z')).map(([date, at]) => `${date}T${at}`),
  },
  { weight: 2, arbitrary: day },
  day.map((date) => `~${date}`),
  day.map((date) => `../${date}`),
  day.map((date) => `${date}/..`),
  day.map((date) => ({ time: date, words: 'that day' })),
  fc.constant('unknown'),
);

const agencies = fc.constantFrom<Author>(
  { agency: 'NASA' },
  { agency: ' nasa', role: 'Flight director' },
  { agency: 'Roscosmos', name: 'S. Krikalev' },
  { name: 'A guest' },
  { role: 'A guest' },
);
const times = { since: fc.option(claimedTimes), until: fc.option(claimedTimes) };
const effects = fc.oneof(
  fc
    .record({
      subsystem: fc.constantFrom('Radiator', 'radiator ', 'Pump A/B: 1'),
      status: fc.constantFrom('nominal', 'degraded', 'failed'),
      ...times,
    })
    .map(({ subsystem, status, ...rest }) => health(subsystem, status as 'nominal', rest)),
  fc
    .record({ fit: fc.constantFrom('fit', 'not-fit', 'unknown'), ...times })
    .map(({ fit, ...rest }) => fitness('nominal', fit as 'fit', rest)),
);

export const happened: fc.Arbitrary<Happened> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('assess' as const),
      by: agencies,
      // Often the same, so that the sequence decides.
      occurredAt: fc.option(fc.oneof(claimedTimes, fc.constantFrom('2022-12-13', '2022-12-13T00:00Z'))),
      effects: fc.array(effects, { minLength: 1, maxLength: 3 }),
      standing: fc.option(fc.constantFrom('suspected', 'likely', 'ruled-out')),
      supersedes: fc.array(fc.nat(6), { maxLength: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('retract' as const), which: fc.nat(8) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('correct' as const),
      which: fc.nat(8),
      place: fc.constantFrom('/occurredAt', '/effects/0/since', '/effects/0/until', '/effects/1/until'),
      is: fc.option(claimedTimes),
    }),
  },
);

/** A log of it, less what could not be: nothing is retracted twice, and only what is there is corrected. */
export function happeningsOf(history: readonly Happened[]): readonly Happening[] {
  const happenings: Happening[] = [];
  const made: {
    readonly number: number;
    readonly effects: number;
    retracted: boolean;
    readonly by: Author;
    revisions: number;
  }[] = [];
  const back = (count: number) => made.at(-1 - count);
  for (const item of history) {
    const recordedAt = toInstant(Date.UTC(2022, 11, 12, 12) + happenings.length * 4 * 3_600_000);
    if (item.type === 'assess') {
      const number = made.length + 1;
      const superseded = item.supersedes.flatMap((count) => back(count)?.number ?? []);
      const hypotheses =
        item.standing === null ? [] : [{ hypothesis: micrometeoroid, standing: item.standing, likelihood: null }];
      const given = { effects: [...item.effects], hypotheses, supersedes: [...new Set(superseded)].map(assessmentOf) };
      happenings.push(assessed(number, given, { by: item.by, occurredAt: item.occurredAt, recordedAt }));
      made.push({ number, effects: item.effects.length, retracted: false, by: item.by, revisions: 1 });
      continue;
    }
    const target = back(item.which);
    if (target === undefined) continue;
    if (item.type === 'retract') {
      if (target.retracted) continue;
      target.retracted = true;
      const [stream, event] = retracted(target.number);
      happenings.push([stream, event, { recordedAt }]);
      continue;
    }
    if (item.place.startsWith('/effects/1') && target.effects < 2) continue;
    const changes = [{ pointer: item.place, was: null, is: item.is }];
    const correction = { entry: 'entry/1', revision: 0, reason: 'as claimed', changes };
    happenings.push([assessmentStream(target.number), { type: 'EntryCorrected', facts: correction }, { recordedAt }]);
  }
  return happenings;
}
