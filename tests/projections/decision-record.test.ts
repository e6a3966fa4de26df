import { describe, expect, test } from 'vitest';
import { type Instant, type Slug, toInstant } from '../../src/domain/id.ts';
import { type Reference, referenceTo } from '../../src/domain/reference.ts';
import { decisionRecord } from '../../src/projections/records/decision-record.ts';
import { finish } from '../../src/projections/steps.ts';
import { views } from '../../src/projections/views.ts';
import {
  cited,
  commission,
  decision,
  dissentAnswered,
  dissentFiled,
  dissentId,
  dissentWithdrawn,
  flightSurgeon,
  montalbano,
  neededBy,
  opened,
  openedFacts,
  optionAdded,
  optionRejected,
  pollAnswered,
  programDecided,
  reviewCalled,
  superseded,
  taken,
} from '../domain/decision/fixtures.ts';
import { commandId, type Given, someone } from '../domain/given.ts';
import { said, storable } from '../domain/sent.ts';
import { assessed, assessmentOf, idOf, retracted } from './assessed.ts';
import { type Happening, read } from './history.ts';

const now = '2022-12-20T12:00:00.000Z' as Instant;
const thing = decision as Reference;
const then = (sequence: number, by: object = someone) => ({
  ...said(sequence),
  by,
  recordedAt: toInstant(Date.UTC(2022, 11, 15, 1, sequence - 1)),
});
const none = { reason: null, because: [] };

const on = (id: string, ...events: readonly Given[]): readonly Happening[] =>
  events.map((event) => [`decision-${id}`, event, event.metadata ?? {}]);
const here = (...events: readonly Given[]) => on(commandId, ...events);
const one = (stream: string, type: string, facts: object): Happening => [stream, storable({ type, facts })];
const other = '0185e0a0-0000-7000-8000-0000000000ff';

const record = (happenings: readonly Happening[], atSequence?: number, at: Instant = now) =>
  read(views, happenings, (past) => finish(decisionRecord(past, at, thing)), atSequence);

const soyuz = referenceTo('vehicle', 'soyuz-ms-22');
const rubio = referenceTo('crew-member', 'frank-rubio');
const eva = referenceTo('activity', idOf(1));
const missing = {
  title: null,
  state: 'not-on-record',
  because: [],
  sequence: null,
  corrections: [],
  contradictedBy: [],
};
const notThere = (reference: string, kind: string) => ({ reference, kind, asItStood: missing, asItStands: missing });
const stands = { title: 'Hit', state: 'stands', because: [], sequence: 2, corrections: [], contradictedBy: [] };
const hit = {
  reference: assessmentOf(1),
  kind: 'assessment',
  asItStood: stands,
  asItStands: { ...stands, state: 'retracted', because: [9] },
};
const emptySection = { items: [], more: [] };
const unsaid = { value: null, disputed: [], said: null };

