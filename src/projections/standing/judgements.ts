import type { Assessment } from '../../domain/assessment/decider.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Change, Json, Rows, StreamStates, View } from '../engine/view.ts';
import { sortableSequence } from './begun.ts';
import { frontFrom } from './front.ts';
import { type Judgement, judgementsOf, subjects } from './judgement.ts';
import { keyPart } from './party.ts';

type Assessed = Extract<Change, { category: 'assessment' }>;

/** A judgement as a row keeps it. */
export type KeptJudgement = Judgement & {
  /** A correction changed the assessment that it is in. */
  readonly corrected: boolean;
};

/** Of one party's standing judgements on one subject those that can govern at `from` (milliseconds) or later. */
export type Front = { readonly from: number; readonly judgements: readonly KeptJudgement[] };

/** The keys of the rows; each prefix ends where the next part begins. */
export const judgementKeys = {
  front: (subject: string, party: string) => `front/${subject}/${party}`,
  fronts: (prefix: string) => `front/${prefix}`,
  standing: (subject: string, party: string) => `standing/${subject}/${party}/`,
  fallen: (assessment: Reference) => `fallen/${assessment}`,
  corrected: (assessment: Reference) => `corrected/${assessment}`,
  superseders: (assessment: Reference) => `superseded-by/${assessment}/`,
  shared: (anomaly: Reference) => `shared/${anomaly}/`,
} as const;

/**
 * What the standing assessments judge, by subject and party: effects on health, fitness and crew members, the standings
 * of hypotheses, shared causes. An assessment stands unless it is retracted or superseded by one that stands, so
 * retracting an assessment lets stand again what only it superseded, and superseding one does, too.
 *
 * A row for each standing judgement, so that any time can be looked at; and of each party and subject a short one with
 * what can still govern, so that looking at the present doesn't cost their history.
 */
export const judgements: View = {
  name: 'judgements',
  version: 1,
  reads: new Set(['assessment']),
  fold: (change, rows, states) => {
    if (change.category === 'assessment' && change.after !== null) judge(change, change.after, rows, states);
  },
};

function judge({ before, entry, logTime }: Assessed, after: Assessment, rows: Rows, states: StreamStates): void {
  const own = after.assessment;
  const stood = before !== null && !hasFallen(rows, own);
  const gone: KeptJudgement[] = before !== null && stood ? [...kept(before, rows)] : [];
  if (before === null) putLinks(after, rows);
  if (entry.type === 'EntryCorrected') rows.put(judgementKeys.corrected(own), true);
  // Nothing supersedes what comes on record only now.
  const stands = before === null || standsIn(after, rows);
  const come: KeptJudgement[] = stands ? [...kept(after, rows)] : [];
  if (stands !== stood) turn(after, stands, rows);
  for (const { assessment, rises } of stands === stood ? [] : othersTurned(after, rows, states)) {
    (rises ? come : gone).push(...kept(assessment, rows));
  }
  apply(gone, come, rows, logTime);
}

const hasFallen = (rows: Rows, assessment: Reference): boolean =>
  rows.get(judgementKeys.fallen(assessment)) !== undefined;

const kept = (assessment: Assessment, rows: Rows): readonly KeptJudgement[] => {
  const corrected = rows.get(judgementKeys.corrected(assessment.assessment)) !== undefined;
  return judgementsOf(assessment).map((judgement) => ({ ...judgement, corrected }));
};

function putLinks({ assessment, recorded, supersedes, sharedCauses }: Assessment, rows: Rows): void {
  for (const superseded of supersedes) {
    rows.put(`${judgementKeys.superseders(superseded)}${sortableSequence(recorded.sequence)}`, assessment);
  }
  for (const { anomalies } of sharedCauses) {
    const subject = subjects.sharedCause(anomalies);
    for (const anomaly of anomalies) rows.put(`${judgementKeys.shared(anomaly)}${keyPart(subject)}`, [...anomalies]);
  }
}

const standsIn = ({ assessment, retracted }: Assessment, rows: Rows): boolean =>
  retracted === null &&
  rows.withPrefix(judgementKeys.superseders(assessment)).every(({ value }) => hasFallen(rows, value as Reference));

function turn({ assessment }: Assessment, rises: boolean, rows: Rows): void {
  if (rises) rows.remove(judgementKeys.fallen(assessment));
  else rows.put(judgementKeys.fallen(assessment), true);
}

/**
 * The assessments that fall, or stand again, because one does that superseded them. What supersedes is later in the log
 * than what it supersedes, so the latest is settled first and none is looked at twice.
 */
function othersTurned(cause: Assessment, rows: Rows, states: StreamStates) {
  const found: { readonly assessment: Assessment; readonly rises: boolean }[] = [];
  const open = new Map<Reference, Assessment>();
  const openSuperseded = ({ supersedes }: Assessment) => {
    for (const reference of supersedes) {
      const superseded = assessmentIn(states, reference);
      if (superseded !== null) open.set(reference, superseded);
    }
  };
  openSuperseded(cause);
  while (open.size > 0) {
    const assessment = latestOf(open.values());
    open.delete(assessment.assessment);
    const rises = standsIn(assessment, rows);
    if (rises !== hasFallen(rows, assessment.assessment)) continue;
    found.push({ assessment, rises });
    turn(assessment, rises, rows);
    openSuperseded(assessment);
  }
  return found;
}

const latestOf = (assessments: Iterable<Assessment>): Assessment =>
  [...assessments].reduce((latest, other) => (other.recorded.sequence > latest.recorded.sequence ? other : latest));

function assessmentIn(states: StreamStates, reference: Reference): Assessment | null {
  const stream = streamOf(reference);
  return stream === undefined ? null : states.get('assessment', stream);
}

/** Takes out what stands no longer and puts in what stands, then finds what can govern from now on. */
function apply(gone: readonly KeptJudgement[], come: readonly KeptJudgement[], rows: Rows, now: number): void {
  const at = ({ subject, party }: KeptJudgement) => judgementKeys.front(subject, party);
  for (const judgement of gone)
    rows.remove(`${judgementKeys.standing(judgement.subject, judgement.party)}${judgement.order}`);
  for (const judgement of come) {
    rows.put(`${judgementKeys.standing(judgement.subject, judgement.party)}${judgement.order}`, judgement);
  }
  const touched = new Map([...gone, ...come].map((judgement) => [at(judgement), judgement]));
  for (const [key, { subject, party }] of touched) {
    const added = come.filter((judgement) => at(judgement) === key);
    const removed = new Set(gone.filter((judgement) => at(judgement) === key).map(({ order }) => order));
    const before = (rows.get(key) as Front | undefined)?.judgements ?? [];
    // The old ones among the new front could govern still; only where one of them is gone all others count again.
    const quick = frontFrom([...before, ...added], now);
    const all = quick.some(({ order }) => removed.has(order)) ? standingOf(rows, subject, party) : undefined;
    const front = all === undefined ? quick : frontFrom(all, now);
    if (front.length === 0) rows.remove(key);
    else rows.put(key, { from: now, judgements: front } satisfies Front);
  }
}

const standingOf = (rows: Rows, subject: string, party: string): readonly KeptJudgement[] =>
  rows
    .withPrefix(judgementKeys.standing(subject, party))
    .map(({ value }: { readonly value: Json }) => value as KeptJudgement);
