import * as fc from 'fast-check';
import type { Author } from '../../src/domain/author.ts';
import type { ClaimedTime } from '../../src/domain/claimed-time.ts';
import { type Instant, toInstant } from '../../src/domain/id.ts';
import { partOf, type Reference, referenceTo, type ThingKind } from '../../src/domain/reference.ts';
import { idOf } from './assessed.ts';
import type { Happening } from './history.ts';

// Histories in which much is cited, superseded, retracted, contradicted, judged, struck through, taken and reaffirmed.

type Facts = Readonly<Record<string, unknown>>;
/** An attempt: what is wanted, and numbers that pick among what is there. */
type Wanted = {
  readonly what: string;
  readonly picks: readonly number[];
  readonly by: Author;
  readonly at: ClaimedTime | null;
};

const unstated = {
  authority: null,
  default: null,
  burdenOfProof: null,
  applicability: null,
  neededBy: null,
  awaits: null,
  polled: null,
};
const none = { reason: null, because: [] };
const words = ['suspected', 'unlikely', 'likely', 'confirmed', 'not-confirmed', 'ruled-out'] as const;
const vehicle = 'vehicle/soyuz-ms-22' as Reference;

const recordedAtOf = (sequence: number): Instant => toInstant(Date.UTC(2022, 11, 22) + sequence * 60_000);

const weights: Readonly<Record<string, number>> = {
  observe: 4,
  contradict: 3,
  fail: 2,
  assess: 8,
  fear: 1,
  retract: 3,
  void: 2,
  correct: 1,
  report: 1,
  close: 2,
  reopen: 1,
  open: 2,
  cite: 4,
  recommend: 3,
  take: 6,
  reaffirm: 3,
  review: 1,
  supersede: 1,
  rescind: 1,
  complete: 1,
  scope: 1,
  ask: 1,
  answer: 2,
  order: 1,
  end: 1,
};

const wanted: fc.Arbitrary<Wanted> = fc.record({
  what: fc.oneof(...Object.entries(weights).map(([what, weight]) => ({ weight, arbitrary: fc.constant(what) }))),
  picks: fc.array(fc.nat(997), { minLength: 12, maxLength: 12 }),
  by: fc.constantFrom<Author>({ agency: 'NASA' }, { agency: 'Roscosmos' }),
  at: fc.option(fc.constantFrom('2022-12-10', '2022-12-14', '2022-12-18'), { freq: 2 }),
});

export const restingHistories = (length: number): fc.Arbitrary<readonly Happening[]> =>
  fc.array(wanted, { minLength: Math.floor(length / 2), maxLength: length, size: 'max' }).map(happeningsOf);

