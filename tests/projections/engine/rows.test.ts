import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, View } from '../../../src/projections/engine/view.ts';
import { logOf, withEngine } from '../rebuild-equality.ts';
import { logWriter, observation, observationStream } from './toys.ts';

interface Operation {
  readonly key: string;
  /** The row is to say which keys came after it then, so many of those that begin with so much of it. */
  readonly range?: { readonly length: number; readonly limit: number };
  /** Undefined: the row is removed. */
  readonly value?: number | null;
  readonly order?: string;
}

const keyOf = ({ key }: { readonly key: string }): string => key;

type Model = ReadonlyMap<string, { readonly value: Json; readonly order?: string }>;

/** What each entry does is in its text. */
const scripted: View = {
  name: 'scripted',
  version: 1,
  reads: new Set(['observation']),
  fold({ category, after }, rows) {
    if (category !== 'observation' || after === null) return;
    for (const { key, value, order, range } of JSON.parse(after.facts.text) as Operation[]) {
      if (range !== undefined)
        rows.put(key, { value: rows.range(key.slice(0, range.length), range.limit, key).map(keyOf) });
      else if (value === undefined) rows.remove(key);
      else rows.put(key, { value }, order);
    }
  },
};

// Characters on both sides of the surrogates: by code unit U+FF5E comes after U+1F680, in UTF-8 before it.
const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '\u{1f680}', '\uff5e'), maxLength: 3 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ key: text, value: fc.nat(3), order: text }) },
  { weight: 1, arbitrary: fc.record({ key: text, value: fc.constant(null) }) },
  { weight: 1, arbitrary: fc.record({ key: text }) },
  {
    weight: 1,
    // No part of a key ends in half a character: these are of one length.
    arbitrary: fc.record({
      key: fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 3 }),
      range: fc.record({ length: fc.nat(2), limit: fc.integer({ min: 1, max: 4 }) }),
    }),
  },
);
const entries = fc.array(fc.array(operation, { maxLength: 4 }), { minLength: 1, maxLength: 400, size: 'max' });

function modelsOf(script: readonly (readonly Operation[])[]): readonly Model[] {
  const models: Model[] = [new Map()];
  for (const operations of script) {
    const next = new Map(models.at(-1));
    for (const { key, value, order, range } of operations) {
      if (range !== undefined) next.set(key, { value: { value: keysIn(next, range, key) } });
      else if (value === undefined) next.delete(key);
      else next.set(key, order === undefined ? { value: { value } } : { value: { value }, order });
    }
    models.push(next);
  }
  return models;
}

/** In the order of the file: UTF-8, which is by code point. */
const keysIn = (model: Model, { length, limit }: NonNullable<Operation['range']>, after: string) =>
  [...model.keys()]
    .map((key) => ({ key, bytes: Buffer.from(key) }))
    .filter(({ key, bytes }) => key.startsWith(after.slice(0, length)) && bytes.compare(Buffer.from(after)) > 0)
    .sort((left, right) => left.bytes.compare(right.bytes))
    .slice(0, limit)
    .map(keyOf);

const byCodeUnit = (left: string, right: string) => (left === right ? 0 : left < right ? -1 : 1);

const listOf = (model: Model) =>
  [...model]
    .flatMap(([key, { value, order }]) => (order === undefined ? [] : [{ key, order, value }]))
    .sort((left, right) => byCodeUnit(left.order, right.order) || byCodeUnit(left.key, right.key));

const logFor = (script: readonly (readonly Operation[])[]) => {
  const writer = logWriter();
  for (const [index, operations] of script.entries()) {
    writer.add(observationStream(index), 'ObservationRecorded', observation(['vehicle/a'], JSON.stringify(operations)));
  }
  return logOf(writer.events);
};

