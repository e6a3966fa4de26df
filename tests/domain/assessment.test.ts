import { describe, expect, it } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import { recordAssessment, retractAssessment } from '../../src/domain/assessment/commands.ts';
import type { Author } from '../../src/domain/author.ts';
import type { Context } from '../../src/domain/decider.ts';
import type { Reference } from '../../src/domain/reference.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import { commandId, entryOf, type Given, given, someone } from './given.ts';
import { faults, said, sent, storable } from './sent.ts';

const own = `assessment/${commandId}`;
const earlier = 'assessment/0185e0a0-0000-7000-8000-000000000002' as Reference;
const later = 'assessment/0185e0a0-0000-7000-8000-000000000003' as Reference;
const anomaly = 'anomaly/0185e0a0-0000-7000-8000-000000000004';
const otherAnomaly = 'anomaly/0185e0a0-0000-7000-8000-000000000005';
const observation = 'observation/0185e0a0-0000-7000-8000-000000000006';
const about = ['vehicle/soyuz-ms-22'];

const facts = {
  about,
  title: null,
  text: null,
  findings: [],
  hypotheses: [],
  sharedCauses: [],
  effects: [],
  predictions: [],
  supersedes: [],
  contradicts: [],
  cites: [],
};
const recorded = (known: object) => storable({ type: 'AssessmentRecorded', facts: { ...facts, ...known } });
const retracted = storable({ type: 'AssessmentRetracted', facts: { reason: null, because: [] } });
const finding = { slug: '1', text: 'The loop leaks', basis: null, confidence: null, cites: [] };
const leaks = { findings: [{ text: 'The loop leaks' }] };
const leaking = recorded({ title: 'The loop leaks', findings: [finding] });
const likelihood = { name: 'probability', unit: '1', value: '0.80' };

const assessment = (...events: readonly Given[]) => given(aggregates.assessment, `assessment-${commandId}`, events);
const judge = (body: object) => sent(recordAssessment, { about, ...body });
const judging = (body: object) => faults(recordAssessment, { about, ...body });

/** The assessments that a command may name, as they came on record. */
const known = (...origins: readonly (readonly [Reference, Partial<Author>, object])[]): Partial<Context> => ({
  origin: (reference) => {
    const found = origins.find(([named]) => named === reference);
    if (found === undefined) return undefined;
    const [name, by, said] = found;
    return entryOf(
      { ...recorded({ findings: [finding], ...said }), metadata: { by } },
      name.replace('/', '-') as StreamName,
      0,
    );
  },
});

