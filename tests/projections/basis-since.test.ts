import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Slug } from '../../src/domain/id.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { basisOf } from '../../src/projections/basis/basis.ts';
import { closingActs } from '../../src/projections/basis/closing-acts.ts';
import { decisionActs } from '../../src/projections/basis/decision-acts.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { cited } from '../../src/projections/records/cited.ts';
import { flagsOf } from '../../src/projections/staleness/flags-of.ts';
import { knownIn } from '../../src/projections/staleness/known.ts';
import { judgements } from '../../src/projections/standing/judgements.ts';
import { finish } from '../../src/projections/steps.ts';
import { titleOf } from '../../src/projections/title-of.ts';
import { decision, opened, optionAdded, pollAnswered, taken } from '../domain/decision/fixtures.ts';
import { assessed, assessmentOf, idOf, leak, micrometeoroid, retracted } from './assessed.ts';
import { type Happening, logFrom } from './history.ts';
import { withEngine } from './rebuild-equality.ts';
import { restingHistories } from './resting.ts';

// Among its rows are those of staleness.
const views = [judgements];

const actsOn = (past: Past, thing: Reference) =>
  (thing.startsWith('decision/') ? decisionActs(past, thing) : closingActs(past, thing)) ?? [];

const sinceOf = (past: Past, thing: Reference) => {
  const [act] = actsOn(past, thing);
  if (act === undefined) return undefined;
  const basis = basisOf(past, act);
  return { act, doneBy: basis.doneBy.sequence, items: finish(basis.since()).items };
};

const undone = async (happenings: readonly Happening[]) => {
  const log = logFrom(happenings);
  return withEngine(views, log, {}, (engine) =>
    sinceOf(engine.at(log.head().sequence), decision as Reference)?.items.map(({ sequence, undid }) => [
      sequence,
      ...undid.map(({ reference, how, noLongerBy }) => [how, reference, ...noLongerBy].join(' ')),
    ]),
  );
};

const on = (thing: string, type: string, facts: object): Happening => [thing.replace('/', '-'), { type, facts }];
const reported = (anomaly: string, sharesCauseWith: readonly string[] = []): Happening =>
  on(anomaly, 'LeakReported', {
    kind: 'leak',
    about: ['vehicle/soyuz-ms-22'],
    title: 'A leak',
    text: 'A leak',
    severity: null,
    system: null,
    medium: null,
    quantities: [],
    evidence: [],
    sharesCauseWith,
  });
const declared = (id: string) => on(leak, 'HypothesisDeclared', { id, text: id });
const judged = (number: number, hypothesis: string, standing: string, more: object = {}): Happening =>
  assessed(number, {
    about: [leak],
    hypotheses: [{ hypothesis: hypothesis as Reference, standing: standing as 'likely', likelihood: null }],
    ...more,
  });
const defect = `${leak}/hypothesis/defect`;

/** #1 to #3 the leak, #4 likely struck, #5 to #8 a decision for an option that counts on that. */
const begun: readonly Happening[] = [
  reported(leak),
  declared('micrometeoroid'),
  declared('defect'),
  judged(1, micrometeoroid, 'likely', {
    predictions: [{ slug: 'cold', text: 'It stays cold.', quantities: [], due: null }],
  }),
  ...[
    opened({ scope: [leak] }),
    optionAdded('replace', {}, [micrometeoroid]),
    taken({ because: [assessmentOf(1)] }, { basis: 6 }),
  ].map((event): Happening => [decision.replace('/', '-'), event, event.metadata ?? {}]),
];

