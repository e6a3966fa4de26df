import { expect } from 'vitest';
import { readEntry } from '../../src/domain/stored.ts';
import { thingOf } from '../../src/domain/stream.ts';
import { createProjectionEngine, type MadeApart, type ProjectionEngine } from '../../src/projections/engine/engine.ts';
import { agencyTerm, authorTerm, roleTerm, typeTerm } from '../../src/projections/engine/terms.ts';
import type { Past, RowsAt, View } from '../../src/projections/engine/view.ts';
import type { LocalLog, StoredEvent } from '../../src/store/event-store.ts';
import { type MemoryLog, memoryLog } from '../../src/store/memory/memory-log.ts';

/**
 * Live = rebuilt = rebuilt with batches of 1, 7 and 1000 = replayed to each of 100 random sequences, as equal bytes:
 * of every page, every row by its key and by each prefix, every change, and of the index of concerns.
 */
export async function expectRebuildEquality(views: readonly View[], log: LocalLog, { pasts = 100, seed = 1 } = {}) {
  const events = log.read(0, log.head().sequence);
  const head = events.length;
  const sequences = [head, ...randomSequences(head, pasts, seed)];
  const terms = termsIn(events);
  const read = (engine: ProjectionEngine, sequence: number) => readAll(engine.at(sequence), views, terms);

  const replayed = new Map<number, string>();
  for (const sequence of sequences) {
    if (replayed.has(sequence)) continue;
    await withEngine(views, logOf(events.slice(0, sequence)), {}, (engine) => {
      expectNoneStopped(engine);
      replayed.set(sequence, read(engine, sequence));
    });
  }
  const compare = (engine: ProjectionEngine, every: number) => {
    expect(engine.head).toBe(head);
    for (const [index, [sequence, expected]] of [...replayed].entries()) {
      const found = index % every === 0 ? read(engine, sequence) : expected;
      if (found !== expected) expect(found).toBe(expected);
    }
  };

  for (const batch of [undefined, 1, 7, 1000]) {
    const options = batch === undefined ? {} : { batchSize: batch };
    // All of the past where each process has it; with the sizes of batches that only tests have, a tenth.
    const every = batch === undefined ? 1 : 10;
    await withEngine(views, logOf(events), options, (engine) => compare(engine, every));
    const growing = memoryLog();
    await withEngine(views, growing, options, (engine) => {
      for (let from = 0; from < head; from += batch ?? 1) {
        growing.add(events.slice(from, from + (batch ?? 1)));
        expect(engine.head).toBe(growing.head().sequence);
      }
      compare(engine, every);
    });
  }
}

export async function withEngine<Value>(
  views: readonly View[],
  log: LocalLog,
  options: { readonly batchSize?: number; readonly file?: string; readonly apart?: MadeApart },
  use: (engine: ProjectionEngine) => Value | Promise<Value>,
): Promise<Value> {
  const engine = createProjectionEngine({ log, views, file: ':memory:', ...options });
  try {
    await engine.start();
    return await use(engine);
  } finally {
    engine.close();
  }
}

export function logOf(events: readonly StoredEvent[]): MemoryLog {
  const log = memoryLog();
  log.add(events);
  return log;
}

/** Everything that can be read at a sequence, as one text. */
export const readAll = (past: Past, views: readonly View[], terms: readonly string[]): string =>
  JSON.stringify({
    views: views.map(({ name }) => ({ name, ...rowsOf(past.rows(name)) })),
    concerns: terms.map((term) => [term, past.concerning([term], { limit: 1_000_000 })]),
    both: terms.map((term, index) =>
      past.concerning([term, terms[(index + 1) % terms.length] ?? term], { limit: 1_000_000, descending: true }),
    ),
    things: ['vehicle', 'observation', 'decision'].map((kind) =>
      past.things(kind, { limit: 1_000_000 }).map((thing) => ({ ...thing, ...past.thing(thing.reference) })),
    ),
    subjects: Array.from({ length: past.sequence }, (_, index) => past.subjects(index + 1)),
  });

