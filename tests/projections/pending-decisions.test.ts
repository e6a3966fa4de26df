import { describe, expect, test } from 'vitest';
import { type Instant, toInstant } from '../../src/domain/id.ts';
import { referenceTo } from '../../src/domain/reference.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { readJson } from '../../src/projections/json-bytes.ts';
import { type PendingItem, readPendingDecisions } from '../../src/projections/pending-decisions/read.ts';
import { views } from '../../src/projections/views.ts';
import {
  commission,
  decision,
  dissentFiled,
  dissentId,
  flightSurgeon,
  lapsed,
  missionManagement,
  montalbano,
  neededBy,
  opened,
  openedFacts,
  optionAdded,
  optionRejected,
  outcome,
  pollAnswered,
  programDecided,
  reaffirmed,
  rescinded,
  reviewCalled,
  superseded,
  taken,
  termsChanged,
} from '../domain/decision/fixtures.ts';
import { commandId, type Given, someone } from '../domain/given.ts';
import { said, storable } from '../domain/sent.ts';
import { idOf } from './assessed.ts';
import { type Happening, read } from './history.ts';

const now = '2022-12-20T12:00:00.000Z' as Instant;
const recordedAt = (sequence: number) => toInstant(Date.UTC(2022, 11, 15, 1, sequence - 1));
const then = (sequence: number, by: object = someone) => ({
  ...said(sequence),
  by,
  recordedAt: recordedAt(sequence),
});

const on =
  (stream: string) =>
  (...events: readonly Given[]): readonly Happening[] =>
    events.map((event) => [stream, event, event.metadata ?? {}]);
const here = on(`decision-${commandId}`);
const one = (stream: string, type: string, facts: object): Happening => [stream, storable({ type, facts })];
const none = { reason: null, because: [] };

const eva = referenceTo('activity', idOf(1));
const leak = referenceTo('anomaly', idOf(2));
const question = referenceTo('information-request', idOf(3));
const soyuz = referenceTo('vehicle', 'soyuz-ms-22');
const video = referenceTo('observation', idOf(4));

const planned = (orderedBy: readonly string[] = []): Happening =>
  one(`activity-${idOf(1)}`, 'EvaPlanned', {
    kind: 'eva',
    title: 'Look at it',
    text: null,
    vehicles: [],
    people: [],
    objectives: [],
    planned: null,
    orderedBy,
  });
const cancelled = one(`activity-${idOf(1)}`, 'EvaCancelled', none);
const reinstated = one(`activity-${idOf(1)}`, 'EvaReinstated', none);
const endedOf = (occurredAt: string | null = null): Happening => [
  `activity-${idOf(1)}`,
  storable({ type: 'EvaEnded', facts: { result: 'completed', text: null, because: [] } }),
  { occurredAt },
];
const reported = one(`anomaly-${idOf(2)}`, 'AnomalyReported', {
  kind: null,
  about: [soyuz],
  title: 'Coolant leak',
  text: 'Coolant leak',
  severity: null,
  system: null,
  medium: null,
  quantities: [],
  evidence: [],
  sharesCauseWith: [],
});
const closed = one(`anomaly-${idOf(2)}`, 'AnomalyClosed', { disposition: { type: 'resolved' }, ...none });
const asked = one(`informationrequest-${idOf(3)}`, 'InformationRequested', {
  title: 'How hot?',
  text: 'How hot?',
  of: [{ agency: 'NASA' }],
  about: [`${decision}/option/replace`, leak],
  due: '2022-12-19',
});
const provided = one(`informationrequest-${idOf(3)}`, 'InformationProvided', { text: '30 degrees.', cites: [] });

function page(past: Past, at: Instant = now, limit = 200, after?: { order: string; key: string }) {
  const { written, next } = readPendingDecisions(past, at, { limit, ...(after !== undefined && { after }) });
  return { items: written.map((item) => readJson(item)), next };
}

const look = <Value>(
  happenings: readonly Happening[],
  reading: (items: readonly PendingItem[]) => Value,
  { at = now, atSequence }: { readonly at?: string; readonly atSequence?: number } = {},
) =>
  // What the watch rules suggest beside it is for their own tests.
  read(
    views,
    happenings,
    (past) => reading(page(past, at as Instant).items.filter(({ status }) => status !== 'suggested')),
    atSequence,
  );