describe('an assessment', () => {
  it('needs what it is about and one judgement; its title is then the first line that there is', () => {
    assessment().when(judge(leaks)).thenEvents([leaking]);
  });

  it('keeps all that is said of it', () => {
    const said = {
      title: 'Preliminary',
      text: 'What the working group says',
      findings: [
        {
          slug: 'hole',
          text: 'A hole of 0.8 mm',
          basis: 'measurement',
          confidence: { other: 'as sure as a photograph' },
          cites: [observation],
        },
      ],
      hypotheses: [
        { hypothesis: `${anomaly}/hypothesis/micrometeoroid`, standing: 'likely', likelihood },
        { hypothesis: `${anomaly}/hypothesis/geminids`, standing: 'ruled-out', likelihood: null },
      ],
      sharedCauses: [{ anomalies: [anomaly, otherAnomaly], standing: 'suspected', likelihood: null }],
      effects: [
        {
          on: 'health',
          vehicle: 'vehicle/soyuz-ms-22',
          subsystem: 'Thermal control',
          status: 'failed',
          confidence: 'high',
          since: '2022-12-15T00:45Z',
          until: '2023-02/..',
        },
        {
          on: 'crew-member',
          crewMember: 'crew-member/rubio',
          text: 'Not to fly in it',
          confidence: null,
          since: null,
          until: null,
        },
        {
          on: 'fitness',
          vehicle: 'vehicle/soyuz-ms-22',
          return: 'contingency',
          fitness: 'fit-within-limits',
          limits: ['Hatch closed for at most 6 hours'],
          atMost: 2,
          confidence: 'medium',
          since: '2023-01-11',
          until: null,
        },
      ],
      predictions: [
        {
          slug: 'temperature',
          text: 'It gets hot',
          quantities: [{ name: 'peak', unit: '°C', most: '40' }],
          due: '2023-03',
        },
      ],
      contradicts: [observation],
      cites: [observation, 'entry/3'],
    };
    const { hypotheses, sharedCauses, effects, ...same } = said;
    const withoutNull = (value: object) => Object.fromEntries(Object.entries(value).filter(([, is]) => is !== null));
    assessment()
      .when(
        judge({
          ...same,
          hypotheses: hypotheses.map(withoutNull),
          sharedCauses: sharedCauses.map(withoutNull),
          effects: effects.map(withoutNull),
        }),
      )
      .thenEvents([recorded(said)]);
  });

  it('stores what is left out as null or empty', () => {
    const health = { on: 'health', vehicle: about[0], subsystem: 'Thermal control', status: 'degraded' };
    const crewed = { on: 'crew-member', crewMember: 'crew-member/rubio', text: 'Fine\nfor now' };
    const fitness = { on: 'fitness', vehicle: about[0], return: 'nominal', fitness: 'not-fit' };
    const held = { confidence: null, since: null, until: null };
    assessment()
      .when(judge({ effects: [health, crewed, fitness], predictions: [{ text: 'It gets hot' }] }))
      .thenEvents([
        recorded({
          title: 'Fine',
          effects: [
            { ...health, ...held },
            { ...crewed, ...held },
            { ...fitness, limits: [], atMost: null, ...held },
          ],
          predictions: [{ slug: '1', text: 'It gets hot', quantities: [], due: null }],
        }),
      ]);
  });

  it('has no title where no text is there to take it from', () => {
    const standing = { hypothesis: `${anomaly}/hypothesis/ice`, standing: 'unlikely' };
    assessment()
      .when(judge({ hypotheses: [standing] }))
      .thenEvents([recorded({ hypotheses: [{ ...standing, likelihood: null }] })]);
  });

  it('is not one without a judgement', () => {
    assessment()
      .when(judge({ text: 'Nothing' }))
      .thenRejected({ code: 'no-judgement', pointer: '/findings' });
  });

  it('is not recorded twice', () => {
    assessment(leaking)
      .when(judge(leaks))
      .thenRejected({ code: 'already-recorded', facts: { entry: 'entry/1' } });
  });

  it('names nothing of itself', () => {
    assessment()
      .when(judge({ ...leaks, contradicts: [`${own}/finding/1`] }))
      .thenRejected({
        code: 'reference-not-found',
        facts: { reference: `${own}/finding/1` },
        pointer: '/contradicts/0',
      });
  });
});

describe('findings and predictions', () => {
  it('have the slug of their place where they are given none', () => {
    const texts = [{ text: 'a' }, { text: 'b', slug: 'second' }, { text: 'c' }];
    const slugs = ['1', 'second', '3'];
    assessment()
      .when(judge({ findings: texts, predictions: texts }))
      .thenEvents([
        recorded({
          title: 'a',
          findings: texts.map(({ text }, index) => ({ ...finding, slug: slugs[index], text })),
          predictions: texts.map(({ text }, index) => ({ slug: slugs[index], text, quantities: [], due: null })),
        }),
      ]);
  });

  it('have no slug that is there before, given or by place', () => {
    assessment()
      .when(judge({ findings: [{ text: 'a', slug: '2' }, { text: 'b' }] }))
      .thenRejected({ code: 'duplicate-slug', facts: { slug: '2' }, pointer: '/findings/1/slug' });
    assessment()
      .when(
        judge({
          predictions: [
            { text: 'a', slug: 'x' },
            { text: 'b', slug: 'x' },
          ],
        }),
      )
      .thenRejected({ code: 'duplicate-slug', facts: { slug: 'x' }, pointer: '/predictions/1/slug' });
  });
});

