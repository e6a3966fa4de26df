import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/id.ts';
import { partOf, type Reference, referenceTo } from '../../src/domain/reference.ts';
import { metCriteria } from '../../src/projections/criteria/met-criteria.ts';
import { criterionAt, readCriteria, readCriterionSeries } from '../../src/projections/criteria/read.ts';
import { type CriterionShown, criteriaOnAnomaly, criteriaOnDecision } from '../../src/projections/criteria/standing.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { readJson } from '../../src/projections/json-bytes.ts';
import { knowledgeAt } from '../../src/projections/knowledge/knowledge-at.ts';
import { readPendingDecisions } from '../../src/projections/pending-decisions/read.ts';
import { anomalyRecord } from '../../src/projections/records/anomaly-record.ts';
import { decisionRecord } from '../../src/projections/records/decision-record.ts';
import { finish } from '../../src/projections/steps.ts';
import { views } from '../../src/projections/views.ts';
import { cited, opened, termsChanged } from '../domain/decision/fixtures.ts';
import { commandId, type Given } from '../domain/given.ts';
import { said, storable } from '../domain/sent.ts';
import { idOf } from './assessed.ts';
import { type Happening, logFrom, read } from './history.ts';
import { withEngine } from './rebuild-equality.ts';

const soyuz = referenceTo('vehicle', 'soyuz-ms-22');
const leak = referenceTo('anomaly', idOf(1));
const decision = referenceTo('decision', commandId);
const here = `decision-${commandId}`;
const now = '2022-12-22T00:00:00.000Z' as Instant;
const name = 'Cabin temperature';

const on = (stream: string, ...events: readonly Given[]): readonly Happening[] =>
  events.map((event) => [stream, event, event.metadata ?? {}]);

/** An observation of one or more quantities, measured at a time. */
const measured = (number: number, occurredAt: string | null, ...quantities: readonly object[]): Happening => [
  `observation-${idOf(number)}`,
  storable({
    type: 'ObservationRecorded',
    facts: {
      kind: 'telemetry',
      about: [soyuz],
      title: 'Measured',
      text: 'Measured',
      quantities: quantities.map((quantity) => ({ name, unit: '°C', ...quantity })),
      contradicts: [],
      sentTo: [],
      predictions: [],
    },
  }),
  { occurredAt },
];
const about = ([stream, event, metadata]: Happening, things: readonly string[]): Happening => [
  stream,
  { ...event, facts: { ...(event.facts as object), about: things } },
  metadata ?? {},
];
const correct = (number: number, entry: number, ...changes: readonly object[]): Happening => [
  `observation-${idOf(number)}`,
  storable({ type: 'EntryCorrected', facts: { entry: `entry/${entry}`, revision: 0, reason: 'A slip.', changes } }),
];
const reported: Happening = [
  `anomaly-${idOf(1)}`,
  storable({
    type: 'LeakReported',
    facts: {
      kind: 'leak',
      about: [soyuz],
      title: 'Leak',
      text: 'Leak',
      severity: null,
      system: null,
      medium: null,
      quantities: [],
      evidence: [],
      sharesCauseWith: [],
    },
  }),
];
const hot = {
  to: decision,
  title: 'Too hot',
  text: null,
  rule: null,
  quantity: 'cabin TEMPERATURE ',
  unit: '°C',
  limit: { is: 'above', value: '40' },
  times: 2,
  ofLast: 3,
  about: [],
  against: [],
};
const criterion = referenceTo('criterion', idOf(50));
const attached = (more: object = {}, number = 50): Happening => [
  `criterion-${idOf(number)}`,
  storable({ type: 'CriterionAttached', facts: { ...hot, ...more } }),
];
const withdrawn: Happening = [
  `criterion-${idOf(50)}`,
  storable({ type: 'CriterionWithdrawn', facts: { reason: null, because: [] } }),
];
const scoped = on(here, opened({ scope: [soyuz] }));

const look = <Value>(happenings: readonly Happening[], reading: (past: Past) => Value, atSequence?: number) =>
  read(views, happenings, reading, atSequence);
const shown = (happenings: readonly Happening[], atSequence?: number) =>
  look(happenings, (past) => criterionAt(past, criterion) as CriterionShown, atSequence);
const stands = async (...happenings: readonly Happening[]) => {
  const { state, margin, missing, series } = await shown([...scoped, attached(), ...happenings]);
  return [state, margin.least, margin.most, missing, series.map(({ sequence }) => sequence)];
};