const unsaid = { value: null, disputed: [] };
/** What an open decision shows of which nothing is said but its question. */
const bare: PendingItem = {
  overdue: false,
  secondsLeft: null,
  defaultInForce: false,
  expired: false,
  corrected: false,
  reasons: [],
  decision: referenceTo('decision', commandId),
  title: openedFacts.title,
  question: openedFacts.question,
  status: 'open',
  opened: then(1),
  scope: unsaid,
  authority: unsaid,
  default: unsaid,
  burdenOfProof: unsaid,
  applicability: unsaid,
  neededBy: unsaid,
  gaps: [
    { term: 'authority', gap: 'not-stated', claims: [] },
    { term: 'default', gap: 'not-stated', claims: [] },
    { term: 'burdenOfProof', gap: 'not-stated', claims: [] },
    { term: 'neededBy', gap: 'not-stated', claims: [] },
  ],
  awaits: [],
  disputed: { awaits: [], polled: [] },
  options: [],
  recommendations: [],
  evidence: 0,
  polls: [],
  dissents: [],
  requests: [],
  supersedes: [],
  slips: [],
  deferrals: [],
  transfers: [],
  taken: null,
  expires: null,
  reviews: [],
  suggestion: null,
  criteria: { items: [], total: 0 },
};

describe('a decision that is open', () => {
  test('waits with nothing but a question, and every gap shows', async () => {
    expect(await look(here(opened()), (items) => items)).toEqual([bare]);
  });

  test('waits with its terms, and with who claims what where they are in dispute', async () => {
    const claims = [{ claim: 'Ours.', by: missionManagement }];
    const disputed = { disputed: claims };
    const terms = { authority: disputed, scope: [soyuz], burdenOfProof: 'go-unless-shown-unsafe', awaits: disputed };
    expect(await look(here(opened({ ...terms, polled: disputed })), (items) => items)).toEqual([
      {
        ...bare,
        scope: { value: [soyuz], disputed: [] },
        authority: { value: null, disputed: claims },
        burdenOfProof: { value: 'go-unless-shown-unsafe', disputed: [] },
        gaps: [
          { term: 'authority', gap: 'disputed', claims },
          { term: 'default', gap: 'not-stated', claims: [] },
          { term: 'neededBy', gap: 'not-stated', claims: [] },
        ],
        disputed: { awaits: claims, polled: claims },
      },
    ]);
  });

  test('waits with all that was said of it and done to it, each with who, when and what it departed from', async () => {
    const deviations = [{ rules: ['authority-acts' as const], ground: 'none given' }];
    const why = { reason: 'No time.', because: [leak] };
    const recommendation = {
      id: idOf(9),
      option: 'replace',
      text: 'Replace it.\nSoon.',
      conditions: ['Inspected'],
      because: [],
    };
    const happenings = here(
      opened({ neededBy: '2022-12-16', polled: [{ forum: 'MMT', members: [montalbano, flightSurgeon] }] }),
      optionAdded('replace'),
      optionAdded('keep'),
      { ...optionRejected('keep'), metadata: { deviations } },
      { ...storable({ type: 'RecommendationMade', facts: recommendation }), metadata: { by: montalbano } },
      pollAnswered({ answer: 'no-go' }, { by: montalbano }),
      pollAnswered({ answer: 'go' }, { by: montalbano }),
      pollAnswered({ answer: 'no-go', forum: 'mmt' }),
      dissentFiled(),
      { ...storable({ type: 'DecisionDeferred', facts: { until: '2022-12-19', ...why } }), metadata: { deviations } },
      { ...storable({ type: 'AuthorityTransferred', facts: { kind: 'escalation', to: commission, ...none } }) },
    );
    expect(await look(happenings, (items) => items)).toEqual([
      {
        ...bare,
        overdue: true,
        secondsLeft: -43_201,
        authority: { value: commission, disputed: [] },
        neededBy: { value: '2022-12-19', disputed: [] },
        gaps: [
          { term: 'default', gap: 'not-stated', claims: [] },
          { term: 'burdenOfProof', gap: 'not-stated', claims: [] },
        ],
        options: [
          { id: 'replace', title: 'replace', ...then(2), rejected: null },
          { id: 'keep', title: 'keep', ...then(3), rejected: { ...then(4), reason: null, deviations } },
        ],
        recommendations: [
          { id: idOf(9), option: 'replace', text: 'Replace it.', conditions: ['Inspected'], ...then(5, montalbano) },
        ],
        polls: [
          {
            forum: 'MMT',
            counts: { go: 1, 'no-go': 0, 'go-with-conditions': 0, abstain: 0 },
            absent: [flightSurgeon],
            notPolled: [{ member: someone, answer: 'no-go', sequence: 8 }],
          },
        ],
        dissents: [{ id: dissentId, text: 'Too hot for three.', option: null, ...then(9, flightSurgeon) }],
        slips: [{ from: '2022-12-16', to: '2022-12-19', ...why, named: null, ...then(10) }],
        deferrals: [{ until: '2022-12-19', ...then(10), reason: 'No time.', deviations }],
        transfers: [{ kind: 'escalation', from: null, to: commission, ...then(11), reason: null, deviations: [] }],
      },
    ]);
  });

  test('says what it awaits, as that stands at each sequence', async () => {
    const happenings = [
      planned(),
      reported,
      asked,
      one(`observation-${idOf(4)}`, 'ObservationRecorded', {
        kind: 'video',
        about: [soyuz],
        title: 'Particles',
        text: 'Particles',
        quantities: [],
        contradicts: [],
        sentTo: [],
        predictions: [],
      }),
      ...here(opened({ awaits: [eva, leak, question, video] })),
      cancelled,
      reinstated,
      closed,
      provided,
      endedOf(),
      one(`observation-${idOf(4)}`, 'EntryVoided', { entry: 'entry/4', revision: 0, reason: 'Not ours.' }),
      ...here(termsChanged([{ term: 'awaits', is: null }])),
    ];
    const states = (atSequence: number) =>
      look(
        happenings,
        (items) => items.flatMap(({ awaits }) => awaits.map(({ state, settled }) => `${state} ${settled}`)),
        { atSequence },
      );
    expect(await states(5)).toEqual(['planned false', 'open false', 'unanswered false', 'on-record true']);
    expect(await states(6)).toEqual(['cancelled true', 'open false', 'unanswered false', 'on-record true']);
    expect(await states(8)).toEqual(['planned false', 'closed true', 'unanswered false', 'on-record true']);
    expect(await states(10)).toEqual(['ended true', 'closed true', 'answered true', 'on-record true']);
    expect(await states(11)).toEqual(['ended true', 'closed true', 'answered true', 'voided false']);
    expect(await states(12)).toEqual([]);
    expect(await look(happenings, ([item]) => item?.awaits, { atSequence: 5 })).toEqual([
      { reference: eva, title: 'Look at it', state: 'planned', settled: false },
      { reference: leak, title: 'Coolant leak', state: 'open', settled: false },
      { reference: question, title: 'How hot?', state: 'unanswered', settled: false },
      { reference: video, title: 'Particles', state: 'on-record', settled: true },
    ]);
  });

  test('shows what is asked about it or a part of it, until somebody answers', async () => {
    const happenings = [...here(opened()), asked, provided];
    const requests = (atSequence: number) => look(happenings, ([item]) => item?.requests, { atSequence });
    expect([await requests(1), await requests(3)]).toEqual([[], []]);
    expect(await requests(2)).toEqual([
      {
        request: question,
        title: 'How hot?',
        of: [{ agency: 'NASA' }],
        due: '2022-12-19',
        by: someone,
        sequence: 2,
      },
    ]);
  });

  test('has a needed-by that is overdue once its latest instant has passed, and slips that stay', async () => {
    const happenings = here(opened({ neededBy: '2022-12-18' }), neededBy(null), neededBy('2022-12-20/2022-12-21'));
    const clock = (at: string, atSequence: number) =>
      look(happenings, ([item]) => [item?.overdue, item?.secondsLeft, item?.slips.map(({ from, to }) => [from, to])], {
        at,
        atSequence,
      });
    expect(await clock('2022-12-18T23:59:59.999Z', 1)).toEqual([false, 0, []]);
    expect(await clock('2022-12-19T00:00:00.000Z', 1)).toEqual([true, -1, []]);
    expect(await clock('2022-12-19T00:00:00.000Z', 2)).toEqual([false, null, [['2022-12-18', null]]]);
    const slip = ['2022-12-18', '2022-12-20/2022-12-21'];
    expect(await clock('2022-12-21T23:59:59.999Z', 3)).toEqual([false, 0, [slip]]);
    expect(await clock('2022-12-22T00:00:00.000Z', 3)).toEqual([true, -1, [slip]]);
  });

  test('has a default that holds from its earliest instant on, or from the latest where it has none', async () => {
    const holds = (from: string | null, at: string) =>
      look(here(opened({ default: { text: 'It stays.', option: null, from } })), ([item]) => item?.defaultInForce, {
        at,
      });
    expect(await holds('2022-12-18', '2022-12-17T23:59:59.999Z')).toBe(false);
    expect(await holds('2022-12-18', '2022-12-18T00:00:00.000Z')).toBe(true);
    expect(await holds('../2022-12-18', '2022-12-18T12:00:00.000Z')).toBe(false);
    expect(await holds('../2022-12-18', '2022-12-19T00:00:00.000Z')).toBe(true);
    expect([await holds('unknown', now), await holds(null, now)]).toEqual([false, false]);
  });

  test('says what it supersedes, of which nothing holds any longer', async () => {
    const successor = idOf(9);
    const facts = { supersededBy: `decision/${successor}`, items: null, ...none };
    const happenings = [
      ...here(opened({ authority: commission }), optionAdded('replace'), taken()),
      ...on(`decision-${successor}`)(opened()),
      ...here(storable({ type: 'DecisionSuperseded', facts })),
    ];
    const supersedes = [{ decision, title: openedFacts.title, items: null, sequence: 5 }];
    expect(await look(happenings, (items) => items.map((item) => [item.decision, item.supersedes]))).toEqual([
      [`decision/${successor}`, supersedes],
    ]);
    expect(await look(happenings, (items) => items.map((item) => item.supersedes), { atSequence: 4 })).toEqual([[]]);
  });

  test('waits no longer when it lapsed', async () => {
    const titles = (...events: readonly Given[]) => look(here(...events), (items) => items.length);
    expect(await titles(opened(), lapsed())).toBe(0);
    expect(await titles(opened(), lapsed('default-in-force'))).toBe(0);
  });

  test('is shown in the words as last corrected', async () => {
    const changes = [{ pointer: '/title', was: openedFacts.title, is: 'The return of the crew' }];
    const facts = { entry: 'entry/1', revision: 0, changes, reason: 'Shorter.' };
    const happenings = [...here(opened()), one(`decision-${commandId}`, 'EntryCorrected', facts), ...here(opened())];
    const title = (atSequence: number) => look(happenings, (items) => items, { atSequence });
    expect(await title(1)).toEqual([bare]);
    expect(await title(2)).toEqual([{ ...bare, title: 'The return of the crew', corrected: true }]);
  });
});

