import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import { spanOf } from '../../src/domain/claimed-time.ts';
import { effectiveEntries } from '../../src/domain/correction/effective.ts';
import type { Entry } from '../../src/domain/event.ts';
import { type Instant, toInstant } from '../../src/domain/id.ts';
import { referenceTo } from '../../src/domain/reference.ts';
import { readEntry } from '../../src/domain/stored.ts';
import { type ActivitiesAsked, readActivities } from '../../src/projections/activities/read.ts';
import { activities } from '../../src/projections/activities/view.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { occurredAt } from '../../src/projections/standing/begun.ts';
import { finish } from '../../src/projections/steps.ts';
import { said, storable } from '../domain/sent.ts';
import { idOf } from './assessed.ts';
import { type Happening, logFrom, read } from './history.ts';
import { missions, vehicles } from './mission.ts';
import { expectRebuildEquality, withEngine } from './rebuild-equality.ts';

const now = '2022-12-22T12:00:00.000Z' as Instant;

function everything(past: Past, asked: ActivitiesAsked = {}, limit = 200, at = now) {
  const found = [];
  for (let page: Parameters<typeof readActivities>[3] = { limit }; ; ) {
    const { items, next } = finish(readActivities(past, at, asked, page));
    found.push(...items);
    if (next === null) return found;
    page = { limit, after: next };
  }
}

/** The board by folding every stream from its beginning; of what had occurred by a time, where one is given. */
function byFolding(entries: readonly Entry[], asked: ActivitiesAsked): readonly string[] {
  const time = asked.effectiveAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(asked.effectiveAt);
  const streams = Map.groupBy(entries, ({ stream }) => stream);
  // An activity that something had happened to was there; an anomaly counts from its report on, as on vehicle health.
  const fold = <State>(category: string, evolve: (state: State | null, entry: Entry) => State | null) =>
    [...streams].flatMap(([stream, own]) => {
      if (!stream.startsWith(`${category}-`)) return [];
      const effective = effectiveEntries(own);
      const begun = effective.filter(({ metadata }) => occurredAt(metadata) <= time);
      const [first] = effective;
      if (begun.length > 0 && first !== undefined && begun[0] !== first) {
        if (category === 'anomaly') return [];
        begun.unshift(first);
      }
      return begun.reduce(evolve, null) ?? [];
    });
  const open = fold('anomaly', aggregates.anomaly.evolve).filter(({ status }) => status === 'open');
  const placed = fold('activity', aggregates.activity.evolve).map((state) => {
    const span = state.planned === null ? null : spanOf(state.planned);
    const place = [span?.earliest, span?.latest].find((each) => each !== undefined && Number.isFinite(each));
    return { state, place: place ?? Number.POSITIVE_INFINITY };
  });
  return placed
    .sort((left, right) =>
      left.place === right.place
        ? left.state.recorded.sequence - right.state.recorded.sequence
        : left.place - right.place,
    )
    .map(({ state }) => state)
    .filter(({ kind }) => asked.kind === undefined || kind === asked.kind)
    .filter(({ status }) => asked.status === undefined || status === asked.status)
    .filter(({ vehicles }) => asked.vehicle === undefined || vehicles.includes(asked.vehicle))
    .map(({ activity, status, planned, vehicles, people, replannings, cancellations }) => {
      const touching = open
        .filter(({ about }) => about.some((thing) => [...vehicles, ...people].includes(thing)))
        .map(({ reported }) => reported.sequence)
        .sort((left, right) => left - right);
      return JSON.stringify([activity, status, planned, replannings.length, cancellations.length, touching]);
    });
}

const asLines = (items: ReturnType<typeof everything>): readonly string[] =>
  items.map(({ activity, status, planned, replannings, cancellations, anomalies }) => {
    const touching = anomalies.map(({ reported }) => reported);
    return JSON.stringify([activity, status, planned, replannings.length, cancellations.length, touching]);
  });

