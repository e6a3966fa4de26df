import type { Grounds } from '../../domain/grounds.ts';
import type { ProvidedFacts } from '../../domain/information-request/events.ts';
import { type Said, saidIn } from '../../domain/said.ts';
import { thingOf } from '../../domain/stream.ts';
import { type AssessmentFate, compareAssessments, type PredictionSeen } from '../compare/assessments.ts';
import { changedByIn, type Difference, differing } from '../compare/differences.ts';
import { compareHypotheses, type HypothesisStanding } from '../compare/hypotheses.ts';
import type { Sides } from '../compare/sides.ts';
import type { Steps } from '../steps.ts';
import { type Titled, titled } from '../title-of.ts';
import { type BriefItem, type Covered, cameSince, entryItem, type Part, partOf } from './part.ts';
import { type SharedCauseTurned, sharedCausesTurned } from './shared-causes.ts';
import { withChangedBy } from './with-changed-by.ts';

export interface Assessed
  extends BriefItem,
    Pick<AssessmentFate, 'title' | 'recorded' | 'state' | 'contradictedBy' | 'predictions'> {
  readonly about: readonly Titled[];
}

/** An assessment that was there before, and stands otherwise now; or something new speaks against it. */
export interface AssessmentTurned extends BriefItem, Pick<AssessmentFate, 'title' | 'state' | 'contradictedBy'> {
  readonly was: AssessmentFate['state'];
  readonly because: readonly Titled[];
  /** Those of its predictions of which observations say something else than before. */
  readonly predictions: readonly (PredictionSeen & { readonly was: PredictionSeen['seen'] })[];
  readonly changedBy: readonly number[];
}

export interface HypothesisTurned extends BriefItem {
  readonly title: string;
  readonly anomaly: Titled;
  /** Null: nobody had given it a standing. */
  readonly was: HypothesisStanding['standing'];
  /** It was declared since. */
  readonly isNew: boolean;
  readonly standing: HypothesisStanding['standing'];
  readonly disputed: boolean;
  readonly changedBy: readonly number[];
}

/** An answer, or that somebody declined. */
export interface Answered extends BriefItem {
  readonly request: Titled;
  readonly answer: 'answered' | 'declined';
  readonly text: string | null;
  readonly cites: readonly Titled[];
  readonly said: Said;
}

export interface Analyses {
  readonly assessments: Part<Assessed>;
  readonly turned: Part<AssessmentTurned>;
  readonly hypotheses: Part<HypothesisTurned>;
  readonly sharedCauses: Part<SharedCauseTurned>;
  readonly answers: Part<Answered>;
}

export function* resultsOfAnalyses(covered: Covered, sides: Sides): Steps<Analyses> {
  const compared = compareAssessments(sides, []);
  const found = yield* differing(compared, sides);
  const { complete: all } = compared.candidates;
  return {
    assessments: partOf(covered, assessedIn(covered, found), { all, last: true }),
    turned: yield* withChangedBy(
      partOf(covered, turnedIn(covered, found), { all, last: true }),
      changedByIn(compared, sides),
    ),
    hypotheses: yield* hypothesesIn(covered, sides),
    sharedCauses: yield* sharedCausesTurned(covered, sides),
    answers: answersIn(covered),
  };
}

const bySequence = (left: { readonly sequence: number }, right: { readonly sequence: number }): number =>
  left.sequence - right.sequence;

const assessedIn = ({ past }: Covered, found: readonly Difference<AssessmentFate>[]) =>
  found
    .flatMap(({ before, after }) => {
      if (before !== undefined || after === undefined) return [];
      const { assessment, title, recorded, about, state, contradictedBy, predictions } = after;
      const named = { item: assessment, sequence: recorded.sequence, title, recorded, state };
      return [{ ...named, about: about.map((thing) => titled(past, thing)), contradictedBy, predictions }];
    })
    .sort(bySequence);

const turnedIn = ({ past }: Covered, found: readonly Difference<AssessmentFate>[]) =>
  found
    .flatMap((difference) => {
      const { before, after } = difference;
      if (before === undefined || after === undefined) return [];
      const { assessment, title, recorded, state, because } = after;
      const contradictedBy = after.contradictedBy.filter((entry) => !before.contradictedBy.includes(entry));
      const predictions = predictionsTurned(before, after);
      if (before.state === state && contradictedBy.length === 0 && predictions.length === 0) return [];
      const named = { item: assessment, sequence: recorded.sequence, title, was: before.state, state };
      const reasons = because.map((reference) => titled(past, reference));
      return [{ ...named, because: reasons, contradictedBy, predictions, difference }];
    })
    .sort(bySequence);

function predictionsTurned(before: AssessmentFate, after: AssessmentFate): AssessmentTurned['predictions'] {
  const seenBefore = new Map(before.predictions.map(({ prediction, seen }) => [prediction, seen]));
  return after.predictions.flatMap((told) => {
    const was = seenBefore.get(told.prediction) ?? null;
    return was === told.seen ? [] : { ...told, was };
  });
}

function* hypothesesIn(covered: Covered, sides: Sides): Steps<Part<HypothesisTurned>> {
  const compared = compareHypotheses(sides, []);
  const told = (yield* differing(compared, sides)).flatMap((difference) => {
    const { before, after } = difference;
    if (after === undefined) return [];
    const { hypothesis, title, anomaly, declared, standing, disputed } = after;
    const isNew = before === undefined;
    if (!isNew && before.standing === standing && before.disputed === disputed) return [];
    const named = { item: hypothesis, sequence: declared.sequence, title, anomaly };
    return [{ ...named, was: before?.standing ?? null, isNew, standing, disputed, difference }];
  });
  const { complete: all } = compared.candidates;
  const part = partOf(covered, told.sort(bySequence), { all, last: true });
  const changedBy = changedByIn(compared, sides, ({ standing, disputed }) => `${standing} ${disputed}`);
  return yield* withChangedBy(part, changedBy);
}

function answersIn(covered: Covered): Part<Answered> {
  const { past } = covered;
  const { entries, all } = cameSince(covered, ['InformationProvided', 'InformationRequestDeclined']);
  const told = entries.flatMap((entry) => {
    const thing = thingOf(entry.stream);
    if (thing === undefined) return [];
    const provided = entry.type === 'InformationProvided' ? (entry.facts as ProvidedFacts) : null;
    const text = provided === null ? (entry.facts as Grounds).reason : provided.text;
    const cites = (provided?.cites ?? []).map((reference) => titled(past, reference));
    const answer = provided === null ? ('declined' as const) : ('answered' as const);
    return { ...entryItem(entry.sequence), request: titled(past, thing), answer, text, cites, said: saidIn(entry) };
  });
  return partOf(covered, told, { all, last: true });
}