describe('a decision that was taken', () => {
  const decided = (...events: readonly Given[]) =>
    here(opened({ authority: commission }), optionAdded('replace'), ...events);
  const waits = (happenings: readonly Happening[], at: string = now) =>
    look(
      happenings,
      (items) =>
        items.map(({ status, expired, reviews }) => [status, expired, reviews.map(({ sequence }) => sequence)]),
      { at },
    );

  test('waits for nobody', async () => {
    expect(await waits(decided(taken()))).toEqual([]);
    expect(await waits(decided(taken({ expires: 'unknown' })))).toEqual([]);
  });

  test('comes back when it has expired, after the latest instant of that', async () => {
    const expiring = decided(taken({ expires: '2022-12-19' }));
    expect(await waits(expiring, '2022-12-19T23:59:59.999Z')).toEqual([]);
    expect(await waits(expiring, '2022-12-20T00:00:00.000Z')).toEqual([['taken', true, []]]);
  });

  test('comes back with the reason when a review is called, which is no overdue needed-by', async () => {
    const deviations = [{ rules: ['basis-stated' as const], ground: 'none given' }];
    const facts = { expires: '2023-01', conditions: ['Inspected'], revisit: 'Another leak.', reason: 'Safer.' };
    const review = storable({ type: 'ReviewCalled', facts: { reason: 'Another leak', because: [leak] } });
    const happenings = decided(taken(facts, { deviations, basis: null }), review);
    expect(await look(happenings, (items) => items)).toEqual([
      {
        ...bare,
        reasons: [{ why: 'review-called', reason: 'Another leak', ...then(4) }],
        status: 'taken',
        authority: { value: commission, disputed: [] },
        gaps: bare.gaps.slice(1),
        options: [{ id: 'replace', title: 'replace', ...then(2), rejected: null }],
        taken: {
          option: 'replace',
          conditions: ['Inspected'],
          revisit: 'Another leak.',
          ...then(3, commission),
          reason: 'Safer.',
          deviations,
        },
        expires: '2023-01',
        reviews: [{ ...then(4), reason: 'Another leak', because: [leak] }],
      },
    ]);
  });

  test('goes again when it is reaffirmed, superseded, rescinded or carried out', async () => {
    const back = [taken({ expires: '2022-12-19' }), reviewCalled];
    expect(await waits(decided(...back))).toEqual([['taken', true, [4]]]);
    for (const event of [superseded(), rescinded, outcome(true)]) {
      expect(await waits(decided(...back, event))).toEqual([]);
    }
    expect(await waits(decided(...back, outcome()))).toEqual([['taken', true, [4]]]);
    expect(await waits(decided(...back, reaffirmed('2022-12-24')))).toEqual([]);
    const again = decided(...back, reaffirmed('2022-12-24'), reviewCalled);
    expect(await waits(again)).toEqual([['taken', false, [6]]]);
    expect(await waits(again, '2022-12-25T00:00:00.000Z')).toEqual([['taken', true, [6]]]);
  });

  test('is carried out when something was ordered by it or an item of it, and all of that has ended', async () => {
    const item = { id: 'one', subject: soyuz, does: 'Lands', returnsIn: null, applicability: null };
    const happenings = [
      ...decided(programDecided([item]), reviewCalled),
      planned([`${decision}/program/one`]),
      cancelled,
      reinstated,
      endedOf(),
    ];
    const counts = [4, 5, 6, 7, 8].map((atSequence) => look(happenings, ({ length }) => length, { atSequence }));
    expect(await Promise.all(counts)).toEqual([1, 1, 1, 1, 0]);
  });

  test('is not carried out by what had ended before it was taken: that was for finding out', async () => {
    const earlier = [...here(opened({ authority: commission })), planned([decision]), endedOf()];
    const later = here(optionAdded('replace'), taken(), reviewCalled);
    expect(await waits([...earlier, ...later])).toEqual([['taken', false, [6]]]);
    const sameDay = { ...taken(), metadata: { by: commission, occurredAt: '2022-12-15' } };
    expect(await waits([...earlier, ...here(optionAdded('replace'), sameDay, reviewCalled)])).toEqual([]);
  });

  test('waits no longer when every item of its program is superseded', async () => {
    const item = { id: 'one', subject: soyuz, does: 'Lands', returnsIn: null, applicability: null };
    const program = programDecided([item, { ...item, id: 'two' }]);
    const gone = (...ids: readonly string[]) => ids.map((id) => superseded([`${decision}/program/${id}`]));
    expect(await waits(decided(program, reviewCalled, ...gone('one')))).toEqual([['taken', false, [4]]]);
    expect(await waits(decided(program, reviewCalled, ...gone('one', 'two')))).toEqual([]);
  });
});