describe('what came since', () => {
  test.each<[string, Happening, string]>([
    ['a cause that is feared to be shared', reported(`anomaly/${idOf(77)}`, [leak]), `shared-cause ${leak}`],
    ['a standing on the other side', judged(2, micrometeoroid, 'unlikely'), `standing-changed ${micrometeoroid}`],
    ['what was ruled out', judged(2, micrometeoroid, 'ruled-out'), `ruled-out ${micrometeoroid}`],
    ['another hypothesis that was confirmed', judged(2, defect, 'confirmed'), `another-confirmed ${micrometeoroid}`],
    [
      'a prediction that failed',
      on(`observation/${idOf(5)}`, 'ObservationRecorded', {
        kind: 'telemetry',
        about: ['vehicle/soyuz-ms-22'],
        title: 'Hot',
        text: 'Hot',
        quantities: [],
        contradicts: [],
        sentTo: [],
        predictions: [{ prediction: `${assessmentOf(1)}/prediction/cold`, result: 'failed' }],
      }),
      `prediction-failed ${assessmentOf(1)}/prediction/cold`,
    ],
  ])('tells of %s', async (_what, happening, told) => {
    expect(await undone([...begun, happening])).toEqual([[8, told]]);
  });

  test('tells nothing of an option or a recommendation because the decision itself was rescinded', async () => {
    const happenings = [
      ...begun.slice(0, 6),
      on(decision, 'OptionAdded', { id: 'wait', title: 'They wait', text: 'They wait.', hypotheses: [] }),
      on(decision, 'RecommendationMade', { id: idOf(70), option: 'wait', text: null, conditions: [], because: [] }),
      ...begun.slice(6),
      on(decision, 'DecisionRescinded', { reason: null, because: [] }),
    ];
    expect(await undone(happenings)).toEqual([]);
    // A recommendation without words is called as what it recommends.
    const recommendation = `${decision}/recommendation/${idOf(70)}` as Reference;
    const title = await withEngine(views, logFrom(happenings), {}, (engine) => titleOf(engine.at(10), recommendation));
    const told = await withEngine(views, logFrom(happenings), {}, (engine) => cited(recommendation, 8, engine.at(10)));
    expect([title, told.asItStands.title]).toEqual(['They wait', 'They wait']);
  });

  test('tells of what had happened by the time of an act that was entered late, and not of what led to it', async () => {
    const then = { occurredAt: '2022-12-14T12:00Z' };
    const late = [opened({ scope: [leak] }), optionAdded('replace'), taken({}, { basis: 4 })];
    const seen = on(`observation/${idOf(5)}`, 'ObservationRecorded', {
      ...{ kind: 'telemetry', about: [leak], title: 'Hot', text: 'Hot', quantities: [], sentTo: [] },
      ...{ contradicts: [], predictions: [] },
    });
    const happenings: readonly Happening[] = [
      ...begun.slice(0, 4),
      [seen[0], seen[1], { occurredAt: '2022-12-14T11:00Z' }],
      ...late.map((event): Happening => [decision.replace('/', '-'), event, { ...event.metadata, ...then }]),
      [decision.replace('/', '-'), pollAnswered({}), { occurredAt: '2022-12-14T10:00Z' }],
    ];
    const log = logFrom(happenings);
    await withEngine(views, log, {}, (engine) => {
      const { items = [] } = sinceOf(engine.at(log.head().sequence), decision as Reference) ?? {};
      expect(items.map(({ sequence, alreadyHappened }) => [sequence, alreadyHappened])).toEqual([
        [5, true],
        [9, true],
      ]);
    });
  });

  const telemetry = (number: number, about: string, metadata: Happening[2] = {}): Happening => [
    `observation-${idOf(number)}`,
    {
      type: 'ObservationRecorded',
      facts: {
        ...{ kind: 'telemetry', about: [about], title: 'Hot', text: 'Hot', quantities: [], sentTo: [] },
        ...{ contradicts: [], predictions: [] },
      },
    },
    metadata,
  ];

  test('tells of what a correction says had happened by the time of the act', async () => {
    const changes = [{ pointer: '/occurredAt', was: null, is: '2022-12-15T01:02Z' }];
    const facts = { entry: 'entry/8', revision: 0, reason: 'A slip.', changes };
    const log = logFrom([
      ...begun,
      telemetry(5, leak),
      telemetry(6, leak),
      [`observation-${idOf(5)}`, { type: 'EntryCorrected', facts }],
    ]);
    await withEngine(views, log, {}, (engine) => {
      const { items = [] } = sinceOf(engine.at(log.head().sequence), decision as Reference) ?? {};
      expect(items.map(({ sequence, alreadyHappened }) => [sequence, alreadyHappened])).toEqual([[8, true]]);
    });
  });

  test('reads of what else came on the same things only what names what the act rests on, or says when it was', async () => {
    const ship = 'vehicle/soyuz-ms-22';
    const [first, second, third, fourth, , ...acts] = begun as readonly [Happening, Happening, Happening, Happening];
    const log = logFrom([
      ...[first, second, third, fourth],
      [decision.replace('/', '-'), opened({ scope: [ship] })],
      ...acts,
      ...[telemetry(5, ship), telemetry(6, ship, { occurredAt: '2022-12-15T01:02Z' }), telemetry(7, ship)],
      judged(2, micrometeoroid, 'ruled-out'),
    ]);
    await withEngine(views, log, {}, (engine) => {
      const past = engine.at(log.head().sequence);
      const read = new Set<number>();
      const watched: Past = {
        ...past,
        entry(sequence) {
          read.add(sequence);
          return past.entry(sequence);
        },
      };
      const { items = [] } = sinceOf(watched, decision as Reference) ?? {};
      expect(items.map(({ sequence }) => sequence)).toEqual([9, 11]);
      expect([...read].filter((sequence) => sequence > 7).sort((left, right) => left - right)).toEqual([9, 11]);
    });
  });

  test('tells once of what was retracted, though its parts and the option rest on it', async () => {
    expect(await undone([...begun, retracted(1)])).toEqual([[8, `retracted ${assessmentOf(1)}`]]);
  });

  describe('tells of what was undone itself, and by what', () => {
    const superseding = judged(2, micrometeoroid, 'ruled-out', { supersedes: [assessmentOf(1)] });
    const contradicting = assessed(2, { about: [leak], contradicts: [assessmentOf(1)] });
    const unlikely = judged(2, micrometeoroid, 'unlikely');
    const seen = (more: object): Happening =>
      on(`observation/${idOf(5)}`, 'ObservationRecorded', {
        ...{ kind: 'telemetry', about: ['vehicle/soyuz-ms-22'], title: 'Hot', text: 'Hot', quantities: [], sentTo: [] },
        ...{ contradicts: [], predictions: [], ...more },
      });
    const voided = on(`observation/${idOf(5)}`, 'EntryVoided', { entry: 'entry/8', revision: 0, reason: 'A slip.' });
    const shared = assessed(2, {
      about: [leak],
      sharedCauses: [
        { anomalies: [leak as Reference, `anomaly/${idOf(77)}` as Reference], standing: 'likely', likelihood: null },
      ],
    });
    const superseded = `superseded ${assessmentOf(1)}`;
    const ruledOut = `ruled-out ${micrometeoroid}`;
    const contradicted = `contradicted ${assessmentOf(1)}`;
    const failed = { predictions: [{ prediction: `${assessmentOf(1)}/prediction/cold`, result: 'failed' }] };

    test.each<[string, Happening, readonly Happening[], readonly string[]]>([
      ['a superseding and ruling out', superseding, [retracted(2)], [ruledOut, superseded]],
      ['a contradiction', contradicting, [retracted(2)], [contradicted]],
      ['a contradiction by an observation', seen({ contradicts: [assessmentOf(1)] }), [voided], [contradicted]],
      [
        'a contradiction of its entry',
        assessed(2, { about: [leak], contradicts: ['entry/4' as Reference] }),
        [retracted(2)],
        [contradicted],
      ],
      ['a prediction that failed', seen(failed), [voided], [`prediction-failed ${assessmentOf(1)}/prediction/cold`]],
      ['another standing', unlikely, [retracted(2)], [`standing-changed ${micrometeoroid}`]],
      [
        'another that was confirmed',
        judged(2, defect, 'confirmed'),
        [retracted(2)],
        [`another-confirmed ${micrometeoroid}`],
      ],
      ['a cause said to be shared', shared, [retracted(2)], [`shared-cause ${leak}`]],
    ])('as %s', async (_what, undoing, over, told) => {
      const sorted = async (...more: readonly Happening[]) =>
        (await undone([...begun, undoing, ...more]))?.map(([at, ...rest]) => [at, ...rest.sort()]);
      expect(await sorted()).toEqual([[8, ...told]]);
      expect(await sorted(...over)).toEqual([[8, ...told.map((each) => `${each} 9`)]]);
    });

    test('which may come again', async () => {
      const again = judged(3, micrometeoroid, 'ruled-out', { supersedes: [assessmentOf(1)] });
      const told = await undone([...begun, superseding, retracted(2), again]);
      expect(told?.map(([at, ...rest]) => [at, ...rest.sort()])).toEqual([
        [8, `${ruledOut} 9`, `${superseded} 9`],
        [10, ruledOut, superseded],
      ]);
    });

    test('and not of what had come and gone before', async () => {
      const history = [...begun.slice(0, 4), superseding, retracted(2), ...begun.slice(4, 6)];
      const act: Happening = [decision.replace('/', '-'), taken({ because: [assessmentOf(1)] }), { basis: 8 }];
      expect(await undone([...history, act])).toEqual([]);
    });
  });

  test('tells of the part that is contradicted, and of the whole where that is', async () => {
    const finding = (slug: string) => ({ slug: slug as Slug, text: slug, basis: null, confidence: null, cites: [] });
    const history: readonly Happening[] = [
      ...begun.slice(0, 4),
      assessed(3, { about: [leak], findings: [finding('hot'), finding('cold')] }),
      ...begun.slice(4, 6),
      [decision.replace('/', '-'), taken({ because: [assessmentOf(3)] }), { basis: 7 }],
    ];
    const contradicting = (...contradicts: readonly string[]) =>
      assessed(4, { about: [leak], contradicts: contradicts as Reference[] });
    const hot = `${assessmentOf(3)}/finding/hot`;
    expect(await undone([...history, contradicting(hot)])).toEqual([[9, `contradicted ${hot}`]]);
    expect(await undone([...history, contradicting(assessmentOf(3), hot)])).toEqual([
      [9, `contradicted ${assessmentOf(3)}`],
    ]);
  });

  test('begins after the basis, though the act says to be older than that', async () => {
    const act = (basis: number): Happening => [
      decision.replace('/', '-'),
      taken({ because: [assessmentOf(1)] }),
      { basis, occurredAt: '2022-12-01' },
    ];
    const history = [...begun.slice(0, 4), retracted(1), ...begun.slice(4, 6)];
    expect(await undone([...history, act(4)])).toEqual([[5, `retracted ${assessmentOf(1)}`]]);
    expect(await undone([...history, act(5)])).toEqual([]);
  });

  describe('tells of a correction once, of what it is of', () => {
    const corrected = (stream: string, sequence: number, revision: number, pointer: string): Happening => [
      stream.replace('/', '-'),
      {
        type: 'EntryCorrected',
        facts: {
          entry: `entry/${sequence}`,
          revision,
          reason: 'A slip.',
          changes: [{ pointer, was: null, is: 'So.' }],
        },
      },
    ];
    const other = 'decision/0185e0a0-0000-7000-8000-0000000000ff';
    const option = `${decision}/option/replace`;

    test('which is the option that was chosen, and nothing of the question', async () => {
      expect(await undone([...begun, corrected(decision, 6, 1, '/text')])).toEqual([[8, `corrected ${option}`]]);
      expect(await undone([...begun, corrected(decision, 5, 0, '/question')])).toEqual([]);
    });

    test('which is nothing that came on record only after the act', async () => {
      const recommended = on(decision, 'RecommendationMade', {
        id: idOf(800),
        option: 'replace',
        text: 'Do.',
        conditions: [],
        because: [],
      });
      expect(await undone([...begun, recommended, corrected(decision, 8, 3, '/text')])).toEqual([]);
      const before: readonly Happening[] = [
        ...begun.slice(0, 4),
        on(other, 'DecisionOpened', opened({ scope: [leak] }).facts as object),
        ...begun.slice(4, 6),
        [decision.replace('/', '-'), taken({ because: [other] })],
      ];
      const late = on(other, 'OptionAdded', { id: 'late', title: 'Late', text: 'Late', hypotheses: [] });
      expect(await undone([...before, late, corrected(other, 9, 1, '/text')])).toEqual([]);
      expect(await undone([...before, late, corrected(other, 5, 0, '/question')])).toEqual([
        [10, `corrected ${other}`],
      ]);
    });

    test('which is the one finding that was relied on, and not another', async () => {
      const finding = (slug: string) => ({ slug: slug as Slug, text: slug, basis: null, confidence: null, cites: [] });
      const found = assessed(3, { about: [leak], findings: [finding('hot'), finding('cold')] });
      const cold = `${assessmentOf(3)}/finding/cold`;
      const history: readonly Happening[] = [
        ...begun.slice(0, 4),
        found,
        ...begun.slice(4, 6),
        [decision.replace('/', '-'), taken({ because: [cold] })],
      ];
      expect(await undone([...history, corrected(assessmentOf(3), 5, 0, '/findings/0/text')])).toEqual([]);
      expect(await undone([...history, corrected(assessmentOf(3), 5, 0, '/findings/1/text')])).toEqual([
        [9, `corrected ${cold}`],
      ]);
      expect(await undone([...history, corrected(assessmentOf(3), 5, 0, '/text')])).toEqual([[9, `corrected ${cold}`]]);
    });
  });

  test('has every flag of the act that came after its time, on any history', { timeout: 120_000 }, async () => {
    const found = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(restingHistories(90), async (happenings) => {
        const log = logFrom(happenings);
        await withEngine(views, log, {}, (engine) => {
          const past = engine.at(log.head().sequence);
          const known = knownIn(past);
          const things = new Set(happenings.map(([stream]) => stream.replace('-', '/') as Reference));
          for (const thing of things) {
            if (!thing.startsWith('decision/') && !thing.startsWith('anomaly/')) continue;
            const since = sinceOf(past, thing);
            if (since === undefined || actsOn(past, thing).length > 1) continue;
            const after = Math.max(since.doneBy, since.act.said.sequence);
            for (const { why, sequence } of flagsOf(thing, known)?.flags ?? []) {
              if (sequence <= after) continue;
              const hows = since.items.find((item) => item.sequence === sequence)?.undid.map(({ how }) => how) ?? [];
              const isTold = hows.includes(why) || (why === 'standing-changed' && hows.includes('ruled-out'));
              expect([thing, why, sequence, isTold]).toEqual([thing, why, sequence, true]);
              found.set(why, (found.get(why) ?? 0) + 1);
            }
          }
        });
      }),
      { numRuns: 45, seed: 5 },
    );
    expect([...found.keys()].sort()).toEqual([
      'another-confirmed',
      'contradicted',
      'prediction-failed',
      'rescinded',
      'retracted',
      'shared-cause',
      'standing-changed',
      'superseded',
      'voided',
    ]);
  });
});
