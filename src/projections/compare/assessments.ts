import { parseReference, type Reference } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import { type Fate, fateOf } from '../standing/fate-of.ts';
import { judgements } from '../standing/judgements.ts';
import { candidatesOf, thingsIn } from './candidates.ts';
import type { Compared } from './differences.ts';
import { wholeFields } from './field-changes.ts';
import type { Side, Sides } from './sides.ts';

/** What an assessment is about, and whether it stands. */
export interface AssessmentFate {
  readonly assessment: Reference;
  readonly title: string | null;
  readonly recorded: Said;
  readonly about: readonly Reference[];
  readonly state: 'stands' | 'superseded' | 'retracted';
  /** What retracted or superseded it, as far as that stands. */
  readonly because: readonly Reference[];
}

export function compareAssessments(
  sides: Sides,
  concerning: readonly Reference[],
): Compared<AssessmentFate, Pick<AssessmentFate, 'assessment' | 'title'>> {
  const found = candidatesOf(sides);
  for (const thing of concerning) if (parseReference(thing)?.kind === 'assessment') found.add(thing);
  found.addRecorded(['AssessmentRecorded', 'AssessmentRetracted', 'EntryCorrected'], (thing) =>
    parseReference(thing)?.kind === 'assessment' ? [thing] : [],
  );
  found.addChanged(judgements.name, (key) => (key.startsWith('fallen/') ? thingsIn('assessment')(key) : []));
  return {
    candidates: found.found(),
    from: (key) => fateAt(sides.from, key as Reference),
    to: (key) => fateAt(sides.to, key as Reference),
    named: ({ assessment, title }) => ({ assessment, title }),
    fields: wholeFields,
  };
}

function fateAt({ past }: Side, assessment: Reference): AssessmentFate | undefined {
  const stream = streamOf(assessment);
  const state = stream === undefined ? null : shownState('assessment', entriesUpTo(past, stream, past.sequence));
  if (state === null) return undefined;
  const { title, recorded, about } = state;
  return { assessment, title, recorded, about, ...toldBy(fateOf(past, assessment, past.sequence)) };
}

function toldBy({ stands, retracted, supersededBy }: Fate): Pick<AssessmentFate, 'state' | 'because'> {
  if (retracted !== null) return { state: 'retracted', because: [`entry/${retracted}` as Reference] };
  const because = supersededBy.filter((superseder) => superseder.stands).map((superseder) => superseder.assessment);
  return { state: stands ? 'stands' : 'superseded', because };
}
