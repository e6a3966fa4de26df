import type { Assessment } from '../../domain/assessment/decider.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Change, Rows, StreamStates, View } from '../engine/view.ts';
import type { Judged } from '../staleness/fold-judged.ts';
import { foldStaleness } from '../staleness/fold-staleness.ts';
import { sortableSequence } from './begun.ts';
import { frontFrom } from './front.ts';
import { judgementsOf, subjects } from './judgement.ts';
import { type Front, judgementKeys, judgementRows, type KeptJudgement } from './judgement-rows.ts';
import { keyPart } from './party.ts';
import { governorsFrom, ordersOf, succeed } from './succession.ts';

type Assessed = Extract<Change, { category: 'assessment' }>;

/**
 * What the standing assessments judge, by subject and party: effects on health, fitness and crew members, the standings
 * of hypotheses, shared causes. An assessment stands unless it is retracted or superseded, directly or through others,
 * by one that stands: retracting an assessment lets stand again what only it superseded, superseding one doesn't. The
 * first of three reports that followed one another is not what holds after the third.
 *
 * And which decisions in force rest on what stands no longer: see `foldStaleness`.
 *
 * A row for each standing judgement, and of each party and subject who governed from when on, so that any time can be
 * looked at; and a short one with what can still govern, so that the present is read at once.
 */
export const judgements: View = {
  name: judgementRows,
  version: 10,
  // What rests on judgements may be taken back, contradicted or struck through itself.
  reads: new Set([
    'assessment',
    'observation',
    'anomaly',
    'decision',
    'activity',
    'informationrequest',
    'vehicle',
    'crewmember',
  ]),
  fold: (change, rows, states) => {
    const judged =
      change.category === 'assessment' && change.after !== null ? judge(change, change.after, rows, states) : null;
    foldStaleness(change, judged, rows, states);
  },
};

function judge({ before, entry, logTime }: Assessed, after: Assessment, rows: Rows, states: StreamStates): Judged {
  const was = before === null ? undefined : fallIn(rows, after.assessment);
  const stood = before !== null && was === undefined;
  const gone: KeptJudgement[] = before !== null && stood ? [...kept(before, rows)] : [];
  if (before === null) putLinks(after, rows);
  if (entry.type === 'EntryCorrected') rows.put(judgementKeys.corrected(after.assessment), true);
  // Nothing supersedes what comes on record only now.
  const is = before === null ? undefined : fallOf(after, rows);
  const stands = is === undefined;
  const come: KeptJudgement[] = stands ? [...kept(after, rows)] : [];
  if (is !== was) fall(after, is, rows);
  const others = before === null || is !== was ? othersTurned(after, rows, states) : [];
  for (const { assessment, rises } of others) (rises ? come : gone).push(...kept(assessment, rows));
  apply(gone, come, rows, logTime);
  // To come on record is no turn.
  const own = before === null || stands === stood ? [] : [{ assessment: after, rises: stands }];
  return { turned: [...own, ...others], changed: [after, ...others.map(({ assessment }) => assessment)] };
}

/** Why an assessment doesn't stand: superseded, whether retracted or not, or only retracted. Undefined: it stands. */
type Fall = 'superseded' | 'retracted' | undefined;

const fallIn = (rows: Rows, assessment: Reference): Fall => rows.get(judgementKeys.fallen(assessment)) as Fall;

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

/** By what supersedes it: one that is only retracted does so no longer. */
function fallOf({ assessment, retracted }: Assessment, rows: Rows): Fall {
  const superseders = rows.withPrefix(judgementKeys.superseders(assessment));
  if (superseders.some(({ value }) => fallIn(rows, value as Reference) !== 'retracted')) return 'superseded';
  return retracted === null ? undefined : 'retracted';
}

function fall({ assessment }: Assessment, is: Fall, rows: Rows): void {
  if (is === undefined) rows.remove(judgementKeys.fallen(assessment));
  else rows.put(judgementKeys.fallen(assessment), is);
}

/**
 * The assessments that fall, or stand again, because one does that superseded them. What supersedes is later in the log
 * than what it supersedes, so the latest is settled first and none is looked at twice.
 */
function othersTurned(cause: Assessment, rows: Rows, states: StreamStates): Judged['turned'] {
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
    const was = fallIn(rows, assessment.assessment);
    const is = fallOf(assessment, rows);
    if (is === was) continue;
    fall(assessment, is, rows);
    if (is === undefined || was === undefined) found.push({ assessment, rises: is === undefined });
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
  for (const [key, on] of touched) {
    const added = come.filter((judgement) => at(judgement) === key);
    const removed = gone.filter((judgement) => at(judgement) === key);
    const before = (rows.get(key) as Front | undefined)?.judgements ?? [];
    succeed(rows, removed, added, before[0]);
    const without = ordersOf(removed);
    // The old ones among the new front could govern still; only where one of them is gone others are looked for.
    const quick = frontFrom([...before, ...added], now);
    const front = quick.some(({ order }) => without.has(order)) ? governorsFrom(rows, on, now) : quick;
    rows.put(key, { from: now, judgements: front, ...(front.length === 0 && { fell: on }) } satisfies Front);
  }
}
