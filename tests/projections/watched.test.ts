import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import { normalText } from '../../src/domain/author.ts';
import { begunAt, spanOf } from '../../src/domain/claimed-time.ts';
import { standingOf } from '../../src/domain/criterion/standing.ts';
import { type Entry, occurredAtOf } from '../../src/domain/event.ts';
import { toMilliseconds } from '../../src/domain/id.ts';
import { wholeOf } from '../../src/domain/reference.ts';
import { readEntry } from '../../src/domain/stored.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import { watchRules } from '../../src/domain/watch-rules.ts';
import { readCriteria } from '../../src/projections/criteria/read.ts';
import { readings } from '../../src/projections/criteria/readings.ts';
import { criteria } from '../../src/projections/criteria/view.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { readSuggestions } from '../../src/projections/suggestions/read.ts';
import { suggestionId } from '../../src/projections/suggestions/suggestion-id.ts';
import { suggestions } from '../../src/projections/suggestions/view.ts';
import { logFrom } from './history.ts';
import { expectRebuildEquality, withEngine } from './rebuild-equality.ts';
import { moments, watchedHistories } from './watching.ts';
import { whatIsSuggested } from './what-is-suggested.ts';

const boards = [suggestions, readings, criteria];
const rules = { leak: watchRules.leakOrWorse, eva: watchRules.anomalyBesideEva, late: watchRules.pastNeededBy };

function suggested(past: Past, now: (typeof moments)[number]): readonly string[] {
  const { items } = readSuggestions(past, now, {}, { limit: 200 });
  return items
    .map(({ rule, about, raised, status, fate }) => {
      const [name] = Object.entries(rules).find(([, each]) => each.id === rule?.id) ?? [];
      return `${name} ${about} #${raised.sequence}: ${status} ${fate?.said.sequence ?? ''}`.trim();
    })
    .sort();
}

/** How each criterion stands by reading every observation of a record: those it looks at, by when they were measured. */
function standings(entries: readonly Entry[]): readonly unknown[] {
  const streams = Map.groupBy(entries, ({ stream }) => stream);
  const of = (category: string) => [...streams.keys()].filter((stream) => stream.startsWith(`${category}-`));
  const entriesOf = (thing: string) => streams.get(thing.replace('/', '-') as StreamName) ?? [];
  const observations = of('observation').flatMap(
    (stream) => aggregates.observation.fold(streams.get(stream) ?? []) ?? [],
  );
  return of('criterion').map((stream) => {
    const criterion = aggregates.criterion.fold(streams.get(stream) ?? []);
    if (criterion === null) return null;
    const { to, quantity, ofLast } = criterion;
    const subjects = to.startsWith('anomaly/')
      ? aggregates.anomaly.subjects(aggregates.anomaly.fold(entriesOf(to)))
      : aggregates.decision.subjects(aggregates.decision.fold(entriesOf(to)));
    const looksAt = new Set(criterion.about.length > 0 ? criterion.about : [to, ...subjects]);
    const measured = (entry: Entry) => begunAt(occurredAtOf(entry), toMilliseconds(entry.metadata.recordedAt));
    const all = observations
      .filter(({ facts }) => facts.about.some((about) => looksAt.has(wholeOf(about))))
      .map((entry) => ({
        entry,
        quantities: entry.facts.quantities.filter(({ name }) => normalText(name) === normalText(quantity)),
      }))
      .filter(({ quantities }) => quantities.length > 0)
      .sort((left, right) => measured(right.entry) - measured(left.entry) || right.entry.sequence - left.entry.sequence)
      .map((each) => ({ ...each, undated: isUndated(each.entry) }));
    const { state, margin, missing } = standingOf(criterion, all);
    const last = all.slice(0, wholeWindow(all, ofLast));
    return [criterion.attached.sequence, state, margin, missing, last.map(({ entry }) => entry.sequence)];
  });
}

const isUndated = (entry: Entry): boolean => {
  const time = occurredAtOf(entry);
  return time !== null && !Number.isFinite(spanOf(time).earliest);
};

/** How many it takes to have so many of which it is known when they began. */
function wholeWindow(all: readonly { readonly undated: boolean }[], ofLast: number): number {
  let length = 0;
  for (let dated = 0; length < all.length && dated < ofLast; length += 1)
    if (all[length]?.undated === false) dated += 1;
  return length;
}

describe('what is suggested and how criteria stand', () => {
  test('is what reading all entries from the beginning says, at any sequence and time', {
    timeout: 120_000,
  }, async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(watchedHistories, async (happenings) => {
        const log = logFrom(happenings);
        const entries = log.read(0, happenings.length).map(readEntry);
        await withEngine(boards, log, {}, (engine) => {
          for (let sequence = happenings.length; sequence > 0; sequence -= 9) {
            const known = entries.slice(0, sequence);
            const past = engine.at(sequence);
            for (const now of moments) {
              const expected = whatIsSuggested(known, toMilliseconds(now), ({ rule, about, raised }) =>
                suggestionId(raised.id, rules[rule].id, about),
              );
              expect(suggested(past, now)).toEqual(expected);
              for (const line of expected) {
                const word = line.replace(/ \S+ #\d+/, '').replace(/ \d+$/, '');
                seen.set(word, (seen.get(word) ?? 0) + 1);
              }
            }
            // Those that were withdrawn come last.
            const stand = readCriteria(past, {}, { limit: 200 })
              .items.map(
                ({ attached, state, margin, missing, series }) =>
                  [attached.sequence, state, margin, missing, series.map((item) => item.sequence)] as const,
              )
              .toSorted(([left], [right]) => left - right);
            expect(stand).toEqual(standings(known));
            for (const [, state] of stand) seen.set(String(state), (seen.get(String(state)) ?? 0) + 1);
          }
        });
      }),
      { numRuns: 40, seed: 7 },
    );
    expect([...seen.keys()].sort()).toEqual([
      'eva: covered',
      'eva: overtaken',
      'eva: suggested',
      'late: covered',
      'late: dismissed',
      'late: overtaken',
      'late: suggested',
      'leak: covered',
      'leak: dismissed',
      'leak: overtaken',
      'leak: suggested',
      'met',
      'not-computable',
      'not-met',
    ]);
  });

  test('is the same however it is folded', { timeout: 120_000 }, async () => {
    for (const [seed, happenings] of fc.sample(watchedHistories, { numRuns: 2, seed: 3 }).entries()) {
      await expectRebuildEquality(boards, logFrom(happenings), { pasts: 20, seed });
    }
  });
});
