import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { type Instant, toInstant } from '../../src/domain/id.ts';
import { parseReference, type Reference } from '../../src/domain/reference.ts';
import { thingOf } from '../../src/domain/stream.ts';
import { compare } from '../../src/projections/compare/compare.ts';
import type { Differences } from '../../src/projections/compare/differences.ts';
import type { FieldChange } from '../../src/projections/compare/field-changes.ts';
import type { Side } from '../../src/projections/compare/sides.ts';
import { readCrewReturn } from '../../src/projections/crew-return/read.ts';
import { readCriteria } from '../../src/projections/criteria/read.ts';
import { readDecisionsInForce } from '../../src/projections/decisions-in-force/read.ts';
import type { ProjectionEngine } from '../../src/projections/engine/engine.ts';
import { readJson } from '../../src/projections/json-bytes.ts';
import { readPendingDecisions } from '../../src/projections/pending-decisions/read.ts';
import { anomalyRecord } from '../../src/projections/records/anomaly-record.ts';
import { asItStands } from '../../src/projections/records/cited.ts';
import { predictionsIn } from '../../src/projections/records/predictions.ts';
import { finish } from '../../src/projections/steps.ts';
import { readVehicleHealth } from '../../src/projections/vehicle-health/read.ts';
import { views } from '../../src/projections/views.ts';
import { type ComparedBoard, comparedBoards, idOn } from './compared-boards.ts';
import { everythingOf } from './everything.ts';
import { type Happening, logFrom } from './history.ts';
import { withEngine } from './rebuild-equality.ts';
import { restingHistories } from './resting.ts';
import { watchedHistories } from './watching.ts';

type Item = Record<string, unknown>;
const asked = { concerning: [], limit: 10_000 };

// The others have whole boards that can be read without comparing.
type Board = Exclude<ComparedBoard, 'sharedCauses'>;
const boards = comparedBoards.filter((board): board is Board => board !== 'sharedCauses');

/** The boards whole, as they are read where nothing is compared. */
function boardsAt({ past, now }: Side): Readonly<Record<Board, readonly Item[]>> {
  const all = { limit: 10_000 };
  const things = (kind: string) => past.things(kind, all).map(({ reference }) => reference);
  const whole = {
    vehicleHealth: finish(readVehicleHealth(past, { now }, all)).items,
    crewReturn: readCrewReturn(past, { now }, all).items,
    // What a rule suggests is no decision yet.
    pendingDecisions: readPendingDecisions(past, now, all).written.flatMap((item) => {
      const { secondsLeft: _secondsLeft, criteria: _criteria, ...pending } = readJson(item);
      return pending.status === 'suggested' ? [] : pending;
    }),
    // What covers it is told by the later one.
    decisionsInForce: readDecisionsInForce(past, now, {}, all).items.map(
      ({ coveredBy: _coveredBy, ...inForce }) => inForce,
    ),
    hypotheses: things('anomaly').flatMap((anomaly) =>
      (finish(anomalyRecord(past, { now }, anomaly))?.hypotheses ?? []).map(
        ({ hypothesis, standing, disputed, claims }) => ({
          hypothesis,
          standing,
          disputed,
          claims,
        }),
      ),
    ),
    assessments: things('assessment').map((assessment) => {
      const { title, state, contradictedBy } = asItStands(assessment, past);
      const predictions = predictionsIn(past, [assessment]).map(({ prediction, text, seen }) => ({
        prediction,
        title: text,
        seen: seen?.state ?? null,
      }));
      return { assessment, title, state, contradictedBy, predictions };
    }),
    criteria: readCriteria(past, { status: 'attached' }, all).items.map(
      ({ status: _status, withdrawal: _withdrawal, series, ...criterion }) => ({
        ...criterion,
        inputs: series.map(({ observation }) => observation),
      }),
    ),
  };
  return JSON.parse(JSON.stringify(whole));
}

/** The same board a while later, by what is said to have changed. */
function changedBoard(board: Board, items: readonly Item[], differences: Differences): readonly Item[] {
  const idOf = (item: object) => idOn(board, item);
  const kept = new Map(items.map((item) => [idOf(item), item]));
  for (const item of differences.gone) expect(kept.delete(idOf(item))).toBe(true);
  for (const { changes, ...named } of differences.changed) {
    const item = kept.get(idOf(named));
    expect(item).toBeDefined();
    kept.set(idOf(named), changedItem(item ?? {}, changes));
  }
  for (const { changedBy: _changedBy, ...item } of differences.added) kept.set(idOf(item), item as Item);
  return [...kept.values()];
}

