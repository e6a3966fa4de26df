import type { Deviation } from '../../domain/act.ts';
import { eventTypes } from '../../domain/activity/event-types.ts';
import { termsEvents } from '../../domain/decision/events/terms.ts';
import { decisionEvents } from '../../domain/decision/events.ts';
import { expiryOf } from '../../domain/decision/in-force.ts';
import type { Decision } from '../../domain/decision/state.ts';
import type { Entry } from '../../domain/event.ts';
import { type Instant, toMilliseconds } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import { type CriteriaInShort, criteriaOnDecision } from '../criteria/standing.ts';
import { type CarriedOut, carriedOutBy } from '../decisions/carried-out.ts';
import { decisionsInForce } from '../decisions-in-force/view.ts';
import type { Past } from '../engine/view.ts';
import { type Staleness, stalenessOf } from '../staleness/told-staleness.ts';
import { endsAt } from '../standing/begun.ts';
import type { Steps } from '../steps.ts';
import { type Suggested, suggestionOf } from '../suggestions/read.ts';
import { asItStands, type Standing } from './cited.ts';
import { type Deliberation, deliberationIn } from './decision-deliberation.ts';
import { type Resolution, resolutionIn } from './decision-resolution.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { observationsOn } from './observations-on.ts';
import { type PredictionOnRecord, predictionsIn } from './predictions.ts';
import { remembering } from './remembering.ts';
import { firstOfEach, newestOf, type Section, sectionInSteps, sectionOf } from './section.ts';
import { entriesUpTo, shownState } from './state-at.ts';
import { type Statement, statementOf } from './statement.ts';

export interface DecisionRecord extends Deliberation, Resolution {
  readonly decision: Reference;
  readonly asItStands: Standing;
  readonly status: Decision['status'];
  readonly question: string;
  readonly title: string;
  readonly opened: Decision['opened'];
  /** The watch rule that suggested it, and the entry that raised that; null: it was opened without one. */
  readonly suggested: Suggested | null;
  /** How the terms came to be so: changes, transfers, deferrals, in the order of the record. */
  readonly termChanges: Section<Statement>;
  /** Why it is in force no longer: an outcome completed it, or all that was ordered by it has ended. */
  readonly carriedOut: CarriedOut | null;
  readonly expires: ReturnType<typeof expiryOf>;
  readonly expired: boolean;
  /** What it rests on that stands no longer as it was relied on; null where it was never taken. */
  readonly staleness: Staleness | null;
  /** Every act of it that departed from a rule of procedure: one command, with all the entries that it made. */
  readonly deviations: readonly { readonly sequences: readonly number[]; readonly deviations: readonly Deviation[] }[];
  /** What was ordered by it, or changed because of it. */
  readonly activities: Section<Statement>;
  readonly informationRequests: Section<Statement>;
  /** What was said about it, cited or not. */
  readonly observations: Section<Evidence>;
  readonly assessments: Section<Evidence>;
  /** Those that were disposed of, or opened again, because of it. */
  readonly anomalies: Section<Statement>;
  /** Others that name it: superseded by it, merged into it, awaiting it, taken because of it. */
  readonly decisions: Section<Statement>;
  /** Of the assessments that it cites, and those that its outcomes are measured by. */
  readonly predictions: readonly PredictionOnRecord[];
  /** Attached to it, or to an anomaly that it is about, awaits or cites, as they stand. */
  readonly criteria: CriteriaInShort;
  /** The seats that were given because of it. */
  readonly seats: Section<Statement>;
  /** The sequences of its own entries. */
  readonly entries: readonly number[];
}

const typesOf = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);
// Its own opening begins the record; what else changes terms shows with it.
const termTypes = typesOf(termsEvents).filter((type) => type !== 'DecisionOpened');
const activityTypes = Object.values(eventTypes).flatMap((types) => Object.values(types));

/** Everything on one decision; undefined where it is not on record. */
export function* decisionRecord(whole: Past, now: Instant, decision: Reference): Steps<DecisionRecord | undefined> {
  const past = remembering(whole);
  const stream = streamOf(decision);
  const entries = stream === undefined ? [] : entriesUpTo(past, stream, past.sequence);
  const state = shownState('decision', entries);
  if (state === null) return undefined;
  const newest = (...types: readonly string[]) => newestOf(past, decision, types);
  const statements = (found: Section<Entry>) =>
    sectionInSteps(found, (entry) => statementOf(past, entry, decision) ?? []);
  const ofOthers = (found: Section<Entry>) => sectionOf(found, (entry) => (entry.stream === stream ? [] : entry));
  const expires = expiryOf(state);
  const end = endsAt(expires);
  const { status, question, title, opened } = state;
  const deliberation = deliberationIn(past, state);
  const resolution = resolutionIn(past, state);
  return {
    decision,
    asItStands: asItStands(decision, past),
    status,
    question,
    title,
    opened,
    suggested: suggestionOf(past, decision),
    ...deliberation,
    termChanges: yield* statements(sectionOf(newest(...termTypes), (entry) => (entry.stream === stream ? entry : []))),
    ...resolution,
    carriedOut: carriedOutBy(state, past.rows(decisionsInForce.name)),
    expires,
    expired: status === 'taken' && end !== null && end < toMilliseconds(now),
    staleness: stalenessOf(past, decision),
    deviations: deviationsIn(entries),
    activities: yield* statements(firstOfEach(newest(...activityTypes))),
    informationRequests: yield* statements(firstOfEach(newest('InformationRequested', 'InformationProvided'))),
    observations: yield* evidenceOf(past, observationsOn(past, decision), decision),
    assessments: yield* evidenceOf(past, newest('AssessmentRecorded'), decision),
    anomalies: yield* statements(newest('AnomalyClosed', 'AnomalyReopened')),
    decisions: yield* statements(firstOfEach(ofOthers(newest(...typesOf(decisionEvents))))),
    predictions: predictionsIn(past, predictingIn(deliberation, resolution)),
    criteria: criteriaOnDecision(past, decision),
    seats: yield* statements(newest('ReturnSeatAssigned')),
    entries: entries.map(({ sequence }) => sequence),
  };
}

/** What may have said what would be seen: the evidence, what the choice was made because of, what outcomes name. */
const predictingIn = ({ evidence, recommendations }: Deliberation, { taken, outcomes }: Resolution) =>
  [
    evidence,
    taken?.because ?? [],
    ...recommendations.map(({ because }) => because),
    ...outcomes.map(({ about }) => about),
  ]
    .flat()
    .map(({ reference }) => reference);

/** Every entry of a command names its deviations; they are told once. */
const deviationsIn = (entries: readonly Entry[]): DecisionRecord['deviations'] =>
  [
    ...Map.groupBy(
      entries.filter(({ metadata }) => metadata.deviations.length > 0),
      ({ metadata }) => metadata.commandId,
    ).values(),
  ].map((made) => ({
    sequences: made.map(({ sequence }) => sequence),
    deviations: made[0]?.metadata.deviations ?? [],
  }));
