import type { Assessment } from '../../domain/assessment/decider.ts';
import { type Reference, wholeOf } from '../../domain/reference.ts';
import type { Change, Rows } from '../engine/view.ts';
import { worstFirst } from '../standing/disputes.ts';
import { governingAt } from '../standing/front.ts';
import { subjects } from '../standing/judgement.ts';
import { type Front, judgementKeys } from '../standing/judgement-rows.ts';
import type { Known } from './known.ts';
import { contradictedBy, putAgainst, wholesOf } from './speaking-against.ts';
import { stalenessKeys } from './staleness-keys.ts';
import { type Turn, type WordTurn, withTurn } from './turns.ts';

/** What an entry of an assessment did to the judgements. */
export interface Judged {
  /** The assessments that stand no longer, and those that stand again. */
  readonly turned: readonly { readonly assessment: Assessment; readonly rises: boolean }[];
  /** Those whose judgements came, went or were corrected. */
  readonly changed: readonly Assessment[];
}

/** Keeps when assessments turned and which standings show; the things on which something may have changed by it. */
export function foldJudged(
  { before, after, entry, thing }: Extract<Change, { category: 'assessment' }>,
  { turned, changed }: Judged,
  rows: Rows,
  known: Known,
): ReadonlySet<Reference> {
  const turn: Turn = { sequence: entry.sequence, by: before === null ? thing : null };
  const touched = new Set<Reference>();
  const touch = (things: readonly Reference[]) => {
    for (const each of things) touched.add(each);
  };
  if (before === null && after !== null && after.contradicts.length > 0) {
    const against = contradictedBy(after.contradicts, known);
    putAgainst(stalenessKeys.against, { by: thing, sequence: entry.sequence }, against, rows);
    touch(wholesOf(against));
  }
  if (entry.type === 'AssessmentRetracted') touched.add(thing);
  for (const { assessment, rises } of turned) {
    const key = stalenessKeys.turns(assessment.assessment);
    const turns = (rows.get(key) as readonly WordTurn[] | undefined) ?? [];
    rows.put(key, withTurn(turns, turn, 'stands', rises ? 'stands' : 'fallen'));
    touched.add(assessment.assessment);
    touch(wholesOf(contradictedBy(assessment.contradicts, known)));
  }
  for (const [subject, anomalies] of standingsIn(changed)) {
    const key = stalenessKeys.words(subject);
    const turns = (rows.get(key) as readonly WordTurn[] | undefined) ?? [];
    const turnedNow = withTurn(turns, turn, null, shownNow(subject, rows));
    if (turnedNow === turns) continue;
    rows.put(key, turnedNow);
    touch(anomalies);
  }
  return touched;
}

/** The hypotheses and shared causes that they judge, each with the anomalies that these are of. */
function standingsIn(assessments: readonly Assessment[]): ReadonlyMap<string, readonly Reference[]> {
  const found = new Map<string, readonly Reference[]>();
  for (const { hypotheses, sharedCauses } of assessments) {
    for (const { hypothesis } of hypotheses) found.set(subjects.hypothesis(hypothesis), [wholeOf(hypothesis)]);
    for (const { anomalies } of sharedCauses) found.set(subjects.sharedCause(anomalies), anomalies);
  }
  return found;
}

/** As the anomaly's record shows it, once all that was judged has begun: the worst first where agencies differ. */
function shownNow(subject: string, rows: Rows): string | null {
  const governing = rows
    .withPrefix(judgementKeys.fronts(`${subject}/`))
    .flatMap(({ value }) => governingAt((value as Front).judgements, Number.POSITIVE_INFINITY) ?? []);
  const verdict = worstFirst(governing).values[0]?.verdict;
  return verdict !== undefined && 'standing' in verdict ? verdict.standing : null;
}