describe('a criterion', () => {
  it('shows how it stands, by how much, on which observations', async () => {
    const happenings = [
      ...scoped,
      attached(),
      measured(2, '2022-12-16', { value: '41.5' }),
      measured(3, '2022-12-17', { value: '38', about: true }),
      measured(4, '2022-12-18', { value: '42' }),
    ];
    const reading = (number: number, sequence: number, occurredAt: string, value: string, more: object = {}) => ({
      observation: referenceTo('observation', idOf(number)),
      sequence,
      occurredAt,
      recordedAt: new Date(Date.parse('2022-12-15T01:00:00.000Z') + (sequence - 1) * 60_000).toISOString(),
      quantities: [{ name, unit: '°C', value, ...more }],
      otherUnits: [],
    });
    const margin = (value: string) => ({ least: value, most: value });
    expect(await shown(happenings)).toEqual({
      ...hot,
      criterion,
      attached: { ...said(2), recordedAt: '2022-12-15T01:01:00.000Z' },
      status: 'attached',
      withdrawal: null,
      to: { reference: decision, title: 'How does the crew of Soyuz MS-22 return?' },
      looksAt: [decision, soyuz],
      state: 'met',
      margin: margin('1.5'),
      restsOnAbout: false,
      missing: 0,
      series: [
        { ...reading(4, 5, '2022-12-18', '42'), keeping: 'keeps', margin: margin('2') },
        { ...reading(3, 4, '2022-12-17', '38', { about: true }), keeping: 'does-not-keep', margin: margin('-2') },
        { ...reading(2, 3, '2022-12-16', '41.5'), keeping: 'keeps', margin: margin('1.5') },
      ],
    });
    // As it was known before the last one.
    expect((await shown(happenings, 4)).state).toBe('not-computable');
  });

  it('looks at what was measured last: what is entered late displaces nothing measured later', async () => {
    const late = [
      measured(2, '2022-12-18', { value: '41' }),
      measured(3, '2022-12-19', { value: '42' }),
      measured(4, '2022-12-20', { value: '30' }),
      measured(5, '2022-12-10', { value: '10' }),
      measured(6, '2022-12-18', { value: '20' }),
    ];
    expect(await stands(...late.slice(0, 4))).toEqual(['met', '1', '1', 0, [5, 4, 3]]);
    // Of those measured at one time the last recorded; one without a time was measured when it was recorded.
    expect(await stands(...late)).toEqual(['not-met', '-10', '-10', 0, [5, 4, 7]]);
    expect((await stands(...late.slice(0, 3), measured(5, null, { value: '50' })))[4]).toEqual([5, 4, 3]);
  });

  it('looks behind those of which nobody knows when they were made, and not without end', async () => {
    const cold = { value: '10' };
    const [first, second, third] = ['2022-12-10', '2022-12-11', '2022-12-12'].map((time, index) =>
      measured(2 + index, time, { value: '45' }),
    ) as [Happening, Happening, Happening];
    const undated = (count: number) =>
      Array.from({ length: count }, (_, index) => measured(100 + index, 'unknown', cold));
    expect(await stands(first, second, third, ...undated(1))).toEqual(['met', '5', '5', 0, [6, 5, 4, 3]]);
    expect(await stands(first, second, third, ...undated(2))).toEqual([
      'not-computable',
      '-30',
      '5',
      0,
      [7, 6, 5, 4, 3],
    ]);
    const [state, least, most, , series] = await stands(first, second, third, ...undated(150));
    expect([state, least, most]).toEqual(['not-computable', null, null]);
    expect(series).toHaveLength(103);
  });

  it('counts observations as corrected, and none that is voided', async () => {
    const measurements = [measured(2, '2022-12-18', { value: '41' }), measured(3, '2022-12-19', { value: '42' })];
    const change = (pointer: string, was: unknown, is: unknown) => correct(3, 4, { pointer, was, is });
    // What was noted on the wrong ship counts on the right one only.
    const progress = ['vehicle/progress-ms-21'];
    expect((await stands(...measurements, change('/about', [soyuz], progress)))[4]).toEqual([3]);
    const elsewhere = [...measurements.slice(0, 1), about(measurements[1] as Happening, progress)];
    expect((await stands(...elsewhere))[4]).toEqual([3]);
    expect((await stands(...elsewhere, change('/about', progress, [soyuz])))[4]).toEqual([4, 3]);
    expect(await stands(...measurements)).toEqual(['met', '1', '2', 1, [4, 3]]);
    expect(await stands(...measurements, change('/quantities/0/value', '42', '32'))).toEqual([
      'not-computable',
      '-8',
      '1',
      1,
      [4, 3],
    ]);
    expect((await stands(...measurements, change('/occurredAt', '2022-12-19', '2022-12-01')))[4]).toEqual([3, 4]);
    expect((await stands(...measurements, change('/quantities/0/unit', '°C', 'K'))).slice(0, 3)).toEqual([
      'not-computable',
      null,
      null,
    ]);
    expect((await stands(...measurements, change('/quantities/0/name', name, 'Humidity')))[4]).toEqual([3]);
    const voided: Happening = [
      `observation-${idOf(3)}`,
      storable({ type: 'EntryVoided', facts: { entry: 'entry/4', revision: 0, reason: 'Made in error.' } }),
    ];
    expect(await stands(...measurements, voided)).toEqual(['not-computable', null, null, 2, [3]]);
  });

  it('looks at what the decision is about, each observation once; another quantity, or about another thing, is none', async () => {
    const other = about(measured(2, '2022-12-18', { value: '41' }), ['vehicle/iss']);
    const both = about(measured(3, '2022-12-19', { value: '42' }), [soyuz, decision, `${decision}/option/go`]);
    const humidity = measured(4, '2022-12-20', { name: 'Humidity', unit: '%', value: '90' });
    expect(await stands(other, both, humidity)).toEqual(['not-computable', null, null, 2, [4]]);
  });

  it('looks at the things that it names instead, or at what its anomaly is about', async () => {
    const iss = about(measured(2, '2022-12-18', { value: '41' }), ['vehicle/iss']);
    const ship = measured(3, '2022-12-19', { value: '42' });
    const series = async (more: object) => {
      const { looksAt, series } = await shown([...scoped, reported, attached(more), iss, ship]);
      return [looksAt, series.map(({ sequence }) => sequence)];
    };
    expect(await series({ about: ['vehicle/iss'] })).toEqual([['vehicle/iss'], [4]]);
    expect(await series({ about: ['vehicle/iss', soyuz] })).toEqual([
      ['vehicle/iss', soyuz],
      [5, 4],
    ]);
    expect(await series({ to: leak })).toEqual([[leak, soyuz], [5]]);
  });

  it('has all of its series in pages, the last measured first, whatever things the observations are about', async () => {
    const iss = ['vehicle/iss', soyuz];
    const happenings = [
      ...scoped,
      attached({ about: iss }),
      measured(2, '2022-12-16', { value: '38' }),
      about(measured(3, '2022-12-18', { value: '39' }), ['vehicle/iss']),
      about(measured(4, '2022-12-17', { value: '41' }), iss),
      measured(5, '2022-12-17', { value: '42' }),
      measured(6, '2022-12-15', { value: '43' }),
    ];
    const pages = (limit: number) =>
      look(happenings, (past) => {
        const found: (readonly [number, boolean, string])[] = [];
        for (let after: string | undefined; ; ) {
          const page = readCriterionSeries(past, criterion, { limit, after });
          found.push(...(page?.items ?? []).map((item) => [item.sequence, item.counts, item.keeping] as const));
          if (page === undefined || page.next === null) return found;
          after = page.next;
        }
      });
    const all = [
      [4, true, 'does-not-keep'],
      [6, true, 'keeps'],
      [5, true, 'keeps'],
      [3, false, 'does-not-keep'],
      [7, false, 'keeps'],
    ];
    for (const limit of [1, 2, 3, 200]) expect(await pages(limit)).toEqual(all);
  });

  it('is shown in its words as last corrected', async () => {
    const corrected: Happening = [
      `criterion-${idOf(50)}`,
      storable({
        type: 'EntryCorrected',
        facts: {
          entry: 'entry/2',
          revision: 0,
          reason: 'A slip.',
          changes: [{ pointer: '/title', was: 'Too hot', is: 'Too hot for three' }],
        },
      }),
    ];
    expect((await shown([...scoped, attached(), corrected])).title).toBe('Too hot for three');
  });
});

