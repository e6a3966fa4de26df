import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { readEntry } from '../../../src/domain/stored.ts';
import { createSearchIndex, type SearchIndex } from '../../../src/projections/engine/search-index.ts';
import { lookUp, searchableWords } from '../../../src/projections/search/look-up.ts';
import { parseSearch } from '../../../src/projections/search/search-query.ts';
import { readTimeline, type TimelineAsked } from '../../../src/projections/timeline/read.ts';
import type { LocalLog, StoredEvent } from '../../../src/store/event-store.ts';
import { logWriter, observation, observationStream } from '../engine/toys.ts';
import { logOf, withEngine } from '../rebuild-equality.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdpoint-search-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, 'search.db');

const vocabulary = ['leak', 'leaks', 'leaking', 'coolant', 'cool', 'MS-22', 'Poisk'];
const texts = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

function eventsOf(said: readonly string[]): readonly StoredEvent[] {
  const writer = logWriter();
  for (const [index, text] of said.entries()) {
    const about = [`vehicle/soyuz-${index % 3}`];
    writer.add(observationStream(index + 1), 'ObservationRecorded', observation(about, text));
  }
  return writer.events;
}

async function withIndex<Value>(
  log: LocalLog,
  use: (index: SearchIndex) => Value | Promise<Value>,
  options: { readonly file?: string; readonly words?: typeof searchableWords } = {},
): Promise<Value> {
  const index = createSearchIndex({ log, file: ':memory:', words: searchableWords, ...options });
  try {
    index.start();
    expect(await index.waitFor(log.head().sequence, 10_000)).toBe(true);
    return await use(index);
  } finally {
    index.close();
  }
}

/** By looking at every entry, with the words of its text as they stand there. */
function brute(said: readonly string[], search: string): readonly number[] {
  const parts = search.toLowerCase().split(' ');
  return said.flatMap((text, index) => {
    const words = text.toLowerCase().split(' ');
    const has = (part: string) =>
      part.endsWith('*') ? words.some((word) => word.startsWith(part.slice(0, -1))) : words.includes(part);
    return parts.every(has) ? index + 1 : [];
  });
}

const searches = fc
  .array(fc.constantFrom('leak', 'leak*', 'cool*', 'coolant', 'ms-22', 'ms-2*', 'poisk', 'nothing'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));

async function search(log: LocalLog, index: SearchIndex, text: string, asked: TimelineAsked, at: number, limit = 3) {
  const found = lookUp(index, parseSearch(text));
  if ('beginning' in found) throw new Error(`too many words begin with ${found.beginning}`);
  return withEngine([], log, {}, (engine) => {
    const sequences: number[] = [];
    for (let after: number | undefined; ; ) {
      const page = { limit, ...(after === undefined ? {} : { after }) };
      const { items, next } = readTimeline(engine.at(at), log.sequenceAt, { ...asked, lookUp: found }, page);
      sequences.push(...items.map(({ entry }) => entry.sequence));
      if (next === null) return sequences;
      after = next;
    }
  });
}

describe('the search index', () => {
  it('finds what looking at every entry finds, in either order, also as it was at a past sequence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(texts, { minLength: 1, maxLength: 30 }),
        searches,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (said, text, share) => {
          const log = logOf(eventsOf(said));
          const at = 1 + Math.floor(share * (said.length - 1));
          const expected = brute(said.slice(0, at), text);
          await withIndex(log, async (index) => {
            expect(await search(log, index, text, { order: 'asc' }, at)).toEqual(expected);
            expect(await search(log, index, text, {}, at)).toEqual(expected.toReversed());
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds the same once it is written and taken up again, and what came after it', async () => {
    const said = ['cool', 'coolant leak', 'leaks', 'coolant leaking', 'cool leak'];
    const log = logOf(eventsOf(said.slice(0, 3)));
    await withIndex(log, () => {}, { file: file() });
    log.add(eventsOf(said).slice(3));
    await withIndex(
      log,
      async (index) => {
        for (const text of ['cool*', 'leak*', 'coolant', 'cool* leak*']) {
          expect(await search(log, index, text, { order: 'asc' }, 5)).toEqual(brute(said, text));
        }
      },
      { file: file() },
    );
  });

  it('looks for the filters of the timeline at once', async () => {
    const said = Array.from({ length: 9 }, (_, index) => (index % 2 === 0 ? 'a leak' : 'no news'));
    const log = logOf(eventsOf(said));
    await withIndex(log, async (index) => {
      const concerning = ['vehicle/soyuz-0' as never];
      expect(await search(log, index, 'leak', { concerning, order: 'asc' }, 9)).toEqual([1, 7]);
    });
  });

  it('follows the log, and is taken up where it was left', async () => {
    const events = eventsOf(['first leak', 'second leak', 'third leak']);
    const log = logOf(events.slice(0, 1));
    const found = (index: SearchIndex) => search(log, index, 'leak', { order: 'asc' }, log.head().sequence);
    await withIndex(
      log,
      async (index) => {
        log.add(events.slice(1, 2));
        expect(await index.waitFor(2, 10_000)).toBe(true);
        expect(await found(index)).toEqual([1, 2]);
      },
      { file: file() },
    );
    log.add(events.slice(2));
    const read: number[] = [];
    const words = {
      ...searchableWords,
      of: (entry: ReturnType<typeof readEntry>) => {
        read.push(entry.sequence);
        return searchableWords.of(entry);
      },
    };
    expect(await withIndex(log, found, { file: file(), words })).toEqual([1, 2, 3]);
    expect(read).toEqual([3]);
  });

  it.each([
    ['is deleted', () => rmSync(file())],
    ['is no database', () => writeFileSync(file(), 'nonsense'.repeat(1000))],
  ])('begins anew where its file %s', async (_what, harm) => {
    const log = logOf(eventsOf(['a leak', 'none']));
    await withIndex(log, () => {}, { file: file() });
    harm();
    const found = await withIndex(log, (index) => search(log, index, 'leak', {}, 2), { file: file() });
    expect(found).toEqual([1]);
  });

  it('begins anew where it is of another log, or of other words', async () => {
    await withIndex(logOf(eventsOf(['a leak', 'none'])), () => {}, { file: file() });
    const other = logOf(
      eventsOf(['none', 'a leak']).map((event, index) => ({ ...event, id: observationStream(index) as never })),
    );
    expect(await withIndex(other, (index) => search(other, index, 'leak', {}, 2), { file: file() })).toEqual([2]);
    const words = { version: searchableWords.version + 1, of: () => new Set(['leak']) };
    expect(await withIndex(other, (index) => search(other, index, 'leak', {}, 2), { file: file(), words })).toEqual([
      2, 1,
    ]);
  });

  it('gives up where more words begin so than are looked for', async () => {
    const log = logOf(eventsOf([Array.from({ length: 300 }, (_, index) => `w${index}`).join(' ')]));
    await withIndex(log, (index) => {
      expect(lookUp(index, parseSearch('w*'))).toEqual({ beginning: 'w' });
      expect(lookUp(index, parseSearch('w29*'))).not.toHaveProperty('beginning');
    });
  });
});