function rowsOf(rows: RowsAt) {
  const all = rows.withPrefix('');
  const prefixes = new Set(all.flatMap(({ key }) => prefixesOf(key)));
  return {
    pages: pagesOf(rows),
    all,
    keyed: all.map(({ key }) => rows.get(key)),
    prefixed: prefixedIn(rows, [...prefixes].sort()),
    ranged: rangedIn(rows, all),
    changes: rows.changes(0, 1_000_000),
  };
}

/** One by one and at once, which must say the same. */
function prefixedIn(rows: RowsAt, prefixes: readonly string[]) {
  const found = prefixes.map((prefix) => [prefix, rows.withPrefix(prefix)] as const);
  const atOnce = rows.withPrefixes([...prefixes, 'nothing/begins/so/']);
  expect([...atOnce].toSorted()).toEqual(found.filter(([, those]) => those.length > 0).toSorted());
  return found;
}

/** All rows by their keys, and in ranges of a few, which must say the same. */
function rangedIn(rows: RowsAt, all: ReturnType<RowsAt['withPrefix']>) {
  const byKey = rows.getAll([...all.map(({ key }) => key), 'nothing/of/the/kind']);
  expect(new Map(byKey)).toEqual(new Map(all.map(({ key, value }) => [key, value])));
  const ranged: (typeof all)[number][] = [];
  for (let page = rows.range('', 7); page.length > 0; page = rows.range('', 7, page.at(-1)?.key)) ranged.push(...page);
  const byCodeUnit = ranged.toSorted((left, right) => (left.key < right.key ? -1 : 1));
  expect(byCodeUnit).toEqual(all);
  return ranged;
}

const prefixesOf = (key: string): readonly string[] =>
  Array.from(key.matchAll(/[/:|]/g), ({ index }) => key.slice(0, index + 1));

/** In pages of several sizes, which must say the same; each value's text must be that of the value. */
function pagesOf(rows: RowsAt) {
  const [first, ...others] = [7, 200].map((limit) => {
    const items = [];
    for (let page = rows.page(limit), bytes = rows.pageBytes(limit); ; ) {
      items.push(...page.items);
      const asText = page.items.map((item) => ({ ...item, value: JSON.stringify(item.value) }));
      const read = bytes.items.map((item) => ({ ...item, value: Buffer.from(item.value).toString() }));
      if (JSON.stringify([asText, page.next]) !== JSON.stringify([read, bytes.next])) expect(read).toEqual(asText);
      const middle = page.items[Math.floor(page.items.length / 2)];
      if (middle !== undefined) {
        const { order, key } = middle;
        const before = page.items.slice(0, page.items.indexOf(middle));
        const upToThere = rows.page(limit, items[items.length - page.items.length - 1], { order, key });
        if (JSON.stringify(upToThere) !== JSON.stringify({ items: before, next: null }))
          expect(upToThere).toEqual(before);
      }
      if (page.next === null) return JSON.stringify(items);
      const after = page.next;
      page = rows.page(limit, after);
      bytes = rows.pageBytes(limit, after);
    }
  });
  for (const other of others) if (other !== first) expect(other).toBe(first);
  return first;
}

function termsIn(events: readonly StoredEvent[]): readonly string[] {
  const terms = new Set<string>();
  for (const event of events) {
    const thing = thingOf(event.stream);
    if (thing !== undefined) terms.add(thing);
    const { by } = readEntry(event).metadata;
    terms.add(typeTerm(event.type));
    if (by.name !== undefined) terms.add(authorTerm(by.name));
    if (by.role !== undefined) terms.add(roleTerm(by.role));
    if (by.agency !== undefined) terms.add(agencyTerm(by.agency));
  }
  // All kinds of entries and authors, and of the things as many as are quick.
  const facets = [...terms].filter((term) => term.includes(':'));
  const things = [...terms].filter((term) => !term.includes(':'));
  const stride = Math.ceil(things.length / 40);
  return [...facets, ...things.filter((_, index) => index % stride === 0)];
}

function expectNoneStopped(engine: ProjectionEngine): void {
  expect(engine.status().filter(({ stopped }) => stopped !== undefined)).toEqual([]);
}

function randomSequences(head: number, count: number, seed: number): readonly number[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => 1 + Math.floor(random() * head));
}

/** Mulberry32: the same numbers from the same seed, from 0 up to 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
