import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';
import { type Fate, fateOf } from '../standing/fate-of.ts';
import type { Steps } from '../steps.ts';
import { type Section, sectionInSteps } from './section.ts';
import { type Statement, statementOf } from './statement.ts';

/** An observation or assessment in a record, with what speaks against it. */
export type Evidence = Statement & {
  /** The entries of observations and assessments that contradict it, and still count, oldest first. */
  readonly contradictedBy: readonly number[];
  /** What became of an assessment; null for an observation. */
  readonly fate: Fate | null;
};

export const evidenceOf = (past: Past, entries: Section<Entry>, about: Reference): Steps<Section<Evidence>> =>
  sectionInSteps(entries, (entry) => {
    const statement = statementOf(past, entry, about);
    if (statement === undefined) return [];
    const fate = entry.type === 'AssessmentRecorded' ? fateOf(past, statement.thing, past.sequence) : null;
    return { ...statement, contradictedBy: statement.asItStands.contradictedBy, fate };
  });
