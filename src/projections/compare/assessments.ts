import type { AssessmentFacts } from '../../domain/assessment/events.ts';
import type { ObservationEvent } from '../../domain/observation/events.ts';
import { parseReference, partOf, type Reference, wholeOf } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import { firstLine } from '../../domain/text.ts';
import { contradictedBy } from '../records/contradicted-by.ts';
import { predictionOutcome } from '../records/prediction-outcome.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import { knownIn, whatIsNamed } from '../staleness/known.ts';
import { stalenessKeys } from '../staleness/staleness-keys.ts';
import { type Fate, fateOf } from '../standing/fate-of.ts';
import { judgementKeys } from '../standing/judgement-rows.ts';
import { judgements } from '../standing/judgements.ts';
import { candidatesOf, thingsIn } from './candidates.ts';
import type { Compared } from './differences.ts';
import type { Fields } from './field-changes.ts';
import type { Side, Sides } from './sides.ts';

/** Whether what an assessment said would be seen was seen; null: no observation says. */
export interface PredictionSeen {
  readonly prediction: Reference;
  readonly title: string;
  readonly seen: 'held' | 'failed' | 'disputed' | null;
}

/** What an assessment is about, whether it stands, and what speaks against it. */
export interface AssessmentFate {
  readonly assessment: Reference;
  readonly title: string | null;
  readonly recorded: Said;
  readonly about: readonly Reference[];
  readonly state: 'stands' | 'superseded' | 'retracted';
  /** What retracted or superseded it, as far as that stands. */
  readonly because: readonly Reference[];
  /** The entries that contradict it, or parts of it, and count. */
  readonly contradictedBy: readonly number[];
  readonly predictions: readonly PredictionSeen[];
}

const fields: Fields = { groups: [], lists: { predictions: 'prediction' } };

export function compareAssessments(
  sides: Sides,
  concerning: readonly Reference[],
): Compared<AssessmentFate, Pick<AssessmentFate, 'assessment' | 'title'>> {
  const found = candidatesOf(sides);
  for (const thing of concerning) if (parseReference(thing)?.kind === 'assessment') found.add(thing);
  found.addRecorded(['AssessmentRecorded', 'AssessmentRetracted', 'EntryCorrected'], (thing) =>
    parseReference(thing)?.kind === 'assessment' ? [thing] : [],
  );
  found.addChanged(judgements.name, (key) => toldOtherwise(sides.to, key));
  return {
    candidates: found.found(),
    at: (side) => (key) => fateAt(side, key as Reference),
    named: ({ assessment, title }) => ({ assessment, title }),
    fields,
  };
}

/** The assessments of which something else is told since a row changed. */
function toldOtherwise(side: Side, key: string): readonly Reference[] {
  const { allAgainst, allFailed, allHeld, allVoided } = stalenessKeys;
  const { allFallen, allSuperseders } = judgementKeys;
  const ofOne = [allAgainst, allFailed, allHeld, allSuperseders];
  if (ofOne.some((begins) => key.startsWith(begins))) return assessmentsIn(key).slice(0, 1);
  if (key.startsWith(allVoided)) return spokenOfIn(side, key.slice(allVoided.length) as Reference);
  // What one that fell had contradicted, or superseded, it contradicts or supersedes no longer.
  const fallen = key.startsWith(allFallen) ? assessmentsIn(key) : [];
  return fallen.flatMap((assessment) => [assessment, ...spokenOfIn(side, assessment)]);
}

const assessmentsIn = thingsIn('assessment');

type SpeaksOf = Partial<Pick<ObservationEvent['facts'], 'contradicts' | 'predictions'>> &
  Partial<Pick<AssessmentFacts, 'supersedes'>>;

/** The assessments that an observation or an assessment contradicts, supersedes, or of whose predictions it tells. */
function spokenOfIn({ past }: Side, by: Reference): readonly Reference[] {
  const stream = streamOf(by);
  // What was struck through is no state any longer, and a correction changes none of this.
  const [recorded] = stream === undefined ? [] : past.entries(stream);
  if (recorded === undefined) return [];
  const { contradicts = [], predictions = [], supersedes = [] } = recorded.facts as SpeaksOf;
  const known = knownIn(past);
  const named = contradicts.map((reference) => whatIsNamed(reference, known));
  const told = recorded.type === 'ObservationRecorded' ? predictions.map(({ prediction }) => prediction) : [];
  return [...named, ...told, ...supersedes]
    .map(wholeOf)
    .filter((whole) => parseReference(whole)?.kind === 'assessment');
}

function fateAt({ past }: Side, assessment: Reference): AssessmentFate | undefined {
  const stream = streamOf(assessment);
  const state = stream === undefined ? null : shownState('assessment', entriesUpTo(past, stream, past.sequence));
  if (state === null) return undefined;
  const { title, recorded, about } = state;
  return {
    assessment,
    title,
    recorded,
    about,
    ...toldBy(fateOf(past, assessment, past.sequence)),
    contradictedBy: contradictedBy(past, assessment, past.sequence),
    predictions: state.predictions.map(({ slug, text }) => {
      const prediction = partOf(assessment, 'prediction', slug);
      const seen = predictionOutcome(past, prediction, past.sequence)?.state ?? null;
      return { prediction, title: firstLine(text), seen };
    }),
  };
}

function toldBy({ stands, retracted, supersededBy }: Fate): Pick<AssessmentFate, 'state' | 'because'> {
  if (retracted !== null) return { state: 'retracted', because: [`entry/${retracted}` as Reference] };
  const because = supersededBy.filter((superseder) => superseder.counts).map((superseder) => superseder.assessment);
  return { state: stands ? 'stands' : 'superseded', because };
}
