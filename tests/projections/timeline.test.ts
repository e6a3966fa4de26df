import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClaimedTime, spanOf } from '../../src/domain/claimed-time.ts';
import type { Entry } from '../../src/domain/event.ts';
import { type Instant, toInstant } from '../../src/domain/id.ts';
import { type Reference, referenceTo } from '../../src/domain/reference.ts';
import { readEntry } from '../../src/domain/stored.ts';
import { thingOf } from '../../src/domain/stream.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { readTimeline, type TimelineAsked, type TimelineItem } from '../../src/projections/timeline/read.ts';
import { views } from '../../src/projections/views.ts';
import type { LocalLog } from '../../src/store/event-store.ts';
import { storable } from '../domain/sent.ts';
import { everything } from './everything.ts';
import { type Happening, logFrom } from './history.ts';
import { decisions, missions, people, recordedAt, vehicles } from './mission.ts';
import { withEngine } from './rebuild-equality.ts';

function allPages(past: Past, log: LocalLog, asked: TimelineAsked, limit: number): readonly TimelineItem[] {
  const found: TimelineItem[] = [];
  for (let page: { limit: number; after?: number } = { limit }; ; ) {
    const { items, next } = readTimeline(past, log.sequenceAt, asked, page);
    expect(items.length).toBeLessThanOrEqual(limit);
    found.push(...items);
    if (next === null) return found;
    page = { limit, after: next };
  }
}

const correctionsOf = (entry: Entry, entries: readonly Entry[], type: string): readonly Entry[] =>
  entries.filter(
    (other) => other.type === type && (other.facts as { readonly entry: string }).entry === `entry/${entry.sequence}`,
  );

function occurredAs(entry: Entry, entries: readonly Entry[]): ClaimedTime {
  const last = correctionsOf(entry, entries, 'EntryCorrected').at(-1)?.facts as
    | { readonly changes: readonly { readonly is: ClaimedTime | null }[] }
    | undefined;
  const occurredAt = last === undefined ? entry.metadata.occurredAt : (last.changes[0]?.is ?? null);
  return occurredAt ?? entry.metadata.recordedAt;
}

/** By looking at every entry; `concerned` says what the timeline itself says of it. */
function meant(entry: Entry, entries: readonly Entry[], asked: TimelineAsked, concerned: readonly string[]): boolean {
  const { by, recordedAt: at } = entry.metadata;
  const same = (left: string | undefined, right: string) => left?.trim().toLowerCase() === right.trim().toLowerCase();
  const span = spanOf(occurredAs(entry, entries));
  return (
    (asked.concerning ?? []).every((reference) => concerned.includes(reference)) &&
    (asked.kind === undefined || entry.type === asked.kind || thingOf(entry.stream)?.split('/')[0] === asked.kind) &&
    (asked.author === undefined || same(by.name, asked.author)) &&
    (asked.role === undefined || same(by.role, asked.role)) &&
    (asked.agency === undefined || same(by.agency, asked.agency)) &&
    (asked.recordedFrom === undefined || at >= asked.recordedFrom) &&
    (asked.recordedTo === undefined || at <= asked.recordedTo) &&
    (asked.occurredFrom === undefined || span.latest >= Date.parse(asked.occurredFrom)) &&
    (asked.occurredTo === undefined || span.earliest <= Date.parse(asked.occurredTo))
  );
}

const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const recorded = fc.nat(60).map(recordedAt);
const occurred = fc.integer({ min: 9, max: 23 }).map((day) => toInstant(Date.UTC(2022, 11, day, 6)));
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 1 });
const reference = fc.oneof(
  fc.constantFrom<Reference>(...people, ...vehicles, ...decisions, referenceTo('vehicle', 'iss')),
  fc.constantFrom(...decisions).map((decision) => `${decision}/program/first` as Reference),
  fc.integer({ min: 1, max: 30 }).map((sequence) => `entry/${sequence}` as Reference),
);
const asking: fc.Arbitrary<TimelineAsked> = fc.record({
  concerning: sometimes(fc.array(reference, { minLength: 1, maxLength: 2 })),
  kind: rarely(
    fc.constantFrom(
      'vehicle',
      'crew-member',
      'decision',
      'observation',
      'ReturnSeatAssigned',
      'EntryCorrected',
      'Nothing',
    ),
  ),
  author: rarely(fc.constantFrom('joel montalbano', 'Nobody')),
  role: rarely(fc.constantFrom('Flight Surgeon')),
  agency: rarely(fc.constantFrom('ROSCOSMOS ', 'NASA')),
  recordedFrom: rarely(recorded),
  recordedTo: rarely(recorded),
  occurredFrom: rarely(occurred),
  occurredTo: rarely(occurred),
  order: fc.constantFrom(undefined, 'asc', 'desc'),
});

const registered = (stream: string, name: string) =>
  [
    stream,
    storable({
      type: 'VehicleRegistered',
      facts: { name, kind: 'station', aliases: [], agency: null, partOf: null, seats: null, programAuthority: null },
    }),
  ] as const;

