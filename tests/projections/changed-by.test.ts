import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, toInstant } from '../../src/domain/id.ts';
import { type Comparison, compare } from '../../src/projections/compare/compare.ts';
import type { Differences } from '../../src/projections/compare/differences.ts';
import type { FieldChange } from '../../src/projections/compare/field-changes.ts';
import type { ProjectionEngine } from '../../src/projections/engine/engine.ts';
import { finish } from '../../src/projections/steps.ts';
import { views } from '../../src/projections/views.ts';
import { comparedBoards, idOn } from './compared-boards.ts';
import { everythingOf } from './everything.ts';
import { type Happening, logFrom } from './history.ts';
import { withEngine } from './rebuild-equality.ts';
import { restingHistories } from './resting.ts';

/** In what an item differs: that it is there, or the members that are otherwise. */
interface Difference {
  readonly in: ReadonlySet<string>;
  readonly changedBy: readonly number[];
}

const isThere = 'is there';
// What tells the members of a list from one another: one that changed here may have come there.
const names = ['subsystem', 'anomaly', 'reference', 'id', 'forum', 'prediction'];

function placesOf(change: FieldChange): readonly string[] {
  if ('of' in change) return [`${change.field} ${change.of}`];
  if ('to' in change) return [change.field];
  const members = [...change.added, ...change.gone].flatMap((member) =>
    names.map((name) => `${change.field} ${(member as Record<string, unknown> | null)?.[name]}`),
  );
  return [change.field, ...members.filter((member) => !member.endsWith(' undefined'))];
}

function differencesIn(comparison: Comparison): ReadonlyMap<string, Difference> {
  const found = new Map<string, Difference>();
  for (const board of comparedBoards) {
    const { added, changed, gone }: Differences = comparison[board];
    const idOf = (item: object) => `${board} ${idOn(board, item)}`;
    for (const item of [...added, ...gone])
      found.set(idOf(item), { in: new Set([isThere]), changedBy: item.changedBy });
    for (const item of changed) {
      found.set(idOf(item), { in: new Set(item.changes.flatMap(placesOf)), changedBy: item.changedBy });
    }
  }
  return found;
}

/** How many entries made differences, how many of these are told, and how many differences time alone made. */
async function counted(happenings: readonly Happening[], parts: readonly (readonly [number, number])[]) {
  const count = { made: 0, told: 0, byTime: 0 };
  const log = logFrom(happenings);
  const head = log.head().sequence;
  await withEngine(views, log, {}, (engine) => {
    for (const part of parts) {
      const [first = 1, last = 1] = part.map((each) => 1 + Math.floor(each * (head - 1))).sort((a, b) => a - b);
      const now = toInstant(log.logTimeAt(last));
      // Much that is claimed for a time was still to come.
      const before = '2022-12-12T00:00:00.000Z' as Instant;
      const between = (from: number, then: Instant, to: number) => differencesIn(compared(engine, from, then, to, now));
      const steps = Array.from({ length: last - first }, (_, index) => {
        const entry = first + index + 1;
        return [entry, between(entry - 1, now, entry)] as const;
      });
      const withoutTime = between(first, now, last);
      for (const [id, { in: places, changedBy }] of between(first, before, last)) {
        const meets = (other: Difference | undefined) =>
          other !== undefined && (other.in.has(isThere) || [...other.in].some((place) => places.has(place)));
        const made = steps.flatMap(([entry, step]) => (meets(step.get(id)) ? [entry] : []));
        if (!meets(withoutTime.get(id))) {
          expect([id, changedBy]).toEqual([id, []]);
          count.byTime += 1;
          continue;
        }
        expect([id, changedBy]).not.toEqual([id, []]);
        expect([id, changedBy.filter((entry) => !made.includes(entry))]).toEqual([id, []]);
        count.made += made.length;
        count.told += changedBy.length;
      }
    }
  });
  return count;
}

const compared = (engine: ProjectionEngine, from: number, then: Instant, to: number, now: Instant): Comparison =>
  finish(
    compare(
      { from: { past: engine.at(from), now: then }, to: { past: engine.at(to), now }, at: (n) => engine.at(n) },
      { concerning: [], limit: 10_000 },
    ),
  );

const fraction = fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 1_000);
const pairs = fc.array(fc.tuple(fraction, fraction), { minLength: 3, maxLength: 3 });

test('a difference is said to be made by entries that made it, or by none where time alone did', {
  timeout: 240_000,
}, async () => {
  const all = { made: 0, told: 0, byTime: 0 };
  await fc.assert(
    fc.asyncProperty(fc.oneof(everythingOf(60), restingHistories(70)), pairs, async (happenings, parts) => {
      const { made, told, byTime } = await counted(happenings, parts);
      all.made += made;
      all.told += told;
      all.byTime += byTime;
    }),
    { numRuns: Number(process.env.RUNS ?? 8), seed: 11, endOnFailure: true },
  );
  // Nearly all that made it are: an entry is left out only where another one undid it and neither touched a row of it.
  expect(all.told / all.made).toBeGreaterThan(0.9);
  expect(all.byTime).toBeGreaterThan(0);
});
