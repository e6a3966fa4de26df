import type { Assessment } from '../../domain/assessment/decider.ts';
import { normalText } from '../../domain/author.ts';
import { begunAt, type ClaimedTime } from '../../domain/claimed-time.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import { endsAt, occurredAt, sortableSequence, sortableTime } from './begun.ts';
import { keyPart, partyOf } from './party.ts';

type Effect = Assessment['effects'][number];
type Part<Whole, Keys extends keyof Whole> = { readonly [Key in Keys]: Whole[Key] };

/** What is judged of its subject, in the words of the assessment. */
export type Verdict =
  | Part<Extract<Effect, { on: 'health' }>, 'on' | 'subsystem' | 'status'>
  | Part<Extract<Effect, { on: 'fitness' }>, 'on' | 'fitness' | 'limits' | 'atMost'>
  | Part<Extract<Effect, { on: 'crew-member' }>, 'on' | 'text'>
  | ({ readonly on: 'hypothesis' } & Part<Assessment['hypotheses'][number], 'standing' | 'likelihood'>)
  | ({ readonly on: 'shared-cause' } & Part<Assessment['sharedCauses'][number], 'standing' | 'likelihood'>);

/** One judgement of an assessment, on one subject. Times are in milliseconds since 1970. */
export type Judgement = {
  /** What it is on: see `subjects`. */
  readonly subject: string;
  readonly party: string;
  /** Later texts govern earlier ones: judged last, then recorded last, then begun last. */
  readonly order: string;
  readonly begins: number;
  /** The last instant at which it holds; null: no end is claimed. */
  readonly ends: number | null;
  readonly verdict: Verdict;
  readonly confidence: Effect['confidence'];
  readonly since: ClaimedTime | null;
  readonly until: ClaimedTime | null;
  readonly assessment: Reference;
  readonly title: string | null;
  /** Where in the assessment's facts it is, as a JSON pointer. */
  readonly place: string;
  readonly said: Part<Said, keyof Said>;
};

/** What judgements are on, as parts of keys: those on one subject and of one party govern each other. */
export const subjects = {
  /** All subsystems of a vehicle begin so. */
  healthOf: (vehicle: Reference) => `health/${vehicle}/`,
  health: (vehicle: Reference, subsystem: string) => `health/${vehicle}/${keyPart(normalText(subsystem))}`,
  fitness: (vehicle: Reference, kind: 'nominal' | 'contingency') => `fitness/${vehicle}/${kind}`,
  crewMember: (crewMember: Reference) => crewMember as string,
  hypothesis: (hypothesis: Reference) => hypothesis as string,
  sharedCause: (anomalies: readonly Reference[]) => `shared-cause/${anomalies.toSorted().map(keyPart).join(':')}`,
} as const;

/** All judgements of an assessment that hold for a time, or have a standing; findings and predictions do not. */
export function judgementsOf(assessment: Assessment): readonly Judgement[] {
  const judged = occurredAt(assessment.recorded);
  const common = {
    party: partyOf(assessment.recorded.by),
    assessment: assessment.assessment,
    title: assessment.title,
    said: assessment.recorded,
  };
  const orderOf = (begins: number, index: number) =>
    [
      sortableTime(judged),
      sortableSequence(assessment.recorded.sequence),
      sortableTime(begins),
      String(index).padStart(3, '0'),
    ].join('-');
  const held = (effect: Effect, index: number): Judgement => {
    const begins = begunAt(effect.since, judged);
    const { confidence, since, until } = effect;
    const place = `/effects/${index}`;
    const times = { order: orderOf(begins, index), begins, ends: endsAt(until), confidence, since, until };
    return { ...subjectOf(effect), ...common, ...times, place };
  };
  const standing = (subject: string, verdict: Verdict, place: string, index: number): Judgement => {
    const times = {
      order: orderOf(judged, index),
      begins: judged,
      ends: null,
      confidence: null,
      since: null,
      until: null,
    };
    return { subject, verdict, ...common, ...times, place };
  };
  return [
    ...assessment.effects.map(held),
    ...assessment.hypotheses.map(({ hypothesis, ...rest }, index) =>
      standing(subjects.hypothesis(hypothesis), { on: 'hypothesis', ...rest }, `/hypotheses/${index}`, index),
    ),
    ...assessment.sharedCauses.map(({ anomalies, ...rest }, index) =>
      standing(subjects.sharedCause(anomalies), { on: 'shared-cause', ...rest }, `/sharedCauses/${index}`, index),
    ),
  ];
}

function subjectOf(effect: Effect): { readonly subject: string; readonly verdict: Verdict } {
  switch (effect.on) {
    case 'health': {
      const { on, vehicle, subsystem, status } = effect;
      return { subject: subjects.health(vehicle, subsystem), verdict: { on, subsystem, status } };
    }
    case 'fitness': {
      const { on, vehicle, fitness, limits, atMost } = effect;
      return { subject: subjects.fitness(vehicle, effect.return), verdict: { on, fitness, limits, atMost } };
    }
    case 'crew-member': {
      const { on, crewMember, text } = effect;
      return { subject: subjects.crewMember(crewMember), verdict: { on, text } };
    }
  }
}