describe('the timeline', () => {
  test('is every entry that all filters mean, once, in order, in pages of any size, at any sequence', {
    timeout: 120_000,
  }, async () => {
    const looks = fc.array(fc.record({ asked: asking, limit: fc.integer({ min: 1, max: 7 }), part: fc.nat(100) }), {
      minLength: 25,
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(missions(60), looks, async (happenings, all) => {
        const log = logFrom(happenings);
        await withEngine([], log, {}, (engine) => {
          for (const { asked, limit, part } of all) {
            const sequence = Math.ceil((happenings.length * part) / 100);
            const past = engine.at(sequence);
            const entries = log.read(0, sequence).map(readEntry);
            const everything = allPages(past, log, { order: 'asc' }, 200);
            expect(everything.map(({ entry }) => entry)).toEqual(entries);
            const expected = everything.filter(({ entry, concerns }) =>
              meant(
                entry,
                entries,
                asked,
                concerns.map((concern) => concern.reference),
              ),
            );
            const found = allPages(past, log, asked, limit);
            expect(found).toEqual(asked.order === 'asc' ? expected : expected.reverse());
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test('finds what the index knows of every thing that it says an entry concerns', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(missions(60), async (happenings) => {
        const log = logFrom(happenings);
        await withEngine([], log, {}, (engine) => {
          const past = engine.at(happenings.length);
          const byThing = new Map<string, number[]>();
          for (const { entry, concerns } of allPages(past, log, { order: 'asc' }, 200)) {
            for (const { reference: thing } of concerns) {
              byThing.set(thing, [...(byThing.get(thing) ?? []), entry.sequence]);
            }
          }
          for (const [thing, sequences] of byThing) {
            expect([thing, past.concerning([thing], { limit: 1_000 })]).toEqual([thing, sequences]);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test('goes on where it has looked at enough for one page, so that no filter costs the length of the log', async () => {
    const observed = (index: number): Happening => [
      `observation-0185e0a0-0000-7000-8000-${String(index).padStart(12, '0')}`,
      storable({
        type: 'ObservationRecorded',
        facts: {
          kind: 'log-entry',
          about: [referenceTo('vehicle', 'soyuz-ms-22')],
          title: 'Spray',
          text: 'Spray',
          quantities: [],
          contradicts: [],
          sentTo: [],
          predictions: [],
        },
      }),
      { occurredAt: index === 0 ? '2022-12-14' : '2022-12-15T00:45Z' },
    ];
    const log = logFrom(Array.from({ length: 4_500 }, (_, index) => observed(index)));
    await withEngine([], log, {}, (engine) => {
      const past = engine.at(4_500);
      const asked = { occurredTo: '2022-12-14T12:00:00.000Z' as Instant };
      const sequencesIn = ({ items, next }: ReturnType<typeof readTimeline>) => [
        items.map(({ entry }) => entry.sequence),
        next,
      ];
      expect(sequencesIn(readTimeline(past, log.sequenceAt, asked, { limit: 5 }))).toEqual([[], 2501]);
      expect(sequencesIn(readTimeline(past, log.sequenceAt, asked, { limit: 5, after: 2501 }))).toEqual([[], 501]);
      expect(sequencesIn(readTimeline(past, log.sequenceAt, asked, { limit: 5, after: 501 }))).toEqual([[1], null]);
    });
  });

  test('finds an entry by when it occurred as last corrected', async () => {
    const correctedTo = (was: string, is: string): Happening => [
      'vehicle-iss',
      storable({
        type: 'EntryCorrected',
        facts: { entry: 'entry/1', revision: 0, reason: 'A slip.', changes: [{ pointer: '/occurredAt', was, is }] },
      }),
    ];
    const happenings: readonly Happening[] = [
      [...registered('vehicle-iss', 'ISS'), { occurredAt: '2022-12-10' }],
      correctedTo('2022-12-10', '2022-12-11'),
      correctedTo('2022-12-11', '2022-12-12'),
    ];
    const log = logFrom(happenings);
    const on = (day: string): TimelineAsked => ({
      occurredFrom: `2022-12-${day}T00:00:00.000Z` as Instant,
      occurredTo: `2022-12-${day}T23:00:00.000Z` as Instant,
    });
    await withEngine([], log, {}, (engine) => {
      const found = ['10', '11', '12'].map((day) =>
        [1, 2, 3].map((sequence) => allPages(engine.at(sequence), log, on(day), 5).length),
      );
      expect(found).toEqual([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]);
    });
  });

  test('has the correction of an entry with the part that it puts on record, and of several only with those that it changes', async () => {
    const anomaly = '0185e0a0-0000-7000-8000-000000000001';
    const assessment = '0185e0a0-0000-7000-8000-000000000002';
    const correctedAt = (stream: string, sequence: number, pointer: string): Happening => [
      stream,
      storable({
        type: 'EntryCorrected',
        facts: {
          entry: `entry/${sequence}`,
          revision: 0,
          reason: 'A slip.',
          changes: [{ pointer, was: 'Leks.', is: 'Leaks.' }],
        },
      }),
    ];
    const finding = (slug: string) => ({ slug, text: 'Leks.', basis: null, confidence: null, cites: [] });
    const happenings: readonly Happening[] = [
      [`anomaly-${anomaly}`, storable({ type: 'HypothesisDeclared', facts: { id: 'line', text: 'Leks.' } })],
      [
        `assessment-${assessment}`,
        storable({
          type: 'AssessmentRecorded',
          facts: {
            ...{ about: [`anomaly/${anomaly}`], title: 'Leks', text: null, hypotheses: [], sharedCauses: [] },
            ...{ effects: [], predictions: [], supersedes: [], contradicts: [], cites: [] },
            findings: [finding('one'), finding('two')],
          },
        }),
      ],
      correctedAt(`anomaly-${anomaly}`, 1, '/text'),
      correctedAt(`assessment-${assessment}`, 2, '/findings/1/text'),
      correctedAt(`assessment-${assessment}`, 2, '/title'),
    ];
    const log = logFrom(happenings);
    await withEngine([], log, {}, (engine) => {
      const on = (thing: string) =>
        allPages(engine.at(5), log, { concerning: [thing as Reference] }, 10).map(({ entry }) => entry.sequence);
      expect([
        on(`anomaly/${anomaly}/hypothesis/line`),
        on(`assessment/${assessment}/finding/one`),
        on(`assessment/${assessment}/finding/two`),
      ]).toEqual([
        [3, 1],
        [5, 2],
        [5, 4, 2],
      ]);
    });
  });

  test('says each entry in one line, with what corrected or voided it', async () => {
    const ship = 'vehicle-soyuz-ms-22';
    const happenings: readonly Happening[] = [
      [
        ship,
        storable({
          type: 'VehicleRegistered',
          facts: {
            name: 'Soyuz MS-22',
            kind: 'crewed-spacecraft',
            aliases: [],
            agency: null,
            partOf: null,
            seats: 3,
            programAuthority: null,
          },
        }),
      ],
      [
        'vehicle-iss',
        storable({
          type: 'VehicleRegistered',
          facts: {
            name: 'ISS',
            kind: 'station',
            aliases: [],
            agency: null,
            partOf: null,
            seats: null,
            programAuthority: null,
          },
        }),
      ],
      [ship, storable({ type: 'VehicleDocked', facts: { at: 'vehicle/iss', port: null } })],
      [
        ship,
        storable({
          type: 'EntryCorrected',
          facts: {
            entry: 'entry/1',
            revision: 0,
            reason: 'As it is written.',
            changes: [{ pointer: '/name', was: 'Soyuz MS-22', is: 'Soyuz MS‑22' }],
          },
        }),
      ],
      [ship, storable({ type: 'EntryVoided', facts: { entry: 'entry/3', revision: 1, reason: 'Not yet.' } })],
    ];
    const log = logFrom(happenings);
    await withEngine([], log, {}, (engine) => {
      const items = allPages(engine.at(5), log, { order: 'asc' }, 2);
      expect(items.map(({ headline, correctedBy, voidedBy }) => [headline, correctedBy, voidedBy])).toEqual([
        ['Vehicle registered: Soyuz MS‑22', [4], null],
        ['Vehicle registered: ISS', [], null],
        ['Vehicle docked: Soyuz MS‑22 – ISS', [], 5],
        ['Entry corrected: Soyuz MS‑22 – name Soyuz MS-22 → Soyuz MS‑22: As it is written.', [], null],
        ['Entry voided: Soyuz MS‑22 – Not yet.', [], null],
      ]);
      expect(items[2]?.concerns).toEqual([
        { reference: 'vehicle/soyuz-ms-22', title: 'Soyuz MS‑22' },
        { reference: 'vehicle/iss', title: 'ISS' },
      ]);
    });
  });
});

test('an item that is kept says what it would say anew, at any sequence and however often what it names was corrected', async () => {
  let corrected = 0;
  for (const happenings of fc.sample(everything, { numRuns: 3, seed: 7 })) {
    const log = logFrom(happenings);
    const head = log.head().sequence;
    await withEngine(views, log, {}, (engine) => {
      for (const part of [1, 0.4, 0.8, 0.6, 1]) {
        const past = engine.at(Math.ceil(part * head));
        // Entries that nobody has seen, of which nothing is kept.
        const anew = { ...past, entry: (sequence: number) => copyOf(past.entry(sequence)) };
        const items = allPages(past, log, {}, 50);
        expect(items).toEqual(allPages(anew, log, {}, 50));
        corrected += items.filter(({ correctedBy }) => correctedBy.length > 0).length;
      }
    });
  }
  // Otherwise it would say nothing of what was corrected.
  expect(corrected).toBeGreaterThan(0);
});

const copyOf = (entry: Entry | undefined): Entry | undefined => (entry === undefined ? undefined : { ...entry });