const twice = [measured(2, '2022-12-18', { value: '41' }), measured(3, '2022-12-19', { value: '42' })];

describe('the list of criteria', () => {
  it('has those attached before those withdrawn, and only what is asked for', async () => {
    const other = attached({ to: leak, limit: { is: 'above', value: '50' }, times: 1, ofLast: 1 }, 51);
    const happenings = [...scoped, reported, attached(), other, ...twice];
    const list = (asked: object, ...more: readonly Happening[]) =>
      look([...happenings, ...more], (past) =>
        readCriteria(past, asked, { limit: 10 }).items.map(({ attached: { sequence }, state }) => [sequence, state]),
      );
    expect(await list({})).toEqual([
      [3, 'met'],
      [4, 'not-met'],
    ]);
    expect(await list({}, withdrawn)).toEqual([
      [4, 'not-met'],
      [3, 'met'],
    ]);
    expect(await list({ status: 'attached' }, withdrawn)).toEqual([[4, 'not-met']]);
    expect(await list({ to: decision })).toEqual([[3, 'met']]);
    expect(await list({ state: 'not-met' })).toEqual([[4, 'not-met']]);
  });

  it('goes on where a page ended', async () => {
    const all = [attached({}, 50), attached({}, 51), attached({}, 52)];
    const pages = await look([...scoped, ...all], (past) => {
      const first = readCriteria(past, {}, { limit: 2 });
      const second = readCriteria(past, {}, { limit: 2, ...(first.next && { after: first.next }) });
      return [first, second].map(({ items, next }) => [items.length, next === null]);
    });
    expect(pages).toEqual([
      [2, false],
      [1, true],
    ]);
  });
});

