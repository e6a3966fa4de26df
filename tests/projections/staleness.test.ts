import { describe, expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/domain/assessment/events.ts';
import type { Instant } from '../../src/domain/id.ts';
import { type Reference, referenceTo } from '../../src/domain/reference.ts';
import { readDecisionsInForce } from '../../src/projections/decisions-in-force/read.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { readJson } from '../../src/projections/json-bytes.ts';
import { type PendingItem, readPendingDecisions } from '../../src/projections/pending-decisions/read.ts';
import { anomalyRecord } from '../../src/projections/records/anomaly-record.ts';
import { decisionRecord } from '../../src/projections/records/decision-record.ts';
import { vehicleRecord } from '../../src/projections/records/vehicle-record.ts';
import { finish } from '../../src/projections/steps.ts';
import { views } from '../../src/projections/views.ts';
import {
  cited,
  decision,
  opened,
  optionAdded,
  outcome,
  reaffirmed,
  rescinded,
  reviewCalled,
  superseded,
  taken,
} from '../domain/decision/fixtures.ts';
import { commandId, type Given } from '../domain/given.ts';
import { assessed, assessmentOf, idOf, leak, micrometeoroid, otherLeak, retracted, soyuz } from './assessed.ts';
import { type Happening, read } from './history.ts';

const nasa = { by: { agency: 'NASA' } };
const now = '2022-12-31T00:00:00.000Z' as Instant;
const thing = decision as Reference;

const on = (stream: string, ...events: readonly Given[]): readonly Happening[] =>
  events.map((event) => [stream, event, event.metadata ?? {}]);
const here = (...events: readonly Given[]) => on(`decision-${commandId}`, ...events);
const other = (number: number, ...events: readonly Given[]) => on(`decision-${idOf(number)}`, ...events);
const stream = (reference: Reference) => reference.replace('/', '-');
const why = { reason: null, because: [] };

const reported = (
  anomaly: Reference,
  sharesCauseWith: readonly Reference[] = [],
  evidence: readonly Reference[] = [],
): readonly Happening[] => [
  [
    stream(anomaly),
    {
      type: 'LeakReported',
      facts: {
        kind: 'leak',
        about: [soyuz],
        title: 'A leak',
        text: 'A leak',
        severity: null,
        system: null,
        medium: null,
        quantities: [],
        evidence,
        sharesCauseWith,
      },
    },
  ],
];
const declared = (id: string): readonly Happening[] => [
  [stream(leak), { type: 'HypothesisDeclared', facts: { id, text: id } }],
];
const closed = (because: readonly Reference[], type = 'resolved'): readonly Happening[] => [
  [stream(leak), { type: 'AnomalyClosed', facts: { disposition: { type }, reason: null, because } }],
];
const reopened: readonly Happening[] = [[stream(leak), { type: 'AnomalyReopened', facts: why }]];
const seen = (number: number, facts: object = {}): readonly Happening[] => [
  [
    `observation-${idOf(number)}`,
    {
      type: 'ObservationRecorded',
      facts: {
        kind: 'imagery',
        about: [soyuz],
        title: 'Seen',
        text: 'Seen',
        quantities: [],
        contradicts: [],
        sentTo: [],
        predictions: [],
        ...facts,
      },
    },
  ],
];
const observation = (number: number) => referenceTo('observation', idOf(number));
const voided = (number: number): readonly Happening[] => [
  [`observation-${idOf(number)}`, { type: 'EntryVoided', facts: { entry: 'entry/1', revision: 0, reason: 'A slip.' } }],
];
const judged = (
  number: number,
  standing: string,
  more: Partial<AssessmentFacts> = {},
  by: { by: object } = nasa,
): readonly Happening[] => [
  assessed(
    number,
    {
      about: [leak],
      hypotheses: [{ hypothesis: micrometeoroid, standing: standing as 'likely', likelihood: null }],
      ...more,
    },
    by,
  ),
];
const finding = (cites: readonly Reference[]): AssessmentFacts['findings'] => [
  { slug: 'it' as never, text: 'It.', basis: null, confidence: null, cites: [...cites] },
];
/** Opened, with its option, taken on all that is on record then. */
const takenOn = (evidence: readonly string[], facts: object = {}, metadata: object = {}) =>
  here(
    opened(),
    optionAdded('replace'),
    ...(evidence.length > 0 ? [cited(...evidence)] : []),
    taken(facts, { basis: null, ...metadata }),
  );

type Pending = PendingItem;
const pendingIn = (past: Past): readonly Pending[] =>
  readPendingDecisions(past, now, { limit: 200 }).written.map((item) => readJson(item));
const pending = (happenings: readonly Happening[], atSequence?: number) =>
  read(views, happenings, pendingIn, atSequence);

/** Why decisions that were taken are back: the reason, the entry, and the way there. */
const back = async (happenings: readonly Happening[], atSequence?: number) =>
  (await pending(happenings, atSequence))
    .filter(({ status }) => status === 'taken')
    .map(({ decision: which, reasons }) => [
      which === decision ? 'it' : which,
      ...reasons.flatMap((reason) =>
        reason.why === 'stale'
          ? reason.flags.map(({ why: raised, sequence, chain }) =>
              [`${raised} #${sequence}`, ...chain.map(({ link }) => link)].join(' · '),
            )
          : [reason.why],
      ),
    ]);

describe('a decision comes back when what it rests on', () => {
  const lookedAt = [...seen(1), ...takenOn([observation(1)])];

  test('was struck through, and says so with all that the board and its record tell', async () => {
    const happenings = [...lookedAt, ...voided(1)];
    expect(await back(happenings, 5)).toEqual([]);
    const flag = {
      why: 'voided',
      sequence: 6,
      by: null,
      on: observation(1),
      title: 'Seen',
      standing: null,
      other: null,
      chain: [{ link: 'evidence', to: observation(1), title: 'Seen' }],
    };
    const [item] = await pending(happenings);
    expect(item?.reasons).toEqual([{ why: 'stale', flags: [flag], cut: false }]);
    expect([item?.status, item?.overdue, item?.expired, item?.evidence]).toEqual(['taken', false, false, 1]);
    const [staleness, inForce] = await read(views, happenings, (past) => [
      finish(decisionRecord(past, now, thing))?.staleness,
      readDecisionsInForce(past, now, {}, { limit: 200 }).items.map(({ inDoubt }) => inDoubt),
    ]);
    expect(staleness).toEqual({ flags: [flag], cut: false });
    expect(inForce).toEqual([[{ why: 'stale', flags: [flag], cut: false }]]);
  });

  test('was contradicted by an observation, until that is struck through', async () => {
    const against = [...lookedAt, ...seen(2, { contradicts: [observation(1)] })];
    expect(await back(against)).toEqual([['it', 'contradicted #6 · evidence']]);
    expect(await back([...against, ...voided(2)])).toEqual([]);
  });

  test('was contradicted by an assessment, as long as that stands', async () => {
    const against = [...lookedAt, assessed(2, { contradicts: [observation(1)] }, nasa)];
    expect(await back(against)).toEqual([['it', 'contradicted #6 · evidence']]);
    expect(await back([...against, retracted(2)])).toEqual([]);
    expect(await back([...against, assessed(3, { supersedes: [assessmentOf(2)] }, nasa)])).toEqual([]);
    expect(await back([...against, assessed(3, { supersedes: [assessmentOf(2)] }, nasa), retracted(3)])).toEqual([
      ['it', 'contradicted #8 · evidence'],
    ]);
  });

  test('was superseded by one that stands, or retracted', async () => {
    const first = [assessed(1, {}, nasa), ...takenOn([assessmentOf(1)])];
    const again = [...first, assessed(2, { supersedes: [assessmentOf(1)] }, nasa)];
    expect(await back(again)).toEqual([['it', 'superseded #6 · evidence']]);
    expect(await back([...again, retracted(2)])).toEqual([]);
    // What is superseded twice over doesn't stand again: nobody has looked at the decision.
    expect(await back([...again, assessed(3, { supersedes: [assessmentOf(2)] }, nasa)])).toEqual([
      ['it', 'superseded #6 · evidence'],
    ]);
    expect(await back([...first, retracted(1)])).toEqual([['it', 'retracted #6 · evidence']]);
  });

  test('rests on it itself, through findings, grounds, recommendations, answers and other decisions', async () => {
    const recommended: Given = {
      type: 'RecommendationMade',
      facts: { id: idOf(70), option: null, text: 'Go.', conditions: [], because: [assessmentOf(1)] },
    };
    const happenings = [
      ...seen(1),
      assessed(1, { findings: finding([observation(1)]) }, nasa),
      ...other(8, opened(), optionAdded('replace'), recommended, taken({}, { basis: null })),
      ...here(opened(), optionAdded('replace'), taken({ because: [`decision/${idOf(8)}`] }, { basis: null })),
      ...voided(1),
    ];
    const chain = 'recommendation · because · finding · cites';
    expect(await back(happenings)).toEqual([
      [`decision/${idOf(8)}`, `voided #10 · ${chain}`],
      ['it', `voided #10 · because · ${chain}`],
    ]);
  });

  test('is a circle, which ends', async () => {
    const happenings = [
      ...seen(1),
      ...here(opened(), optionAdded('replace')),
      ...other(8, opened(), optionAdded('replace'), taken({ because: [decision] }, { basis: null })),
      ...here(taken({ because: [`decision/${idOf(8)}`, observation(1)] }, { basis: null })),
      ...voided(1),
    ];
    expect(await back(happenings)).toEqual([
      ['it', 'voided #8 · because'],
      [`decision/${idOf(8)}`, 'voided #8 · because · because'],
    ]);
  });

  test('is named by its entry', async () => {
    expect(await back([assessed(1, {}, nasa), ...takenOn(['entry/1']), retracted(1)])).toEqual([
      ['it', 'retracted #6 · evidence'],
    ]);
  });

  test('predicted what did not come', async () => {
    const predictions = [{ slug: 'warm' as never, text: 'Warm.', quantities: [], due: null }];
    const happenings = [assessed(1, { predictions }, nasa), ...takenOn([assessmentOf(1)])];
    const found = (result: string) =>
      seen(1, { predictions: [{ prediction: `${assessmentOf(1)}/prediction/warm`, result }] });
    expect(await back([...happenings, ...found('held')])).toEqual([]);
    expect(await back([...happenings, ...found('failed')])).toEqual([
      ['it', 'prediction-failed #6 · evidence · prediction'],
    ]);
    expect(await back([...happenings, ...found('failed'), ...voided(1)])).toEqual([]);
  });

  test('is a decision that was rescinded or superseded', async () => {
    const happenings = [
      ...other(8, opened(), optionAdded('replace'), taken({}, { basis: null })),
      ...here(opened(), optionAdded('replace'), taken({ because: [`decision/${idOf(8)}`] }, { basis: null })),
    ];
    expect(await back([...happenings, ...other(8, rescinded)])).toEqual([['it', 'rescinded #7 · because']]);
    expect(await back([...happenings, ...other(8, superseded())])).toEqual([['it', 'superseded #7 · because']]);
  });

  test('is how an anomaly was closed, or a request answered, by then, and not what came after', async () => {
    const request = referenceTo('information-request', idOf(9));
    const itsStream = `informationrequest-${idOf(9)}`;
    const asked = on(itsStream, {
      type: 'InformationRequested',
      facts: { text: 'Why?', title: 'Why?', of: [nasa.by], about: [], due: null },
    });
    const provided = { type: 'InformationProvided', facts: { text: null, cites: [observation(1)] } };
    const answers = { 'an anomaly': closed([observation(1)]), 'a request': on(itsStream, provided) };
    for (const [on, answer] of Object.entries(answers)) {
      const begun = [...seen(1), ...reported(leak), ...asked];
      const it = takenOn([on === 'an anomaly' ? leak : request]);
      const link = on === 'an anomaly' ? 'because' : 'cites';
      expect(await back([...begun, ...answer, ...it, ...voided(1)])).toEqual([
        ['it', `voided #9 · evidence · ${link}`],
      ]);
      expect(await back([...begun, ...it, ...answer, ...voided(1)])).toEqual([]);
      // Whoever reaffirms it has that before them.
      const again = here(reaffirmed(null, { basis: 8 }));
      expect(await back([...begun, ...it, ...answer, ...again, ...voided(1)])).toEqual([
        ['it', `voided #10 · evidence · ${link}`],
      ]);
    }
  });

  test('is an anomaly that was entered in error, until it is opened again', async () => {
    const happenings = [...reported(leak), ...takenOn([leak]), ...closed([], 'entered-in-error')];
    expect(await back(happenings)).toEqual([['it', 'voided #6 · evidence']]);
    expect(await back([...happenings, ...reopened])).toEqual([]);
  });
});

describe('a standing that was relied on', () => {
  const leaking = [...reported(leak), ...declared('micrometeoroid'), ...declared('defect')];

  test('no longer holds when it crosses to the other side, by the words shown', async () => {
    const likely = [...leaking, ...judged(1, 'likely'), ...takenOn([micrometeoroid])];
    expect(await back([...likely, ...judged(2, 'suspected')])).toEqual([]);
    const [item] = await pending([...likely, ...judged(2, 'suspected'), ...judged(3, 'ruled-out')]);
    expect(item?.reasons).toEqual([
      {
        why: 'stale',
        flags: [
          {
            why: 'standing-changed',
            sequence: 10,
            by: assessmentOf(3),
            on: micrometeoroid,
            title: 'micrometeoroid',
            standing: { was: 'likely', is: 'ruled-out' },
            other: null,
            chain: [{ link: 'names-hypothesis', to: micrometeoroid, title: 'micrometeoroid' }],
          },
        ],
        cut: false,
      },
    ]);
    // Back to where it was, nothing is left of it.
    expect(await back([...likely, ...judged(2, 'ruled-out'), ...judged(3, 'confirmed')])).toEqual([]);
    expect(await back([...likely, ...judged(2, 'ruled-out'), retracted(2)])).toEqual([]);
  });

  test('holds as long as an agency says so, the worst first, as the record of the anomaly shows it', async () => {
    const likely = [...leaking, ...judged(1, 'likely'), ...takenOn([micrometeoroid])];
    const disputed = [...likely, ...judged(2, 'ruled-out', {}, { by: { agency: 'Roscosmos' } })];
    expect(await back(disputed)).toEqual([]);
    expect(await back([...disputed, retracted(1)])).toEqual([['it', 'standing-changed #10 · names-hypothesis']]);
  });

  test('no longer holds when another hypothesis is confirmed, unless it was relied on not to be so', async () => {
    const defect = `${leak}/hypothesis/defect` as Reference;
    const confirmed = assessed(
      2,
      { about: [leak], hypotheses: [{ hypothesis: defect, standing: 'confirmed', likelihood: null }] },
      nasa,
    );
    const on = (standing: string) => [...leaking, ...judged(1, standing), ...takenOn([micrometeoroid]), confirmed];
    expect(await back(on('likely'))).toEqual([['it', 'another-confirmed #9 · names-hypothesis']]);
    expect(await back([...on('likely'), retracted(2)])).toEqual([]);
    expect(await back(on('ruled-out'))).toEqual([]);
  });

  test('is that of the option that was chosen, which names the hypothesis', async () => {
    const options = (chosen: readonly string[], other: readonly string[]) =>
      here(opened(), optionAdded('replace', {}, chosen), optionAdded('keep', {}, other), taken({}, { basis: null }));
    const likely = [...leaking, ...judged(1, 'likely')];
    const ruledOut = judged(2, 'ruled-out');
    expect(await back([...likely, ...options([micrometeoroid], []), ...ruledOut])).toEqual([
      ['it', 'standing-changed #9 · option · names-hypothesis'],
    ]);
    expect(await back([...likely, ...options([], [micrometeoroid]), ...ruledOut])).toEqual([]);
  });

  test('is that of a finding, which cites the hypothesis', async () => {
    const onFinding = assessed(1, { about: [leak], findings: finding([micrometeoroid]) }, nasa);
    const likely = [...leaking, ...judged(2, 'likely'), onFinding, ...takenOn([`${assessmentOf(1)}/finding/it`])];
    expect(await back([...likely, ...judged(3, 'ruled-out')])).toEqual([
      ['it', 'standing-changed #10 · evidence · names-hypothesis'],
    ]);
  });

  test('is that of an assessment, too, which gives it', async () => {
    const happenings = [...leaking, ...judged(1, 'likely'), ...takenOn([assessmentOf(1)]), ...judged(2, 'unlikely')];
    expect(await back(happenings)).toEqual([['it', 'standing-changed #9 · evidence · names-hypothesis']]);
  });
});

describe('a shared cause', () => {
  const both = [...reported(leak), ...takenOn([leak])];

  test('that a report fears brings back what is about the other anomaly', async () => {
    expect(await back([...both, ...reported(otherLeak, [leak])])).toEqual([['it', 'shared-cause #6 · evidence']]);
    const about = [...reported(leak), ...seen(1, { about: [leak] }), ...takenOn([observation(1)])];
    expect(await back([...about, ...reported(otherLeak, [leak])])).toEqual([
      ['it', 'shared-cause #7 · evidence · about'],
    ]);
    expect(await back([...about, ...reported(otherLeak)])).toEqual([]);
  });

  test('brings back what rests on an observation that is about one of them only as corrected', async () => {
    const correctedTo = (is: Reference, was: Reference): Happening[] => [
      [
        `observation-${idOf(1)}`,
        {
          type: 'EntryCorrected',
          facts: { entry: 'entry/3', revision: 0, reason: 'Wrong.', changes: [{ pointer: '/about/0', was, is }] },
        },
      ] as unknown as Happening,
    ];
    const third = 'anomaly/0185e0a0-0000-7000-8000-000000000999' as Reference;
    const taken = [
      ...[...reported(leak), ...reported(otherLeak)],
      ...seen(1, { about: [otherLeak] }),
      ...takenOn([observation(1)]),
    ];
    const feared = reported(third, [leak]);
    expect(await back([...taken, ...feared])).toEqual([]);
    const flagged = [['it', 'shared-cause #8 · evidence · about']];
    expect(await back([...taken, ...feared, ...correctedTo(leak, otherLeak)])).toEqual(flagged);
    const corrected = [...taken, ...correctedTo(leak, otherLeak), ...feared];
    expect(await back(corrected)).toEqual([['it', 'shared-cause #9 · evidence · about']]);
    expect(await back([...corrected, ...correctedTo(otherLeak, leak)])).toEqual([]);
  });

  test('that an assessment suspects does so until it is ruled out', async () => {
    const anomalies = [leak, otherLeak];
    const feared = (number: number, standing: 'suspected' | 'ruled-out') =>
      assessed(number, { about: anomalies, sharedCauses: [{ anomalies, standing, likelihood: null }] }, nasa);
    const happenings = [...both, ...reported(otherLeak), feared(1, 'suspected')];
    expect(await back(happenings)).toEqual([['it', 'shared-cause #7 · evidence']]);
    expect(await back([...happenings, feared(2, 'ruled-out')])).toEqual([]);
  });
});

describe('a decision that came back', () => {
  const stale = [...seen(1), ...takenOn([observation(1)]), ...voided(1)];

  test('goes when it is reaffirmed on a basis that has it, and comes again by what is later', async () => {
    expect(await back([...stale, ...here(reaffirmed(null, { basis: 5 }))])).toEqual([['it', 'voided #6 · evidence']]);
    const reaffirmedOnAll = [...stale, ...here(reaffirmed(null, { basis: 6 }))];
    expect(await back(reaffirmedOnAll)).toEqual([]);
    expect(await back([...reaffirmedOnAll, ...seen(2, { contradicts: [observation(1)] })])).toEqual([
      ['it', 'contradicted #8 · evidence'],
    ]);
  });

  test('goes when what came since its basis is acknowledged, one by one or up to an entry', async () => {
    const acknowledging = (acknowledges: object): readonly Happening[] =>
      here({ type: 'DecisionReaffirmed', facts: { ...why, acknowledges, expires: null }, metadata: { basis: 5 } });
    expect(await back([...stale, ...acknowledging({ sequences: [6], upTo: null })])).toEqual([]);
    expect(await back([...stale, ...acknowledging({ sequences: [], upTo: 6 })])).toEqual([]);
  });

  test('goes when it is superseded, rescinded or carried out', async () => {
    for (const end of [superseded(), rescinded, outcome(true)])
      expect(await back([...stale, ...here(end)])).toEqual([]);
  });

  test('waits once, for every reason, when a review is called or it expires', async () => {
    expect(await back([...stale, ...here(reviewCalled)])).toEqual([['it', 'review-called', 'voided #6 · evidence']]);
    const expired = [...seen(1), ...takenOn([observation(1)], { expires: '2022-12-20' }), ...voided(1)];
    expect(await back(expired)).toEqual([['it', 'expired', 'voided #6 · evidence']]);
  });

  test('is not told of what was cited after it was taken, until it is reaffirmed on that', async () => {
    const after = [...seen(1), ...takenOn([]), ...here(cited(observation(1)))];
    expect(await back([...after, ...voided(1)])).toEqual([]);
    expect(await back([...after, ...here(reaffirmed(null, { basis: null })), ...voided(1)])).toEqual([
      ['it', 'voided #7 · evidence'],
    ]);
  });

  test('is back at once where what came after its basis was not seen, but for what it cites itself', async () => {
    const first = [assessed(1, {}, nasa), assessed(2, { supersedes: [assessmentOf(1)] }, nasa)];
    expect(await back([...first, ...takenOn([assessmentOf(1)], {}, { basis: 1 })])).toEqual([
      ['it', 'superseded #2 · evidence'],
    ]);
    expect(await back([...first, ...takenOn([assessmentOf(1), assessmentOf(2)], {}, { basis: 1 })])).toEqual([]);
  });

  test('has seen nothing that was recorded after it was done, though it was entered only then', async () => {
    const correctedTo = (is: string | null, was: string | null): readonly Happening[] =>
      here({
        type: 'EntryCorrected',
        facts: { entry: 'entry/6', revision: 3, reason: 'A slip.', changes: [{ pointer: '/occurredAt', was, is }] },
      } as unknown as Given);
    // History is a minute an entry: the observation stands at one o'clock, what contradicts it at four minutes past.
    const late = (occurredAt: string | null) => [
      ...seen(1),
      ...here(opened(), optionAdded('replace'), cited(observation(1))),
      ...seen(2, { contradicts: [observation(1)] }),
      ...here(taken({}, { basis: null, occurredAt })),
    ];
    expect(await back(late(null))).toEqual([]);
    expect(await back(late('2022-12-15T01:05Z'))).toEqual([]);
    expect(await back(late('2022-12-15T01:02Z'))).toEqual([['it', 'contradicted #5 · evidence']]);
    const byItsDay = late('2022-12-15');
    expect(await back(byItsDay)).toEqual([]);
    expect(await back([...byItsDay, ...correctedTo('2022-12-15T01:01Z', '2022-12-15')])).toEqual([
      ['it', 'contradicted #5 · evidence'],
    ]);
  });

  test('comes in the order of the board, in pages of any size', async () => {
    const many = [11, 12, 13, 14, 15].flatMap((number) =>
      other(
        number,
        opened(),
        optionAdded('replace'),
        cited(observation(1)),
        taken({ expires: number === 12 ? '2022-12-20' : null }, { basis: null }),
      ),
    );
    const happenings = [
      ...seen(1),
      ...many,
      ...other(13, reviewCalled),
      ...here(opened({ neededBy: '2022-12-16' })),
      ...voided(1),
    ];
    const orders = await read(views, happenings, (past) =>
      [1, 2, 3, 200].map((limit) => {
        const found: string[] = [];
        for (let page: Parameters<typeof readPendingDecisions>[2] = { limit }; ; ) {
          const { written, next } = readPendingDecisions(past, now, page);
          const items = written.map((item) => readJson(item));
          // A rule suggests to escalate what is overdue.
          found.push(...items.filter(({ status }) => status !== 'suggested').map(({ decision }) => decision));
          if (next === null) return found;
          page = { limit, after: next };
        }
      }),
    );
    // What has expired; under review since then, stale since the voiding; and what is due on the 16th.
    const expected = [12, 13, 11, 14, 15].map((number) => `decision/${idOf(number)}`);
    for (const order of orders) expect(order).toEqual([...expected, decision]);
  });
});

test('a closing has seen what was on record up to its basis, and no more where it says one', async () => {
  const happenings = (basis: number | null) => [
    ...seen(1),
    ...reported(leak),
    ...voided(1),
    ...closed([observation(1)]).map(([of, event]): Happening => [of, event, { basis }]),
  ];
  const flags = (basis: number | null) =>
    read(views, happenings(basis), (past) =>
      finish(anomalyRecord(past, { now }, leak))?.staleness?.flags.map(({ why, sequence }) => `${why} #${sequence}`),
    );
  expect([await flags(null), await flags(2), await flags(3)]).toEqual([[], ['voided #3'], []]);
});

test('a recommendation has seen what was on record up to its basis, where one is stated', async () => {
  const recommended = (basis: number | null): Given => ({
    type: 'RecommendationMade',
    facts: { id: idOf(70), option: null, text: 'Go.', conditions: [], because: [observation(1)] },
    metadata: { basis },
  });
  const flags = (basis: number | null) =>
    read(views, [...seen(1), ...here(opened({ scope: [soyuz] })), ...voided(1), ...here(recommended(basis))], (past) =>
      finish(decisionRecord(past, now, thing))?.recommendations.map(({ staleness }) =>
        staleness?.flags.map(({ why, sequence }) => `${why} #${sequence}`),
      ),
    );
  expect([await flags(null), await flags(2), await flags(3)]).toEqual([[[]], [['voided #3']], [[]]]);
});

test('a closed anomaly is in doubt, a recommendation is told of, and the vehicle shows which decisions are stale', async () => {
  const recommended: Given = {
    type: 'RecommendationMade',
    facts: { id: idOf(70), option: null, text: 'Go.', conditions: [], because: [observation(1)] },
  };
  const facts = {
    name: 'Soyuz MS-22',
    kind: 'crewed-spacecraft',
    aliases: [],
    agency: null,
    seats: 3,
    programAuthority: null,
    partOf: null,
  };
  const happenings = [
    ...on('vehicle-soyuz-ms-22', { type: 'VehicleRegistered', facts }),
    ...seen(1),
    ...reported(leak),
    ...closed([observation(1)]),
    ...here(opened({ scope: [soyuz] }), optionAdded('replace'), recommended, taken({}, { basis: null })),
    ...voided(1),
  ];
  const told = (atSequence: number) =>
    read(
      views,
      happenings,
      (past) => [
        finish(anomalyRecord(past, { now }, leak))?.staleness?.flags.map((flag) => `${flag.why} #${flag.sequence}`),
        finish(decisionRecord(past, now, thing))?.recommendations.map(({ staleness }) =>
          staleness?.flags.map((flag) => flag.sequence),
        ),
        finish(vehicleRecord(past, { now }, soyuz))?.decisions.items.map(({ stale }) => stale),
      ],
      atSequence,
    );
  expect(await told(8)).toEqual([[], [[]], [false]]);
  expect(await told(9)).toEqual([['voided #9'], [[9]], [true]]);
});