function changedItem(item: Item, changes: readonly FieldChange[]): Item {
  const changed = structuredClone(item);
  for (const change of changes) {
    const path = change.field.split('.');
    const last = path.pop() ?? '';
    const holder = path.reduce((at, name) => at[name] as Item, changed);
    holder[last] = changedValue(holder[last], change);
  }
  return changed;
}

function changedValue(value: unknown, change: FieldChange): unknown {
  if ('to' in change) {
    expect(value ?? null).toEqual(change.from);
    return change.to;
  }
  const list = value as readonly unknown[];
  if ('of' in change) {
    return list.map((one) =>
      Object.values(one as Item).includes(change.of) ? changedItem(one as Item, change.changes) : one,
    );
  }
  const left = [...list];
  for (const gone of change.gone) {
    left.splice(
      left.findIndex((one) => canonicalJson(one) === canonicalJson(gone)),
      1,
    );
  }
  return [...left, ...change.added];
}

const isTitleOfAnother = (holder: object, name: string) =>
  name === 'thingTitle' || ('reference' in holder && ['title', 'name'].includes(name));

/** Whatever the order of lists, which the boards have from what is in them, and what other things are called. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(unordered).toSorted((left, right) => (canonicalJson(left) < canonicalJson(right) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => !isTitleOfAnother(value, name));
  return Object.fromEntries(members.map(([name, member]) => [name, unordered(member)]));
}

/** Only the members that the whole boards of this test have. */
function within(board: Board, item: Item): Item {
  if (board === 'hypotheses') {
    const { hypothesis, standing, disputed, claims } = item;
    return { hypothesis, standing, disputed, claims };
  }
  if (board === 'assessments') {
    const { assessment, title, state, contradictedBy, predictions } = item;
    return { assessment, title, state, contradictedBy, predictions };
  }
  if (board === 'decisionsInForce') {
    const { coveredBy: _coveredBy, ...inForce } = item;
    return inForce;
  }
  return item;
}

const fraction = fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 1_000);
const fractions = fc.array(fc.tuple(fraction, fraction), { minLength: 6, maxLength: 6 });

/** Between two moments of what an engine holds. */
const sidesOf = (engine: ProjectionEngine, from: Side, to: Side) => ({ from, to, at: (n: number) => engine.at(n) });

/** How many differences of each kind there were between any two of these moments, each of which makes one into the other. */
async function turned(
  happenings: readonly Happening[],
  pairs: readonly (readonly [number, number])[],
  boards: readonly Board[],
): Promise<ReadonlyMap<string, number>> {
  const seen = new Map<string, number>();
  const log = logFrom(happenings);
  const head = log.head().sequence;
  await withEngine(views, log, {}, (engine) => {
    const sideAt = (sequence: number): Side => ({
      past: engine.at(sequence),
      now: toInstant(log.logTimeAt(sequence)),
    });
    for (const pair of pairs) {
      const [first = 1, second = 1] = pair.map((part) => 1 + Math.floor(part * (head - 1))).sort((a, b) => a - b);
      const [from, to] = [sideAt(first), sideAt(second)];
      const found = JSON.parse(JSON.stringify(finish(compare(sidesOf(engine, from, to), asked)))) as Record<
        Board,
        Differences
      >;
      const [before, after] = [boardsAt(from), boardsAt(to)];
      for (const board of boards) {
        const { totals, complete, ...lists } = found[board];
        expect(complete).toBe(true);
        for (const [kind, count] of Object.entries(totals)) {
          seen.set(`${board} ${kind}`, (seen.get(`${board} ${kind}`) ?? 0) + count);
        }
        const narrowed = {
          ...found[board],
          added: lists.added.map((item) => within(board, item as unknown as Item)),
          changed: lists.changed.flatMap((changed) => {
            const known = Object.keys(within(board, {}));
            const changes = changed.changes.filter(({ field }) => known.length === 0 || known.includes(field));
            for (const { field } of changes) seen.set(`${board} ${field}`, (seen.get(`${board} ${field}`) ?? 0) + 1);
            return changes.length === 0 ? [] : [{ ...changed, changes }];
          }),
        } as unknown as Differences;
        expect(unordered(changedBoard(board, before[board], narrowed))).toEqual(unordered(after[board]));
      }
    }
  });
  return seen;
}