const inShort = {
  criterion,
  title: 'Too hot',
  rule: null,
  to: leak,
  against: [],
  state: 'met',
  margin: { least: '1', most: '2' },
  restsOnAbout: false,
  missing: 1,
};

describe('the criteria of an anomaly', () => {
  const onLeak = [reported, attached({ to: leak }), ...twice];
  const hypothesis = `${leak}/hypothesis/micrometeoroid`;
  const criteriaOf = (...events: readonly Given[]) =>
    look([...onLeak, ...on(here, ...events)], (past) => criteriaOnDecision(past, decision).items.length);

  it.each([
    ['is about', [opened({ scope: [leak] })]],
    ['awaits', [opened({ awaits: [leak] })]],
    ['cites', [opened(), cited(leak)]],
    ['cites a hypothesis of', [opened(), cited(hypothesis)]],
    ['has come to be about', [opened(), termsChanged([{ term: 'scope', is: [leak] }])]],
  ] as const)('are for a decision that %s it', async (_how, events) => {
    expect(await criteriaOf(...events)).toBe(1);
  });

  it.each([
    ['is about the same vehicle only', [opened({ scope: [soyuz] })]],
    ['is no longer about it', [opened({ scope: [leak] }), termsChanged([{ term: 'scope', is: [soyuz] }])]],
  ] as const)('are not for one that %s', async (_how, events) => {
    expect(await criteriaOf(...events)).toBe(0);
  });

  it('show on the pending board, on both records, and are gone once withdrawn', async () => {
    const happenings = [...onLeak, ...on(here, opened({ awaits: [leak] }))];
    const everywhere = (past: Past) => {
      const pending = readPendingDecisions(past, now, { limit: 10 }).written.map((item) => readJson(item).criteria);
      return [
        ...pending,
        finish(decisionRecord(past, now, decision))?.criteria,
        finish(anomalyRecord(past, { now }, leak))?.criteria,
        criteriaOnAnomaly(past, leak),
      ];
    };
    const inputs = [3, 2].map((number) => referenceTo('observation', idOf(number)));
    const one = { items: [{ ...inShort, sequence: 2, inputs }], total: 1 };
    expect(await look(happenings, everywhere)).toEqual([one, one, one, one]);
    const none = { items: [], total: 0 };
    expect(await look([...happenings, withdrawn], everywhere)).toEqual([none, none, none, none]);
  });
});

describe('what speaks against taking an option', () => {
  const against = (option: string, ...happenings: readonly Happening[]) =>
    look([...scoped, ...happenings], (past) => {
      const taking = { decision, anomalies: [leak], option: partOf(decision, 'option', option) };
      return metCriteria(past, taking).map(({ criterion: met }) => met);
    });
  const ofStay = { against: [`${decision}/option/stay` as Reference] };

  it('is each criterion of it, or of an anomaly that it cites, that is met: against any option, or those named', async () => {
    const ofLeak = attached({ to: leak, ...ofStay }, 51);
    const other = referenceTo('criterion', idOf(51));
    expect(await against('stay', reported, attached(), ofLeak, ...twice)).toEqual([criterion, other]);
    expect(await against('go', reported, attached(), ofLeak, ...twice)).toEqual([criterion]);
  });

  it('is none that is not met, not computable or withdrawn', async () => {
    const [first] = twice;
    expect(await against('go', attached(), first as Happening)).toEqual([]);
    expect(await against('go', attached({ limit: { is: 'above', value: '42' } }), ...twice)).toEqual([]);
    expect(await against('go', attached(), ...twice, withdrawn)).toEqual([]);
  });

  it('is what was on record at the time of the taking: one that is entered late is not held against what came later', async () => {
    const log = logFrom([...scoped, attached(), ...twice]);
    await withEngine(views, log, {}, (engine) => {
      const known = knowledgeAt(
        engine.at(4),
        (time) => log.sequenceAt(time),
        (sequence) => engine.at(sequence),
      );
      const taking = { decision, anomalies: [], option: partOf(decision, 'option', 'go') };
      const met = (until: string) => known.metCriteria(taking, Date.parse(until)).length;
      expect(['2022-12-01', '2022-12-15T01:02:59.999Z', '2022-12-15T01:03:00.000Z', '2023-01-01'].map(met)).toEqual([
        0, 0, 1, 1,
      ]);
    });
  });
});