describe('the form of a judgement', () => {
  const fitness = { on: 'fitness', vehicle: about[0], return: 'nominal' };

  it('gives a hypothesis one standing', () => {
    const hypothesis = `${anomaly}/hypothesis/ice`;
    assessment()
      .when(
        judge({
          hypotheses: [
            { hypothesis, standing: 'likely' },
            { hypothesis, standing: 'unlikely' },
          ],
        }),
      )
      .thenRejected({ code: 'judged-twice', facts: { hypothesis }, pointer: '/hypotheses/1/hypothesis' });
  });

  it('gives a shared cause one standing, in whatever order its anomalies are named', () => {
    const anomalies = [anomaly, otherAnomaly];
    assessment()
      .when(
        judge({
          sharedCauses: [
            { anomalies, standing: 'likely' },
            { anomalies: anomalies.toReversed(), standing: 'unlikely' },
          ],
        }),
      )
      .thenRejected({
        code: 'judged-twice',
        facts: { anomalies: anomalies.toReversed() },
        pointer: '/sharedCauses/1/anomalies',
      });
  });

  it('says how a subsystem and a fitness are once, from one time on', () => {
    const health = { on: 'health', vehicle: about[0], subsystem: 'Thermal control', status: 'failed' };
    const refused = (...effects: readonly object[]) =>
      assessment().when(judge({ effects })).thenRejected({ code: 'judged-twice', facts: {}, pointer: '/effects/1' });
    refused(health, { ...health, subsystem: ' thermal CONTROL', status: 'nominal' });
    refused({ ...health, since: '2022-12' }, { ...health, since: { time: '2022-12', words: 'in December' } });
    refused({ ...fitness, fitness: 'fit' }, { ...fitness, fitness: 'not-fit' });
    const crewMember = {
      on: 'crew-member',
      crewMember: 'crew-member/francisco-rubio',
      text: 'Stays half a year longer',
    };
    const several = [
      { ...health, until: '2022-12-20' },
      { ...health, since: '2022-12-20', status: 'degraded' },
      { ...health, subsystem: 'nominal' },
      { ...fitness, fitness: 'fit' },
      { ...fitness, return: 'contingency', fitness: 'fit' },
      crewMember,
      crewMember,
    ];
    expect(assessment().when(judge({ effects: several })).result.ok).toBe(true);
  });

  it('says of two anomalies at least, different ones, that they share a cause', () => {
    const shared = (...anomalies: readonly string[]) => judging({ sharedCauses: [{ anomalies, standing: 'likely' }] });
    expect(shared(anomaly)).toEqual(['/sharedCauses/0/anomalies']);
    expect(shared(anomaly, anomaly)).toEqual(['/sharedCauses/0/anomalies/1']);
    expect(shared(anomaly, otherAnomaly)).toEqual([]);
  });

  it('states limits where it is fit within limits, and nowhere else', () => {
    const of = (effect: object) => judging({ effects: [{ ...fitness, ...effect }] });
    expect(of({ fitness: 'fit-within-limits' })).toEqual(['/effects/0/fitness']);
    expect(of({ fitness: 'fit-within-limits', atMost: 0 })).toEqual([]);
    expect(of({ fitness: 'fit-within-limits', limits: ['no crew'] })).toEqual([]);
    expect(of({ fitness: 'fit', limits: ['no crew'] })).toEqual(['/effects/0/fitness']);
    expect(of({ fitness: 'unknown', atMost: 2 })).toEqual(['/effects/0/fitness']);
  });

  it('ends no effect before it begins; what is less precise does not end before', () => {
    const of = (since: string, until: string) => judging({ effects: [{ ...fitness, fitness: 'fit', since, until }] });
    expect(of('2022-12-16', '2022-12-15')).toEqual(['/effects/0/until']);
    expect(of('2022-12-16', '2022-12')).toEqual([]);
    expect(of('2022-12-16', '2022-12-16')).toEqual([]);
    expect(of('2022-12-16T10:00Z', '2022-12-16T09:59Z')).toEqual(['/effects/0/until']);
    expect(of('2022-12-16T10:00:00.000Z', '2022-12-16T10:00:00.000Z')).toEqual([]);
  });

  it('knows no other standings, effects or kinds of thing', () => {
    const hypothesis = `${anomaly}/hypothesis/ice`;
    expect(judging({ hypotheses: [{ hypothesis, standing: 'proven' }] })).toEqual(['/hypotheses/0/standing']);
    expect(judging({ hypotheses: [{ hypothesis: anomaly, standing: 'likely' }] })).toEqual([
      '/hypotheses/0/hypothesis',
    ]);
    expect(judging({ effects: [{ on: 'weather' }] })).toEqual(['/effects/0/on']);
    expect(judging({ supersedes: [observation] })).toEqual(['/supersedes/0']);
    expect(judging({ about: [] })).toEqual(['/about']);
  });
});