function happeningsOf(wishes: readonly Wanted[]): readonly Happening[] {
  const happenings: Happening[] = [];
  const things: Record<string, Reference[]> = {};
  const status = new Map<Reference, string>();
  /** What may be cited: wholes, parts and entries. */
  const citable: Reference[] = [vehicle];
  // None that another of these histories makes.
  let made = 2000;

  const add = (thing: Reference, type: string, facts: Facts, wish: Wanted, metadata: object = {}) => {
    const sequence = happenings.length + 1;
    const [kind = '', id = ''] = thing.split('/');
    const stream = `${kind.replace('-', '')}-${id}`;
    happenings.push([
      stream,
      { type, facts },
      { by: wish.by, occurredAt: wish.at, recordedAt: recordedAtOf(sequence), ...metadata },
    ]);
    if (sequence % 7 === 0) citable.push(`entry/${sequence}` as Reference);
  };
  const begin = (kind: ThingKind): Reference => {
    made += 1;
    const thing = referenceTo(kind, idOf(made));
    const known = things[kind] ?? [];
    things[kind] = [...known, thing];
    citable.push(thing);
    return thing;
  };
  const pick = <Item>(from: readonly Item[], number = 0): readonly Item[] => {
    const item = from[number % Math.max(1, from.length)];
    return item === undefined ? [] : [item];
  };
  // The later ones more often, so that chains grow.
  const cited = (number = 0): readonly Reference[] => pick(number % 3 === 0 ? citable : citable.slice(-6), number);
  const distinct = (...references: readonly (readonly Reference[])[]) => [...new Set(references.flat())];
  const hypothesesOf = (anomaly: Reference) => [
    partOf(anomaly, 'hypothesis', 'hit'),
    partOf(anomaly, 'hypothesis', 'made'),
  ];

  const assess = (wish: Wanted, facts: Facts): Reference => {
    const assessment = begin('assessment');
    const all = {
      about: [vehicle],
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
    add(assessment, 'AssessmentRecorded', { ...all, ...facts }, wish);
    return assessment;
  };
  const report = (wish: Wanted, sharesCauseWith: readonly Reference[], evidence: readonly Reference[]) => {
    const anomaly = begin('anomaly');
    const facts = {
      about: [vehicle],
      title: 'Leak',
      text: 'Leak',
      severity: null,
      system: null,
      medium: null,
      quantities: [],
      kind: null,
    };
    add(anomaly, 'AnomalyReported', { ...facts, evidence, sharesCauseWith }, wish);
    for (const hypothesis of hypothesesOf(anomaly)) {
      add(anomaly, 'HypothesisDeclared', { id: hypothesis.split('/').at(-1), text: 'So.' }, wish);
      citable.push(hypothesis);
    }
    status.set(anomaly, 'open');
  };
  const open = (wish: Wanted, scope: readonly Reference[]) => {
    const decision = begin('decision');
    add(
      decision,
      'DecisionOpened',
      { question: 'Who?', title: 'Who?', scope: scope.length === 0 ? null : scope, ...unstated },
      wish,
    );
    const [anomaly = vehicle] = pick(things.anomaly ?? [], wish.picks[3]);
    const hypotheses = (wish.picks[4] ?? 0) % 2 === 0 ? pick(hypothesesOf(anomaly), wish.picks[5]) : [];
    add(decision, 'OptionAdded', { id: 'go', title: 'Go', text: 'Go', hypotheses }, wish);
    status.set(decision, 'open');
  };
  const basisOf = (number: number) => (number % 3 === 0 ? null : Math.max(1, happenings.length - (number % 12)));
  const acknowledged = (number: number) => {
    const entry = Math.max(1, happenings.length - (number % 5));
    return { sequences: number % 2 === 0 ? [] : [entry], upTo: number % 7 === 0 ? entry : null };
  };

  const first: Wanted = { what: 'report', picks: [], by: { agency: 'NASA' }, at: null };
  report(first, [], []);
  open(first, [vehicle]);

  for (const wish of wishes) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = wish.picks;
    const { anomaly: anomalies = [], assessment: assessments = [], observation: observations = [] } = things;
    const { decision: decisions = [], 'information-request': requests = [], activity: activities = [] } = things;
    const [anomaly = vehicle] = pick(anomalies, a);
    const inStatus = (list: readonly Reference[], wantedStatus: string) =>
      pick(
        list.filter((thing) => status.get(thing) === wantedStatus),
        b,
      );
    switch (wish.what) {
      case 'observe':
      case 'contradict':
      case 'fail': {
        const observation = begin('observation');
        const contradicts = wish.what === 'contradict' ? distinct(cited(b), c % 3 === 0 ? cited(c) : []) : [];
        const failing = wish.what === 'fail' ? pick(assessments, d) : [];
        const predictions = failing.map((assessment) => ({
          prediction: partOf(assessment, 'prediction', 'warm'),
          result: e % 4 === 0 ? 'held' : 'failed',
        }));
        add(
          observation,
          'ObservationRecorded',
          {
            kind: 'log-entry',
            about: [f % 2 === 0 ? anomaly : vehicle],
            title: 'Seen.',
            text: 'Seen.',
            quantities: [],
            contradicts,
            sentTo: [],
            predictions,
          },
          wish,
        );
        status.set(observation, 'stands');
        break;
      }
      case 'assess': {
        const [hypothesis] = pick(hypothesesOf(anomaly), b);
        const [word = 'likely'] = pick(words, c);
        const assessment = assess(wish, {
          about: d % 2 === 0 ? [anomaly] : [vehicle],
          findings:
            e % 2 === 0 ? [{ slug: 'it', text: 'It.', basis: null, confidence: null, cites: distinct(cited(e)) }] : [],
          predictions: [{ slug: 'warm', text: 'Warm.', quantities: [], due: null }],
          hypotheses: g % 2 === 0 ? [{ hypothesis, standing: word, likelihood: null }] : [],
          supersedes: h % 3 === 0 ? distinct(pick(assessments.slice(-4), h)) : [],
          contradicts: h % 5 === 1 ? distinct(cited(g)) : [],
          cites: f % 3 === 0 ? [] : distinct(cited(f)),
        });
        status.set(assessment, 'stands');
        if (e % 2 === 0) citable.push(partOf(assessment, 'finding', 'it'));
        if (f % 4 === 0) citable.push(partOf(assessment, 'prediction', 'warm'));
        break;
      }
      case 'fear': {
        const [word = 'likely'] = pick(words, c);
        const both = anomalies.slice(-2);
        if (both.length === 2)
          status.set(
            assess(wish, { about: both, sharedCauses: [{ anomalies: both, standing: word, likelihood: null }] }),
            'stands',
          );
        break;
      }
      case 'retract':
        for (const assessment of inStatus(assessments.slice(-6), 'stands')) {
          add(assessment, 'AssessmentRetracted', none, wish);
          status.set(assessment, 'retracted');
        }
        break;
      case 'void':
        for (const observation of inStatus(observations, 'stands')) {
          add(observation, 'EntryVoided', { entry: 'entry/1', revision: 0, reason: 'A slip.' }, wish);
          status.set(observation, 'voided');
        }
        break;
      case 'correct':
        for (const assessment of pick(assessments, a)) {
          const changes = [{ pointer: '/occurredAt', was: null, is: wish.at }];
          add(assessment, 'EntryCorrected', { entry: 'entry/1', revision: 0, reason: 'A slip.', changes }, wish);
        }
        break;
      case 'report':
        if (anomalies.length < 3)
          report(
            wish,
            b % 2 === 0 ? distinct(pick(anomalies, b)) : [],
            distinct(
              cited(c).filter(
                (reference) => /^(?:observation|assessment|entry)/.test(reference) && !reference.includes('prediction'),
              ),
            ),
          );
        break;
      case 'close':
        for (const closed of inStatus(anomalies, 'open')) {
          const type = c % 3 === 0 ? 'entered-in-error' : 'resolved';
          add(
            closed,
            'AnomalyClosed',
            { disposition: { type }, reason: null, because: distinct(cited(d), cited(e)) },
            wish,
            { basis: basisOf(f) },
          );
          status.set(closed, 'closed');
        }
        break;
      case 'reopen':
        for (const reopened of inStatus(anomalies, 'closed')) {
          add(reopened, 'AnomalyReopened', none, wish);
          status.set(reopened, 'open');
        }
        break;
      case 'open':
        if (decisions.length < 5) open(wish, distinct(c % 3 === 0 ? [anomaly] : [vehicle]));
        break;
      case 'cite':
        for (const decision of pick(decisions, a))
          add(decision, 'EvidenceCited', { evidence: distinct(cited(b), cited(c)), text: null }, wish);
        break;
      case 'recommend':
        for (const decision of pick(decisions, a)) {
          made += 1;
          add(
            decision,
            'RecommendationMade',
            {
              id: idOf(made),
              option: b % 2 === 0 ? 'go' : null,
              text: 'Go.',
              conditions: [],
              because: distinct(cited(c)),
            },
            wish,
            { basis: basisOf(d) },
          );
          citable.push(partOf(decision, 'recommendation', idOf(made)));
        }
        break;
      case 'take':
        for (const decision of inStatus(decisions, 'open')) {
          const program =
            c % 2 === 0
              ? [{ id: 'first', subject: vehicle, does: 'Leaves', returnsIn: null, applicability: null }]
              : [];
          const facts = {
            option: 'go',
            reason: null,
            because: distinct(cited(d), cited(e)),
            acknowledges: acknowledged(f),
            conditions: [],
            expires: g % 4 === 0 ? '2022-12-23' : null,
            revisit: null,
            program,
          };
          add(decision, program.length > 0 ? 'FlightProgramDecided' : 'DecisionTaken', facts, wish, {
            basis: basisOf(h),
          });
          status.set(decision, 'taken');
          if (program.length > 0) citable.push(partOf(decision, 'program', 'first'));
        }
        break;
      case 'reaffirm':
        for (const decision of inStatus(decisions, 'taken')) {
          add(
            decision,
            'DecisionReaffirmed',
            {
              reason: null,
              because: distinct(a % 2 === 0 ? cited(d) : []),
              acknowledges: acknowledged(f),
              expires: null,
            },
            wish,
            { basis: basisOf(h) },
          );
        }
        break;
      case 'review':
        for (const decision of inStatus(decisions, 'taken')) add(decision, 'ReviewCalled', none, wish);
        break;
      case 'supersede':
        for (const decision of inStatus(decisions, 'taken')) {
          const [supersededBy = decision] = decisions.filter((other) => other !== decision);
          const items =
            c % 2 === 0 && citable.includes(partOf(decision, 'program', 'first'))
              ? [partOf(decision, 'program', 'first')]
              : null;
          add(decision, 'DecisionSuperseded', { supersededBy, items, ...none }, wish);
          if (items === null) status.set(decision, 'superseded');
        }
        break;
      case 'rescind':
        for (const decision of inStatus(decisions, 'taken')) {
          add(decision, 'DecisionRescinded', none, wish);
          status.set(decision, 'rescinded');
        }
        break;
      case 'complete':
        for (const decision of inStatus(decisions, 'taken'))
          add(decision, 'OutcomeRecorded', { text: 'Done.', about: [], because: [], completes: c % 3 === 0 }, wish);
        break;
      case 'scope':
        for (const decision of pick(
          decisions.filter((each) => ['open', 'taken'].includes(status.get(each) ?? '')),
          b,
        )) {
          add(
            decision,
            'TermsChanged',
            { changes: [{ term: 'scope', is: c % 2 === 0 ? [anomaly] : [vehicle] }], ...none },
            wish,
          );
        }
        break;
      case 'ask':
        if (requests.length < 2)
          add(
            begin('information-request'),
            'InformationRequested',
            { title: 'How hot?', text: 'How hot?', of: [{ agency: 'NASA' }], about: [anomaly], due: null },
            wish,
          );
        break;
      case 'answer':
        for (const request of pick(requests, a))
          add(request, 'InformationProvided', { text: null, cites: distinct(cited(b)) }, wish);
        break;
      case 'order':
        for (const decision of pick(decisions, a)) {
          const activity = begin('activity');
          const facts = {
            kind: 'burn',
            title: null,
            text: null,
            vehicles: [],
            people: [],
            objectives: [],
            planned: null,
            orderedBy: [decision],
          };
          add(activity, 'ActivityPlanned', facts, wish);
          status.set(activity, 'planned');
        }
        break;
      case 'end':
        for (const activity of inStatus(activities, 'planned')) {
          add(activity, 'ActivityEnded', { result: 'completed', text: null, because: [] }, { ...wish, at: null });
          status.set(activity, 'ended');
        }
        break;
    }
  }
  return happenings;
}
