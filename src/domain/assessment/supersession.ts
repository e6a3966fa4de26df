import { sameAgency } from '../author.ts';
import { type Context, type Rejection, type Result, reject } from '../decider.ts';
import type { Entry, NewEvent } from '../event.ts';
import type { AssessmentFacts } from './events.ts';
import { subjectsOf } from './subjects.ts';

/**
 * An assessment supersedes only its own agency's, and what shares a subject with it. Two may supersede the same one:
 * neither knows of the other, and both show.
 */
export function refuseSupersession(facts: AssessmentFacts, context: Context): Result<never, Rejection> | undefined {
  const { by } = context.act;
  const subjects = subjectsOf(facts);
  for (const superseded of facts.supersedes) {
    const origin = context.origin(superseded);
    if (origin === undefined || !sameAgency(origin.metadata.by, by)) {
      return reject(
        'supersedes-another-agency',
        'An assessment supersedes only one of its own agency; contradicts is for any.',
        { assessment: superseded, agency: origin?.metadata.by.agency ?? null, own: by.agency ?? null },
      );
    }
    const theirs = isAssessment(origin) ? subjectsOf(origin.facts) : [];
    if (!theirs.some((subject) => subjects.includes(subject))) {
      return reject(
        'supersedes-another-subject',
        'An assessment supersedes only what shares a subject with it; contradicts is for any.',
        { assessment: superseded, subjects: theirs, own: subjects },
      );
    }
  }
  return undefined;
}

const isAssessment = (entry: Entry): entry is Entry<NewEvent<'AssessmentRecorded', AssessmentFacts>> =>
  entry.type === 'AssessmentRecorded';