describe('superseding', () => {
  const roscosmos = { name: 'Sergei Krikalev', agency: ' ROSCOSMOS ' };

  it('is of the same agency, compared trimmed and without case, on what shares a subject', () => {
    assessment()
      .when(judge({ ...leaks, supersedes: [earlier] }), { context: known([earlier, roscosmos, {}]) })
      .thenEvents([recorded({ title: 'The loop leaks', findings: [finding], supersedes: [earlier] })]);
  });

  it('shares a subject too by a part of it, by an effect or by the standing of a hypothesis', () => {
    const body = { about: ['crew-member/rubio'], ...leaks, supersedes: [earlier] };
    const allows = (theirs: object, ours: object) => {
      const { result } = assessment().when(judge({ ...body, ...ours }), {
        context: known([earlier, roscosmos, theirs]),
      });
      expect(result.ok).toBe(true);
    };
    const hypothesis = `${anomaly}/hypothesis/ice`;
    const effect = { on: 'health', vehicle: about[0], subsystem: 'Thermal control', status: 'failed' };
    allows({ about: [hypothesis] }, { about: [`${anomaly}/hypothesis/defect`] });
    allows({}, { effects: [effect] });
    allows({ about: [anomaly] }, { hypotheses: [{ hypothesis, standing: 'likely' }] });
    allows(
      { sharedCauses: [{ anomalies: [anomaly, otherAnomaly], standing: 'likely', likelihood: null }] },
      { about: [otherAnomaly] },
    );
  });

  it.each([{ agency: 'NASA' }, {}])('is refused for another agency, or one that is not stated: %j', (agency) => {
    assessment()
      .when(judge({ ...leaks, supersedes: [earlier] }), {
        context: known([earlier, { role: 'Analyst', ...agency }, {}]),
      })
      .thenRejected({
        code: 'supersedes-another-agency',
        facts: { assessment: earlier, agency: null, own: 'Roscosmos', ...agency },
      });
  });

  it('is refused where the own agency is not stated', () => {
    assessment()
      .when(judge({ ...leaks, supersedes: [earlier] }), {
        act: { by: { name: 'Sergei Krikalev' } },
        context: known([earlier, roscosmos, {}]),
      })
      .thenRejected({
        code: 'supersedes-another-agency',
        facts: { assessment: earlier, agency: ' ROSCOSMOS ', own: null },
      });
  });

  it('is refused where no subject is shared, each of those that it names being looked at', () => {
    assessment()
      .when(judge({ ...leaks, supersedes: [earlier, later] }), {
        context: known([earlier, roscosmos, {}], [later, roscosmos, { about: ['vehicle/progress-ms-21'] }]),
      })
      .thenRejected({
        code: 'supersedes-another-subject',
        facts: { assessment: later, subjects: ['vehicle/progress-ms-21'], own: about },
      });
  });

  it('is not of itself', () => {
    assessment()
      .when(judge({ ...leaks, supersedes: [own] }))
      .thenRejected({ code: 'reference-not-found', facts: { reference: own }, pointer: '/supersedes/0' });
  });
});