describe('the rows of a view', () => {
  it('are at every sequence what a map per sequence says: by key, by prefix, and in pages from any place', async () => {
    const places = fc.array(fc.record({ at: fc.nat(), limit: fc.integer({ min: 1, max: 9 }), order: text, key: text }));
    await fc.assert(
      fc.asyncProperty(entries, places, fc.constantFrom(1, 7, 1000), async (script, looks, batchSize) => {
        const models = modelsOf(script);
        await withEngine([scripted], logFor(script), { batchSize }, (engine) => {
          for (const { at, limit, order, key } of [...looks, { at: script.length, limit: 5, order: '', key: '' }]) {
            const sequence = at % (script.length + 1);
            const model = models[sequence] as Model;
            const rows = engine.at(sequence).rows('scripted');
            expect(rows.get(key)).toEqual(model.get(key)?.value);
            expect(rows.withPrefix(key)).toEqual(
              [...model]
                .filter(([candidate]) => candidate.startsWith(key))
                .map(([candidate, { value }]) => ({ key: candidate, value }))
                .sort((left, right) => byCodeUnit(left.key, right.key)),
            );
            const rest = listOf(model).filter(
              (item) => (byCodeUnit(item.order, order) || byCodeUnit(item.key, key)) > 0,
            );
            const items = rest.slice(0, limit);
            const last = rest.length > limit ? items.at(-1) : undefined;
            expect(rows.page(limit, { order, key })).toEqual({
              items,
              next: last === undefined ? null : { order: last.order, key: last.key },
            });
            expect(rows.page(1000)).toEqual({ items: listOf(model), next: null });
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('say which of them changed between two sequences, and by which entry', async () => {
    const sameRow = (left: Model, right: Model, key: string) =>
      JSON.stringify(left.get(key)) === JSON.stringify(right.get(key));
    await fc.assert(
      fc.asyncProperty(entries, fc.nat(), fc.nat(), async (script, first, second) => {
        const models = modelsOf(script);
        await withEngine([scripted], logFor(script), {}, (engine) => {
          const [after = 0, upTo = 0] = [first, second]
            .map((number) => number % models.length)
            .sort((left, right) => left - right);
          const expected = models.slice(after + 1, upTo + 1).flatMap((model, index) => {
            const before = models[after + index] ?? new Map();
            const keys = new Set([...before.keys(), ...model.keys()]);
            const changed = [...keys].filter((key) => !sameRow(before, model, key)).sort(byCodeUnit);
            return changed.map((key) => ({ key, sequence: after + index + 1 }));
          });
          const rows = engine.at(upTo).rows('scripted');
          const found = rows.changes(after, 10_000);
          const sorted = found.toSorted(
            (left, right) => left.sequence - right.sequence || byCodeUnit(left.key, right.key),
          );
          expect(sorted).toEqual(expected);
          expect(found.map(({ sequence }) => sequence)).toEqual(sorted.map(({ sequence }) => sequence));
          expect(rows.changes(after, 3)).toEqual(found.slice(0, 3));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('keep a long list readable at every sequence, across many frames', async () => {
    const script = Array.from({ length: 1500 }, (_, index) => [
      { key: `k${(index * 7) % 300}`, value: index, order: String((index * 7919) % 1000).padStart(4, '0') },
      ...(index % 5 === 0 ? [{ key: `k${(index * 11) % 300}` }] : []),
    ]);
    const models = modelsOf(script);
    await withEngine([scripted], logFor(script), {}, (engine) => {
      for (let sequence = 0; sequence <= script.length; sequence += 13) {
        expect(engine.at(sequence).rows('scripted').page(1000).items).toEqual(listOf(models[sequence] as Model));
      }
    });
  });

  it('are read right by a beginning under which many came and went, whether something under it changed since or not', async () => {
    const turns = ['a/', 'b/', 'c/'].flatMap((beginning) =>
      Array.from({ length: 60 }, (_, index) => [
        { key: `${beginning}${(index * 7) % 25}`, ...(index % 3 === 2 ? {} : { value: index }) },
      ]),
    );
    const models = modelsOf(turns);
    await withEngine([scripted], logFor(turns), { batchSize: 7 }, (engine) => {
      for (const [sequence, model] of models.entries()) {
        for (const beginning of ['a/', 'b/', 'c/', '']) {
          expect(engine.at(sequence).rows('scripted').withPrefix(beginning)).toEqual(
            [...model]
              .filter(([key]) => key.startsWith(beginning))
              .map(([key, { value }]) => ({ key, value }))
              .sort((left, right) => byCodeUnit(left.key, right.key)),
          );
        }
      }
    });
  });

  it('take no version for an equal value, and one for several puts at one sequence', async () => {
    const folds: (readonly Operation[])[] = [
      [{ key: 'a', value: 1, order: 'x' }, { key: 'a' }, { key: 'a', value: 2, order: 'x' }],
      [{ key: 'a', value: 2, order: 'x' }],
      [{ key: 'a' }, { key: 'a', value: 2, order: 'x' }],
    ];
    await withEngine([scripted], logFor(folds), {}, (engine) => {
      const valueAt = (sequence: number) => engine.at(sequence).rows('scripted').get('a');
      expect(valueAt(1)).toEqual({ value: 2 });
      // The same object, not an equal one: it is one version that is read.
      expect(valueAt(3)).toBe(valueAt(1));
    });
  });
});