function addTo(all: Map<string, number>, seen: ReadonlyMap<string, number>): void {
  for (const [what, count] of seen) all.set(what, (all.get(what) ?? 0) + count);
}

describe('what changed between two moments of generated histories', () => {
  test('makes the earlier boards into the later ones, whole', { timeout: 240_000 }, async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.oneof(everythingOf(80), watchedHistories), fractions, async (happenings, pairs) => {
        addTo(seen, await turned(happenings, pairs, boards));
      }),
      { numRuns: 30, seed: 3, endOnFailure: true },
    );
    // Something of everything was there to be found, but for what never leaves: vehicles, hypotheses, assessments.
    const never = ['vehicleHealth gone', 'hypotheses gone', 'assessments gone'];
    for (const board of boards) {
      for (const kind of ['added', 'changed', 'gone'].filter((kind) => !never.includes(`${board} ${kind}`))) {
        expect([board, kind, seen.get(`${board} ${kind}`)]).not.toEqual([board, kind, 0]);
      }
    }
  });

  test('says what came to speak against assessments, and no longer does', { timeout: 240_000 }, async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(restingHistories(110), fractions, async (happenings, pairs) => {
        addTo(seen, await turned(happenings, pairs, ['assessments']));
      }),
      { numRuns: Number(process.env.RUNS ?? 15), seed: 7, endOnFailure: true },
    );
    for (const field of ['state', 'contradictedBy', 'predictions']) {
      expect([field, seen.get(`assessments ${field}`) ?? 0]).not.toEqual([field, 0]);
    }
  });

  test('is nothing where the two are the same', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(everythingOf(60), fraction, async (happenings, part) => {
        const log = logFrom(happenings);
        await withEngine(views, log, {}, (engine) => {
          const sequence = 1 + Math.floor(part * (log.head().sequence - 1));
          const side = { past: engine.at(sequence), now: toInstant(log.logTimeAt(sequence)) };
          const { from, to, ...found } = finish(compare(sidesOf(engine, side, side), asked));
          const nothing = {
            added: [],
            changed: [],
            gone: [],
            totals: { added: 0, changed: 0, gone: 0 },
            complete: true,
          };
          expect(found).toEqual(Object.fromEntries(Object.keys(found).map((board) => [board, nothing])));
          expect([from, to]).toEqual([
            { sequence, now: side.now },
            { sequence, now: side.now },
          ]);
        });
      }),
      { numRuns: 10, seed: 4, endOnFailure: true },
    );
  });

  test('is, concerning a thing, all of it that names the thing', { timeout: 120_000 }, async () => {
    const names = (value: unknown, thing: string): boolean =>
      typeof value === 'string'
        ? value === thing || value.startsWith(`${thing}/`)
        : typeof value === 'object' &&
          value !== null &&
          // Who else has a seat in the same vehicle is somebody else.
          Object.entries(value).some(([name, member]) => name !== 'held' && names(member, thing));
    await fc.assert(
      fc.asyncProperty(everythingOf(60), fc.nat(), async (happenings, which) => {
        const log = logFrom(happenings);
        const head = log.head().sequence;
        await withEngine(views, log, {}, (engine) => {
          const things = happenings.map(([stream]) => thingOf(stream as Parameters<typeof thingOf>[0]) as Reference);
          const thing = things[which % things.length] as Reference;
          const half = Math.floor(head / 2);
          const sides = sidesOf(
            engine,
            { past: engine.at(half), now: toInstant(log.logTimeAt(half)) },
            { past: engine.at(head), now: '2023-01-01T00:00:00.000Z' as Instant },
          );
          const all = finish(compare(sides, asked));
          const some = finish(compare(sides, { ...asked, concerning: [thing] }));
          expect(parseReference(thing)).toBeDefined();
          for (const board of boards) {
            for (const kind of ['added', 'gone'] as const) {
              const expected = all[board][kind].filter((item) => names(item, thing));
              expect(unordered(some[board][kind])).toEqual(unordered(expected));
            }
          }
        });
      }),
      { numRuns: 10, seed: 5, endOnFailure: true },
    );
  });
});
