import { eventTypes } from '../../domain/activity/event-types.ts';
import type { Closing, Hypothesis, ReportedAnomaly } from '../../domain/anomaly/evolve.ts';
import { toMilliseconds } from '../../domain/id.ts';
import { partOf, type Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import { type CriteriaInShort, criteriaOnAnomaly } from '../criteria/standing.ts';
import type { Past } from '../engine/view.ts';
import { type Staleness, stalenessOf } from '../staleness/told-staleness.ts';
import { subjects } from '../standing/judgement.ts';
import type { Steps } from '../steps.ts';
import type { Looked } from '../vehicle-health/read.ts';
import { asItStands, type Cited, cited, type Standing } from './cited.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { observationsOn } from './observations-on.ts';
import { remembering } from './remembering.ts';
import { firstOfEach, newestOf, type Section, sectionInSteps } from './section.ts';
import { type SharedCauses, sharedCausesOf } from './shared-causes.ts';
import { type Standings, standingsOf } from './standings.ts';
import { entriesUpTo, shownState } from './state-at.ts';
import { type Statement, statementOf } from './statement.ts';

export type AnomalyRecord = {
  readonly anomaly: Reference;
  readonly asItStands: Standing;
  /** In the words as last corrected. */
  readonly report: Omit<
    ReportedAnomaly,
    'anomaly' | 'reported' | 'about' | 'evidence' | 'sharesCauseWith' | 'hypotheses' | 'status' | 'closings'
  > & {
    readonly said: ReportedAnomaly['reported'];
    readonly about: readonly Cited[];
    readonly evidence: readonly Cited[];
    readonly sharesCauseWith: readonly Cited[];
  };
  readonly status: ReportedAnomaly['status'];
  readonly hypotheses: readonly (Hypothesis & Standings & { readonly hypothesis: Reference })[];
  readonly sharedCauses: SharedCauses;
  /** Each with the reopening that undid it, oldest first. */
  readonly closings: readonly (Omit<Closing, 'because' | 'reopened'> & {
    readonly because: readonly Cited[];
    /** The anomaly that it was merged into, or the activity until whose end it is accepted. */
    readonly refersTo: Cited | null;
    readonly reopened:
      | (Omit<NonNullable<Closing['reopened']>, 'because'> & { readonly because: readonly Cited[] })
      | null;
  })[];
  /** What its closing rests on that stands no longer as it did then; null where it is open. */
  readonly staleness: Staleness | null;
  readonly observations: Section<Evidence>;
  readonly assessments: Section<Evidence>;
  readonly informationRequests: Section<Statement>;
  /** Those that name it, or were taken on evidence that does. */
  readonly decisions: Section<Statement>;
  readonly activities: Section<Statement>;
  /** Attached to it, as they stand. */
  readonly criteria: CriteriaInShort;
};

const decisionTypes = [
  'DecisionOpened',
  'TermsChanged',
  'EvidenceCited',
  'DecisionTaken',
  'FlightProgramDecided',
  'DecisionDeferred',
  'DecisionLapsed',
  'DecisionReaffirmed',
  'ReviewCalled',
  'DecisionSuperseded',
  'DecisionRescinded',
  'RecommendationMade',
  'OutcomeRecorded',
] as const;

const activityTypes = ['planned', 'replanned', 'cancelled', 'reinstated', 'ended'] as const;

/** Everything on one anomaly; undefined where it is not on record. */
export function* anomalyRecord(
  whole: Past,
  { now }: Pick<Looked, 'now'>,
  anomaly: Reference,
): Steps<AnomalyRecord | undefined> {
  const past = remembering(whole);
  const stream = streamOf(anomaly);
  const state = stream === undefined ? null : shownState('anomaly', entriesUpTo(past, stream, past.sequence));
  if (state === null) return undefined;
  const time = toMilliseconds(now);
  const newest = (types: readonly string[]) => newestOf(past, anomaly, types);
  const statements = (types: readonly string[]) =>
    sectionInSteps(firstOfEach(newest(types)), (entry) => statementOf(past, entry, anomaly) ?? []);
  const { hypotheses, status, closings } = state;
  return {
    anomaly,
    asItStands: asItStands(anomaly, past),
    report: reportIn(past, state),
    status,
    hypotheses: hypotheses.map((hypothesis) => {
      const reference = partOf(anomaly, 'hypothesis', hypothesis.id);
      const standings = standingsOf(past, reference, subjects.hypothesis(reference), time);
      return { hypothesis: reference, ...hypothesis, ...standings };
    }),
    sharedCauses: sharedCausesOf(past, anomaly, time),
    closings: closings.map((closing) => closingIn(past, closing)),
    staleness: stalenessOf(past, anomaly),
    observations: yield* evidenceOf(past, observationsOn(past, anomaly), anomaly),
    assessments: yield* evidenceOf(past, newest(['AssessmentRecorded']), anomaly),
    informationRequests: yield* statements(['InformationRequested']),
    decisions: yield* statements(decisionTypes),
    activities: yield* statements(activityTypes.flatMap((type) => [eventTypes.eva[type], eventTypes.activity[type]])),
    criteria: criteriaOnAnomaly(past, anomaly),
  };
}

function reportIn(past: Past, state: ReportedAnomaly): AnomalyRecord['report'] {
  const { title, text, kind, severity, system, medium, quantities, reported } = state;
  const named = (references: readonly Reference[]) =>
    references.map((reference) => cited(reference, reported.sequence, past));
  return {
    title,
    text,
    kind,
    severity,
    system,
    medium,
    quantities,
    said: reported,
    about: named(state.about),
    evidence: named(state.evidence),
    sharesCauseWith: named(state.sharesCauseWith),
  };
}

function closingIn(past: Past, { because, reopened, ...closing }: Closing): AnomalyRecord['closings'][number] {
  const named = (references: readonly Reference[], citing: number) =>
    references.map((reference) => cited(reference, citing, past));
  const { disposition, closed } = closing;
  const refersTo =
    disposition.type === 'merged' ? disposition.into : disposition.type === 'accepted' ? disposition.untilEndOf : null;
  return {
    ...closing,
    because: named(because, closed.sequence),
    refersTo: refersTo === null ? null : cited(refersTo, closed.sequence, past),
    reopened: reopened === null ? null : { ...reopened, because: named(reopened.because, reopened.said.sequence) },
  };
}