describe('the record of a decision', () => {
  test('is of nothing where there is none', async () => {
    expect(await record(here(opened()), 0)).toBeUndefined();
  });

  test('has everything on it, each cited thing as it stood then and as it stands', async () => {
    const deviations = [{ rules: ['authority-acts' as const], ground: 'none given' }];
    const item = { id: 'lands', subject: soyuz, does: 'Lands', returnsIn: null, applicability: null };
    const because = [assessmentOf(1)];
    const answer = { forum: 'MMT', member: null, answer: 'go', conditions: [], text: null, because: [] };
    const happenings = [
      ...here(opened({ authority: commission, polled: [{ forum: 'MMT', members: [montalbano] }] })),
      assessed(1, {
        title: 'Hit',
        predictions: [{ slug: 'hot' as Slug, text: 'It gets hot.', quantities: [], due: '2022-12-16' }],
      }),
      ...here(
        optionAdded('replace'),
        optionAdded('keep'),
        {
          ...storable({ type: 'OptionRejected', facts: { option: 'keep', reason: 'Too hot.', because } }),
          metadata: { deviations },
        },
        pollAnswered({ answer: 'no-go', because }, { by: montalbano }),
        pollAnswered({}, { by: montalbano }),
        cited(assessmentOf(1)),
      ),
      retracted(1),
      ...here(programDecided([item]), superseded([`${decision}/program/lands`])),
    ];
    const by = then(10, commission);
    const citation = { reference: assessmentOf(1), text: null, ...then(8), after: false, again: [] };
    const notOnRecord = notThere(`decision/${other}`, 'decision');
    expect(await record(happenings)).toEqual({
      decision,
      asItStands: {
        title: openedFacts.title,
        state: 'taken',
        because: [10],
        sequence: 1,
        corrections: [],
        contradictedBy: [],
      },
      status: 'taken',
      question: openedFacts.question,
      title: openedFacts.title,
      opened: then(1),
      suggested: null,
      terms: {
        scope: unsaid,
        authority: { value: commission, disputed: [], said: then(1) },
        default: unsaid,
        burdenOfProof: unsaid,
        applicability: unsaid,
        neededBy: unsaid,
        awaits: unsaid,
        polled: { value: [{ forum: 'MMT', members: [montalbano] }], disputed: [], said: then(1) },
      },
      gaps: [
        { term: 'default', gap: 'not-stated', claims: [] },
        { term: 'burdenOfProof', gap: 'not-stated', claims: [] },
        { term: 'neededBy', gap: 'not-stated', claims: [] },
      ],
      slips: [],
      deferrals: [],
      transfers: [],
      options: [
        { id: 'replace', title: 'replace', text: 'replace', hypotheses: [], ...then(3), rejected: null },
        {
          id: 'keep',
          title: 'keep',
          text: 'keep',
          hypotheses: [],
          ...then(4),
          rejected: { reason: 'Too hot.', because: [hit], ...then(5), deviations },
        },
      ],
      evidence: [{ ...citation, cited: hit }],
      recommendations: [],
      polls: [
        {
          forum: 'MMT',
          counts: { go: 1, 'no-go': 0, 'go-with-conditions': 0, abstain: 0 },
          absent: [],
          members: [
            {
              member: montalbano,
              answer: { ...answer, ...then(7, montalbano), after: false },
              earlier: [{ ...answer, answer: 'no-go', because: [hit], ...then(6, montalbano), after: false }],
            },
          ],
          notPolled: [],
        },
      ],
      concurrences: [],
      dissents: [],
      termChanges: emptySection,
      taken: {
        option: 'replace',
        ...none,
        acknowledges: { sequences: [], upTo: null },
        conditions: [],
        expires: null,
        revisit: null,
        program: [{ ...item, subject: notThere(soyuz, 'vehicle'), supersededBy: notOnRecord }],
        ...by,
        deviations: [],
        basis: 3,
        onObservationsAlone: false,
      },
      lapsed: null,
      reviews: [],
      reaffirmations: [],
      supersessions: [
        {
          items: [`${decision}/program/lands`],
          ...none,
          ...then(11),
          deviations: [],
          supersededBy: notOnRecord,
        },
      ],
      rescinded: null,
      outcomes: [],
      completed: null,
      carriedOut: null,
      staleness: {
        // Retracted after its basis, and before it was taken: it was on record, and not seen.
        flags: [
          {
            why: 'retracted',
            sequence: 9,
            by: null,
            on: assessmentOf(1),
            title: 'Hit',
            standing: null,
            other: null,
            chain: [{ link: 'evidence', to: assessmentOf(1), title: 'Hit' }],
          },
        ],
        cut: false,
      },
      expires: null,
      expired: false,
      deviations: [{ sequences: [5], deviations }],
      activities: emptySection,
      informationRequests: emptySection,
      observations: emptySection,
      assessments: emptySection,
      anomalies: emptySection,
      decisions: emptySection,
      predictions: [
        {
          prediction: `${assessmentOf(1)}/prediction/hot`,
          text: 'It gets hot.',
          due: '2022-12-16',
          sequence: 2,
          asItStands: { ...hit.asItStands, title: 'It gets hot.' },
          seen: null,
        },
      ],
      criteria: { items: [], total: 0 },
      seats: emptySection,
      entries: [1, 3, 4, 5, 6, 7, 8, 10, 11],
    });
  });

  test('has each slip with its reason, each change of terms, and what was merged into another', async () => {
    const facts = { kind: 'merged', into: `decision/${other}`, ...none };
    const lapsed = storable({ type: 'DecisionLapsed', facts });
    const happenings = [
      ...on(other, opened({ title: 'The other' })),
      ...here(opened({ neededBy: '2022-12-18' }), neededBy('2022-12-19'), lapsed),
    ];
    const found = await record(happenings);
    expect(found?.slips).toEqual([{ from: '2022-12-18', to: '2022-12-19', ...none, named: null, ...then(3) }]);
    expect(found?.termChanges.items.map(({ type, said: by }) => [type, by.sequence])).toEqual([['TermsChanged', 3]]);
    const open = { title: 'The other', state: 'open', because: [], sequence: 1, corrections: [], contradictedBy: [] };
    const into = { reference: `decision/${other}`, kind: 'decision', asItStood: open, asItStands: open };
    expect(found?.lapsed).toEqual({ kind: 'merged', ...none, into, ...then(4), deviations: [] });
  });

  test('has every dissent with its answer and its withdrawal, and says what came after', async () => {
    const dissents = async (atSequence: number) =>
      (await record(here(opened(), dissentFiled(), taken(), dissentAnswered(), dissentWithdrawn), atSequence))
        ?.dissents;
    const filed = {
      id: dissentId,
      text: 'Too hot for three.',
      option: null,
      because: [],
      ...then(2, flightSurgeon),
      after: false,
    };
    expect(await dissents(3)).toEqual([{ ...filed, open: true, answered: null, withdrawn: null }]);
    const answered = { answer: 'overruled', text: null, because: [], ...then(4), after: true };
    expect(await dissents(4)).toEqual([{ ...filed, open: false, answered, withdrawn: null }]);
    const withdrawn = { ...none, ...then(5, flightSurgeon), after: true };
    expect(await dissents(5)).toEqual([{ ...filed, open: false, answered, withdrawn }]);
  });

  test('has what others put on record about it: what it ordered, asked, gave, and whatever names it', async () => {
    const item = { id: 'rubio', subject: rubio, does: null, returnsIn: soyuz, applicability: null };
    const happenings = [
      ...here(opened({ authority: commission }), optionAdded('replace'), programDecided([item])),
      one(`activity-${idOf(1)}`, 'EvaPlanned', {
        kind: 'eva',
        title: 'Look at it',
        text: null,
        vehicles: [],
        people: [],
        objectives: [],
        planned: null,
        orderedBy: [decision],
      }),
      one(`informationrequest-${idOf(3)}`, 'InformationRequested', {
        title: 'How hot?',
        text: 'How hot?',
        of: [{ agency: 'NASA' }],
        about: [`${decision}/option/replace`],
        due: null,
      }),
      one('crewmember-frank-rubio', 'ReturnSeatAssigned', {
        vehicle: soyuz,
        applicability: 'both',
        seat: null,
        because: [`${decision}/program/rubio`],
      }),
      one(`observation-${idOf(4)}`, 'ObservationRecorded', {
        kind: 'statement',
        about: [decision],
        title: 'NASA agrees',
        text: 'NASA agrees',
        quantities: [],
        contradicts: [],
        sentTo: [],
        predictions: [],
      }),
      assessed(1, { about: [thing], title: 'It was right' }),
      ...on(
        other,
        opened(),
        storable({
          type: 'RecommendationMade',
          facts: { id: idOf(9), option: null, text: 'As there.', conditions: [], because: [decision] },
        }),
      ),
      one(`anomaly-${idOf(5)}`, 'AnomalyReported', {
        kind: null,
        about: [soyuz],
        title: 'Leak',
        text: 'Leak',
        severity: null,
        system: null,
        medium: null,
        quantities: [],
        evidence: [],
        sharesCauseWith: [],
      }),
      one(`anomaly-${idOf(5)}`, 'AnomalyClosed', {
        disposition: { type: 'resolved' },
        reason: null,
        because: [decision],
      }),
      one(`activity-${idOf(1)}`, 'EvaEnded', { result: 'completed', text: null, because: [] }),
    ];
    const found = await record(happenings);
    const named = ({
      items,
    }: {
      readonly items: readonly { readonly type: string; readonly said: { readonly sequence: number } }[];
    }) => items.map(({ type, said: by }) => `${type} #${by.sequence}`);
    expect(
      found && [
        named(found.activities),
        named(found.informationRequests),
        named(found.seats),
        named(found.observations),
        named(found.assessments),
        named(found.decisions),
        named(found.anomalies),
      ],
    ).toEqual([
      ['EvaPlanned #4'],
      ['InformationRequested #5'],
      ['ReturnSeatAssigned #6'],
      ['ObservationRecorded #7'],
      ['AssessmentRecorded #8'],
      ['RecommendationMade #10'],
      ['AnomalyClosed #12'],
    ]);
    expect(found?.activities.items[0]?.asItStands).toEqual({
      title: 'Look at it',
      state: 'completed',
      because: [13],
      sequence: 4,
      corrections: [],
      contradictedBy: [],
    });
    expect([(await record(happenings, 12))?.carriedOut, found?.carriedOut]).toEqual([null, 'all-that-was-ordered']);
    expect(found?.activities.items[0]?.thing).toBe(eva);
  });

  test('is in the words as last corrected, and names the correction among its entries', async () => {
    const changes = [{ pointer: '/reason', was: null, is: 'Too hot' }];
    const correction = { entry: 'entry/3', revision: 2, changes, reason: 'Left out.' };
    const happenings = [
      ...here(opened(), optionAdded('keep'), optionRejected('keep')),
      one(`decision-${commandId}`, 'EntryCorrected', correction),
    ];
    const found = await record(happenings);
    expect([found?.options[0]?.rejected?.reason, found?.asItStands.corrections, found?.entries]).toEqual([
      'Too hot',
      [4],
      [1, 2, 3, 4],
    ]);
  });

  test('has expired where its expiry has passed, and shows the reviews that were called', async () => {
    const happenings = here(opened(), optionAdded('replace'), taken({ expires: '2022-12-19' }), reviewCalled);
    const expired = async (at: string) => (await record(happenings, undefined, at as Instant))?.expired;
    expect(await expired('2022-12-19T23:59:59.999Z')).toBe(false);
    expect(await expired('2022-12-20T00:00:00.000Z')).toBe(true);
    expect((await record(happenings))?.reviews).toEqual([{ ...none, ...then(4) }]);
  });
});