describe('the list', () => {
  const of = (number: number, ...events: readonly Given[]): readonly Happening[] =>
    on(`decision-${idOf(10 + number)}`)(...events);
  const named = (number: number, terms: object = {}) => opened({ title: `Decision ${number}`, ...terms });
  const chosen = (expires: string) => [optionAdded('replace'), taken({ expires })];
  const happenings = [
    ...of(1, named(1)),
    ...of(2, named(2, { neededBy: '2022-12-31' })),
    ...of(3, named(3), ...chosen('2022-12-18')),
    ...of(4, named(4, { neededBy: '2022-12-17' })),
    ...of(5, named(5), ...chosen('2022-12-17')),
    ...of(6, named(6), ...chosen('2022-12-21')),
    ...of(7, named(7, { neededBy: '2022-12-31' })),
    ...of(8, named(8), ...chosen('2022-12-16'), {
      ...reviewCalled,
      metadata: { occurredAt: '2022-12-15T01:00Z' },
    }),
    ...of(9, named(9, { neededBy: 'unknown' })),
  ];
  /** Of what is suggested about one of them: less than nothing. */
  const numbers = (items: readonly PendingItem[]) =>
    items.map(({ title, status }) => (status === 'suggested' ? -1 : 1) * Number(title.split(' ').at(-1)));

  test('has what has expired first, then what waits by needed-by, then what is needed by nobody knows when', async () => {
    expect(await look(happenings, numbers)).toEqual([5, 3, 8, 4, 2, 7, 1, 9]);
    const later = '2022-12-22T00:00:00.000Z';
    expect(await look(happenings, numbers, { at: later })).toEqual([5, 3, 6, 8, 4, 2, 7, 1, 9]);
    expect(await look(happenings, numbers, { at: recordedAt(20) })).toEqual([8, 4, 2, 7, 1, 9]);
  });

  test('comes in pages of any size, also across the border between the two, and ends with the last', async () => {
    for (const at of [recordedAt(20), now, '2022-12-22T00:00:00.000Z' as Instant]) {
      const whole = await read(views, happenings, (past) => numbers(page(past, at).items));
      for (let limit = 1; limit <= whole.length + 1; limit += 1) {
        const pages = await read(views, happenings, (past) => {
          const found: (readonly number[])[] = [];
          for (let after: { order: string; key: string } | undefined; ; ) {
            const { items, next } = page(past, at, limit, after);
            found.push(numbers(items));
            if (next === null) return found;
            after = next;
          }
        });
        expect(pages).toEqual(
          Array.from({ length: Math.ceil(whole.length / limit) }, (_, index) =>
            whole.slice(index * limit, (index + 1) * limit),
          ),
        );
      }
    }
  });
});
