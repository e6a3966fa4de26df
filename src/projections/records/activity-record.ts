import { type Activity, type Cancellation, type Plan, planOf, type Replanning } from '../../domain/activity/evolve.ts';
import { latestOf } from '../../domain/claimed-time.ts';
import { type Instant, toMilliseconds } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import { anomaliesTouching } from '../activities/anomalies.ts';
import type { Past } from '../engine/view.ts';
import type { Steps } from '../steps.ts';
import { asItStands, type Cited, cited, type Standing } from './cited.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { observationsOn } from './observations-on.ts';
import { remembering } from './remembering.ts';
import { firstOfEach, newestOf, type Section, sectionInSteps, sectionOf } from './section.ts';
import { entriesUpTo, shownState } from './state-at.ts';
import { type Statement, statementOf } from './statement.ts';

/** With what an act names as it stood then and as it stands. */
type Explained<Act extends { readonly because: readonly Reference[] }> = Omit<Act, 'because'> & {
  readonly because: readonly Cited[];
};
type CitedPlan = Omit<Plan, 'vehicles' | 'people'> & {
  readonly vehicles: readonly Cited[];
  readonly people: readonly Cited[];
};

/** One change of the plan or of its standing, in the order of the record. */
export type ActivityChange =
  | ({ readonly type: 'replanned'; readonly from: CitedPlan; readonly to: CitedPlan } & Explained<
      Omit<Replanning, 'from' | 'to'>
    >)
  | ({ readonly type: 'cancelled' | 'reinstated' } & Explained<NonNullable<Cancellation['reinstated']>>)
  | ({ readonly type: 'ended' } & Explained<NonNullable<Activity['end']>>);

export interface ActivityRecord {
  readonly activity: Reference;
  readonly asItStands: Standing;
  /** The plan as it was first recorded. */
  readonly plan: Pick<Activity, 'kind' | 'title' | 'text'> & CitedPlan & { readonly said: Said };
  /** The decisions, program items, requests or entries behind it. */
  readonly orderedBy: readonly Cited[];
  readonly status: Activity['status'];
  /** The plan as it stands. */
  readonly planned: CitedPlan;
  readonly overdue: boolean;
  readonly changes: readonly ActivityChange[];
  /** Open ones about one of its vehicles or people. */
  readonly anomalies: readonly (Standing & { readonly reference: Reference })[];
  readonly observations: Section<Evidence>;
  readonly assessments: Section<Evidence>;
  readonly informationRequests: Section<Statement>;
  /** Those whose scope or awaited things name it, now or at some time, or that name it otherwise. */
  readonly decisions: Section<Statement & { readonly inScope: boolean; readonly awaited: boolean }>;
}

const decisionTypes = [
  'DecisionOpened',
  'TermsChanged',
  'EvidenceCited',
  'DecisionTaken',
  'FlightProgramDecided',
  'OutcomeRecorded',
] as const;

/** Everything on one activity; undefined where it is not on record, or is no EVA where one is asked for. */
export function* activityRecord(
  whole: Past,
  now: Instant,
  activity: Reference,
  kind?: 'eva',
): Steps<ActivityRecord | undefined> {
  const past = remembering(whole);
  const stream = streamOf(activity);
  const state = stream === undefined ? null : shownState('activity', entriesUpTo(past, stream, past.sequence));
  if (state === null || (kind !== undefined && state.kind !== kind)) return undefined;
  const { recorded, status, planned } = state;
  const newest = (...types: readonly string[]) => newestOf(past, activity, types);
  const statements = (...types: readonly string[]) =>
    sectionInSteps(firstOfEach(newest(...types)), (entry) => statementOf(past, entry, activity) ?? []);
  const { title, text } = state;
  const first = state.replannings[0]?.from ?? state;
  return {
    activity,
    asItStands: asItStands(activity, past),
    plan: { kind: state.kind, title, text, ...citedPlan(past, first, recorded.sequence), said: recorded },
    orderedBy: state.orderedBy.map((reference) => cited(reference, recorded.sequence, past)),
    status,
    planned: citedPlan(past, state, state.replannings.at(-1)?.said.sequence ?? recorded.sequence),
    overdue: status === 'planned' && planned !== null && latestOf(planned) < toMilliseconds(now),
    changes: changesOf(past, state),
    anomalies: anomaliesTouching(past, state, null).map(({ anomaly }) => ({
      reference: anomaly,
      ...asItStands(anomaly, past),
    })),
    observations: yield* evidenceOf(past, observationsOn(past, activity), activity),
    assessments: yield* evidenceOf(past, newest('AssessmentRecorded'), activity),
    informationRequests: yield* statements('InformationRequested', 'InformationProvided'),
    decisions: sectionOf(yield* statements(...decisionTypes), (statement) => ({
      ...statement,
      ...termsNaming(past, statement.thing, activity),
    })),
  };
}

function citedPlan(past: Past, plan: Plan, citing: number): CitedPlan {
  const named = (references: readonly Reference[]) => references.map((reference) => cited(reference, citing, past));
  const { vehicles, people, ...rest } = planOf(plan);
  return { ...rest, vehicles: named(vehicles), people: named(people) };
}

function changesOf(past: Past, { replannings, cancellations, end }: Activity): readonly ActivityChange[] {
  const explained = <Act extends { readonly because: readonly Reference[]; readonly said: Said }>(act: Act) => ({
    ...act,
    because: act.because.map((reference) => cited(reference, act.said.sequence, past)),
  });
  const changes: ActivityChange[] = [
    ...replannings.map((replanning) => {
      const { sequence } = replanning.said;
      const plans = { from: citedPlan(past, replanning.from, sequence), to: citedPlan(past, replanning.to, sequence) };
      return { type: 'replanned' as const, ...explained(replanning), ...plans };
    }),
    ...cancellations.flatMap(({ cancelled, reinstated, ...why }) => [
      { type: 'cancelled' as const, ...explained({ ...why, said: cancelled }) },
      ...(reinstated === null ? [] : [{ type: 'reinstated' as const, ...explained(reinstated) }]),
    ]),
    ...(end === null ? [] : [{ type: 'ended' as const, ...explained(end) }]),
  ];
  return changes.sort((left, right) => left.said.sequence - right.said.sequence);
}

function termsNaming(past: Past, decision: Reference, activity: Reference) {
  const stream = streamOf(decision);
  const terms = stream === undefined ? undefined : past.state('decision', stream)?.terms;
  return {
    inScope: terms?.scope.value?.includes(activity) === true,
    awaited: terms?.awaits.value?.includes(activity) === true,
  };
}