describe('retracting an assessment', () => {
  const retract = sent(retractAssessment, {});

  it('is for its author, with the reason and what is behind it', () => {
    const grounds = { reason: 'The pictures were of another radiator', because: [observation] };
    assessment(leaking).when(retract).thenEvents([retracted]);
    assessment(leaking)
      .when(sent(retractAssessment, grounds))
      .thenEvents([storable({ type: 'AssessmentRetracted', facts: grounds })]);
  });

  it('is for the same role of the same agency too', () => {
    const by = { name: 'Someone Else', role: 'director of CREWED programmes', agency: 'roscosmos' };
    assessment(leaking).when(retract, { act: { by } }).thenEvents([retracted]);
  });

  it.each([
    { name: 'Someone Else', role: 'Flight director', agency: 'Roscosmos' },
    { role: 'Director of crewed programmes', agency: 'NASA' },
    { name: 'Sergei Krikalev' },
  ])('is for nobody else: %j', (by) => {
    assessment(leaking)
      .when(retract, { act: { by } })
      .thenRejected({ code: 'not-its-author', facts: { author: someone, by } });
  });

  it('is for nobody where neither a name nor a role is on record: what is not stated matches nothing', () => {
    const by = { agency: 'Roscosmos' };
    assessment({ ...leaking, metadata: { by } })
      .when(retract, { act: { by } })
      .thenRejected({ code: 'not-its-author', facts: { author: by, by } });
  });

  it('is done once', () => {
    assessment(leaking, retracted)
      .when(retract)
      .thenRejected({ code: 'already-retracted', facts: { entry: 'entry/2' } });
  });

  it('is of what is on record', () => {
    assessment().when(retract).thenRejected({ code: 'not-on-record' });
    assessment(leaking)
      .when(sent(retractAssessment, { because: [`${own}/finding/1`, own, `${own}/prediction/1`] }))
      .thenRejected({
        code: 'reference-not-found',
        facts: { reference: `${own}/prediction/1` },
        pointer: '/because/2',
      });
  });

  it('did not occur before the judgement', () => {
    assessment({ ...leaking, metadata: { occurredAt: '2022-12-15' } })
      .when(retract, { act: { occurredAt: '2022-12-14' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        facts: { entry: 'entry/1', occurredAt: '2022-12-15' },
        pointer: '/occurredAt',
      });
  });
});

describe('the state of an assessment', () => {
  it('is what was recorded and by whom, and whether it was retracted', () => {
    const { facts } = leaking;
    const state = { ...(facts as object), assessment: own, recorded: said(1) };
    expect(assessment(leaking).state()).toEqual({ ...state, retracted: null });
    expect(assessment(leaking, retracted).state()).toEqual({
      ...state,
      retracted: { reason: null, because: [], said: said(2) },
    });
  });

  it('is about all that it judges, wholes only, each once', () => {
    const judged = recorded({
      about: ['vehicle/soyuz-ms-22', `${anomaly}/hypothesis/ice`],
      hypotheses: [{ hypothesis: `${anomaly}/hypothesis/defect`, standing: 'likely', likelihood: null }],
      sharedCauses: [{ anomalies: [anomaly, otherAnomaly], standing: 'likely', likelihood: null }],
      effects: [
        { on: 'crew-member', crewMember: 'crew-member/rubio', text: 'x', confidence: null, since: null, until: null },
      ],
    });
    expect(aggregates.assessment.subjects(assessment(judged).state())).toEqual([
      'vehicle/soyuz-ms-22',
      anomaly,
      otherAnomaly,
      'crew-member/rubio',
    ]);
  });

  it('reads times and quantities as corrected, and texts as they were', () => {
    const effect = { on: 'health', vehicle: about[0], subsystem: 'Thermal', status: 'failed', confidence: null };
    const event = recorded({
      title: 'A',
      hypotheses: [{ hypothesis: `${anomaly}/hypothesis/ice`, standing: 'likely', likelihood }],
      effects: [{ ...effect, since: null, until: null }],
    });
    const changes = [
      { pointer: '/title', was: 'A', is: 'B' },
      { pointer: '/effects/0/since', was: null, is: '2022-12-15' },
      { pointer: '/hypotheses/0/likelihood/value', was: '0.80', is: '0.8' },
    ];
    const command = { type: 'CorrectEntry', sequence: 1, revision: 0, changes, reason: 'mistyped' };
    const corrected = {
      type: 'EntryCorrected',
      facts: { entry: 'entry/1', revision: 0, changes, reason: 'mistyped' },
    };
    assessment(event).when(command).thenEvents([corrected]);
    expect(assessment(event, corrected).state()).toMatchObject({
      title: 'A',
      hypotheses: [{ standing: 'likely', likelihood: { ...likelihood, value: '0.8' } }],
      effects: [{ ...effect, since: '2022-12-15', until: null }],
    });
  });

  it.each(['/about/0', '/findings/0/slug', '/findings/0/cites/0', '/hypotheses/0/standing', '/effects/0/status'])(
    'is not corrected in %s',
    (pointer) => {
      const { result } = assessment(leaking).when({
        type: 'CorrectEntry',
        sequence: 1,
        revision: 0,
        changes: [{ pointer, was: 'a', is: 'b' }],
        reason: 'no',
      });
      expect(result.ok ? result.value : result.error.code).toBe('not-correctable');
    },
  );
});