describe('activities', () => {
  test('are listed as folding every stream finds them, with any filter, at any sequence, now and at any time', {
    timeout: 120_000,
  }, async () => {
    const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 1 });
    const filters = fc.record({
      kind: optional(fc.constant('eva' as const)),
      status: optional(fc.constantFrom('planned' as const, 'cancelled' as const, 'ended' as const)),
      vehicle: optional(fc.constantFrom(...vehicles)),
      effectiveAt: optional(
        fc.integer({ min: 36, max: 92 }).map((part) => toInstant(Date.UTC(2022, 11, 1) + part * 21_600_000)),
      ),
    });
    await fc.assert(
      fc.asyncProperty(missions(80), fc.array(filters, { minLength: 8, maxLength: 8 }), async (happenings, all) => {
        const log = logFrom(happenings);
        const entries = log.read(0, happenings.length).map(readEntry);
        await withEngine([activities], log, {}, (engine) => {
          for (let sequence = 1; sequence <= happenings.length; sequence += 4) {
            for (const asked of [{}, ...all]) {
              const found = asLines(everything(engine.at(sequence), asked, 2));
              expect(found).toEqual(byFolding(entries.slice(0, sequence), asked));
            }
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  test('are the same however they are folded', { timeout: 120_000 }, async () => {
    for (const [seed, happenings] of fc.sample(missions(150), { numRuns: 2, seed: 1 }).entries()) {
      await expectRebuildEquality([activities], logFrom(happenings), { pasts: 30, seed });
    }
  });
});

const eva = referenceTo('activity', idOf(1));
const stream = `activity-${idOf(1)}`;
const iss = referenceTo('vehicle', 'iss');
const prokopyev = referenceTo('crew-member', 'prokopyev');
const leak = referenceTo('anomaly', idOf(2));
const happened = (at: string, type: string, facts: object): Happening => [at, storable({ type, facts })];
const then = (sequence: number) => ({
  ...said(sequence),
  recordedAt: toInstant(Date.UTC(2022, 11, 15, 1, sequence - 1)),
});
const plan = { planned: '2022-12-15T02:20Z', vehicles: [iss], people: [prokopyev], objectives: ['Move the radiator'] };
const why = { reason: 'The leak', because: [leak] };

/** #1 planned, #2 a leak, #3 put off, #4 cancelled, #5 reinstated, #6 put off to no time, #7 the leak is closed, #8 ended */
const cancelledEva: readonly Happening[] = [
  happened(stream, 'EvaPlanned', { kind: 'eva', title: 'EVA-56', text: null, ...plan, orderedBy: [] }),
  happened(`anomaly-${idOf(2)}`, 'LeakReported', {
    kind: 'leak',
    about: [iss],
    title: 'Spray',
    text: 'Spray',
    severity: null,
    system: null,
    medium: null,
    quantities: [],
    evidence: [],
    sharesCauseWith: [],
  }),
  happened(stream, 'EvaReplanned', {
    planned: { to: '2022-12-16' },
    vehicles: null,
    people: null,
    objectives: null,
    ...why,
  }),
  happened(stream, 'EvaCancelled', why),
  happened(stream, 'EvaReinstated', { reason: null, because: [] }),
  happened(stream, 'EvaReplanned', { planned: { to: null }, vehicles: null, people: [], objectives: null, ...why }),
  happened(`anomaly-${idOf(2)}`, 'AnomalyClosed', { disposition: { type: 'resolved' }, reason: null, because: [] }),
  happened(stream, 'EvaEnded', { result: 'completed', text: null, because: [] }),
];

describe('an activity', () => {
  const shown = (atSequence: number, at = now) =>
    read([activities], cancelledEva, (past) => everything(past, {}, 200, at)[0], atSequence);

  test('is shown with its plan, what ordered it, every replanning and cancellation, and what touches it', async () => {
    const first = { ...plan };
    const second = { ...plan, planned: '2022-12-16' };
    const third = { ...second, planned: null, people: [] };
    expect(await shown(6)).toEqual({
      activity: eva,
      kind: 'eva',
      title: 'EVA-56',
      text: null,
      vehicles: [{ reference: iss, title: null }],
      people: [],
      objectives: plan.objectives,
      planned: null,
      orderedBy: [],
      recorded: then(1),
      status: 'planned',
      end: null,
      replannings: [
        { from: first, to: second, ...why, said: then(3) },
        { from: second, to: third, ...why, said: then(6) },
      ],
      cancellations: [{ ...why, cancelled: then(4), reinstated: { reason: null, because: [], said: then(5) } }],
      anomalies: [{ reference: leak, title: 'Spray', reported: 2 }],
      overdue: false,
      corrected: false,
    });
    expect((await shown(8))?.end).toEqual({ result: 'completed', text: null, because: [], said: then(8) });
  });

  test('is shown in the words as last corrected, whichever time is looked at', async () => {
    const changes = [{ pointer: '/title', was: 'EVA-56', is: 'EVA-56 (Prokopyev, Petelin)' }];
    const facts = { entry: 'entry/1', revision: 0, changes, reason: 'Who.' };
    const entries = [...cancelledEva, happened(stream, 'EntryCorrected', facts)];
    const at = (asked: Parameters<typeof everything>[1], atSequence: number) =>
      read([activities], entries, (past) => everything(past, asked, 200, now)[0], atSequence);
    for (const asked of [{}, { effectiveAt: now }]) {
      const before = await at(asked, entries.length - 1);
      const { title } = before ?? {};
      expect(title).toBe('EVA-56');
      expect(await at(asked, entries.length)).toEqual({ ...before, corrected: true, title: changes[0]?.is });
    }
  });

  test('is touched by an anomaly about one of its vehicles or people while that is open', async () => {
    const touching = async (sequence: number) => (await shown(sequence))?.anomalies.map(({ reference }) => reference);
    expect([await touching(1), await touching(2), await touching(7)]).toEqual([[], [leak], []]);
  });

  test('is not touched, at an earlier time, by an anomaly before its report, as the board of health has it', async () => {
    const declared = happened(`anomaly-${idOf(2)}`, 'HypothesisDeclared', { id: 'debris', text: 'Debris.' });
    const claimed = { occurredAt: '2022-12-15T01:00:00Z' };
    const entries: readonly Happening[] = [...cancelledEva.slice(0, 3), [declared[0], declared[1], claimed]];
    const touching = (effectiveAt: string) =>
      read([activities], entries, (past) =>
        everything(past, { effectiveAt: effectiveAt as Instant }).map(({ anomalies }) => anomalies.length),
      );
    expect(await touching('2022-12-15T01:00:30.000Z')).toEqual([0]);
    expect(await touching('2022-12-15T01:01:00.000Z')).toEqual([1]);
  });

  test('is overdue once the latest instant planned has passed, unless it is cancelled or ended', async () => {
    const overdue = async (sequence: number, at: string) => (await shown(sequence, at as Instant))?.overdue;
    expect(await overdue(1, '2022-12-15T02:20:59.999Z')).toBe(false);
    expect(await overdue(1, '2022-12-15T02:21:00.000Z')).toBe(true);
    expect(await overdue(3, '2022-12-16T23:59:59.999Z')).toBe(false);
    expect(await overdue(3, '2022-12-17T00:00:00.000Z')).toBe(true);
    expect(await overdue(4, '2022-12-17T00:00:00.000Z')).toBe(false);
    expect(await overdue(8, '2022-12-17T00:00:00.000Z')).toBe(false);
  });

  test('that was planned anew for the time it had before is in one place, whichever time is looked at', async () => {
    const back = happened(stream, 'EvaReplanned', {
      planned: { to: plan.planned },
      vehicles: null,
      people: null,
      objectives: null,
      ...why,
    });
    const titles = (effectiveAt?: Instant) =>
      read([activities], [...cancelledEva.slice(0, 3), back], (past) =>
        everything(past, { effectiveAt }).map(({ planned }) => planned),
      );
    expect(await titles()).toEqual([plan.planned]);
    expect(await titles('2022-12-15T01:02:00.000Z' as Instant)).toEqual(['2022-12-16']);
    expect(await titles('2022-12-15T01:03:00.000Z' as Instant)).toEqual([plan.planned]);
  });

  test('leaves the place of a time that a correction takes back', async () => {
    const corrected = happened(stream, 'EntryCorrected', {
      entry: 'entry/1',
      revision: 0,
      reason: 'A slip.',
      changes: [{ pointer: '/planned', was: plan.planned, is: '2022-12-15T02:25Z' }],
    });
    const rows = await read([activities], [...cancelledEva.slice(0, 3), corrected], (past) => {
      const { items } = past.rows(activities.name).page(10);
      return items.map(({ key }) => key.split('/')[0]);
    });
    expect(rows).toEqual(['place', 'activity']);
  });

  test('was there when something happened to it, though its plan was entered later', async () => {
    const [where, event] = happened(stream, 'EvaCancelled', why);
    const called: Happening = [where, event, { occurredAt: '2022-12-14T23:00Z' }];
    const at = (effectiveAt: string) =>
      read([activities], [...cancelledEva.slice(0, 1), called], (past) =>
        everything(past, { effectiveAt: effectiveAt as Instant }).map(({ status }) => status),
      );
    expect(await at('2022-12-14T22:59:59.999Z')).toEqual([]);
    expect(await at('2022-12-14T23:00:00.000Z')).toEqual(['cancelled']);
  });

  test('stands where it was planned at another time, when that is looked at', async () => {
    const later: Happening = happened(`activity-${idOf(3)}`, 'ActivityPlanned', {
      kind: 'burn',
      title: 'Burn',
      text: null,
      vehicles: [],
      people: [],
      objectives: [],
      planned: '2022-12-15T12:00Z',
      orderedBy: [],
    });
    const titles = (effectiveAt?: Instant) =>
      read([activities], [later, ...cancelledEva], (past) =>
        everything(past, { effectiveAt }).map(({ title, planned }) => [title, planned]),
      );
    expect(await titles()).toEqual([
      ['Burn', '2022-12-15T12:00Z'],
      ['EVA-56', null],
    ]);
    expect(await titles('2022-12-15T01:02:00.000Z' as Instant)).toEqual([
      ['EVA-56', '2022-12-15T02:20Z'],
      ['Burn', '2022-12-15T12:00Z'],
    ]);
  });
});
