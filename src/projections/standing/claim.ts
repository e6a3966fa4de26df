import { canonicalJson } from '../../domain/canonical-json.ts';
import { type Instant, toInstant } from '../../domain/id.ts';
import { valueAt } from '../../domain/pointer.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import { governing, hasRunOut } from './governing.ts';
import type { Verdict } from './judgement.ts';
import type { KeptJudgement } from './judgement-rows.ts';

/** What one party's governing judgement says at a time, as boards show it. */
export type Claim = Pick<
  KeptJudgement,
  'assessment' | 'title' | 'said' | 'confidence' | 'since' | 'until' | 'verdict'
> & {
  /** From when it counts: the earliest instant of `since`, or of the judgement. */
  readonly from: Instant;
  /** What it was before it ran out; `verdict` is unknown from then on. Null: it holds. */
  readonly ranOut: Verdict | null;
  /** The judgement as last corrected, where corrections changed more than times and quantities. */
  readonly corrected: unknown;
};

/** What each party says at a time (milliseconds since 1970) on the one subject. */
export const claimsOn = (past: Past, subject: string, time: number): readonly Claim[] =>
  governing(past, `${subject}/`, time).map((judgement) => claimOf(past, judgement, time));

export function claimOf(past: Past, judgement: KeptJudgement, time: number): Claim {
  const { assessment, title, said, confidence, since, until, verdict } = judgement;
  const over = hasRunOut(judgement, time);
  return {
    verdict: over ? unknown(verdict) : verdict,
    ranOut: over ? verdict : null,
    since,
    from: toInstant(judgement.begins),
    until,
    confidence,
    assessment,
    title,
    said,
    corrected: judgement.corrected ? correctedIn(past, judgement) : null,
  };
}

function unknown(verdict: Verdict): Verdict {
  switch (verdict.on) {
    case 'health':
      return { ...verdict, status: 'unknown' };
    case 'fitness':
      return { ...verdict, fitness: 'unknown', limits: [], atMost: null };
    default:
      return verdict;
  }
}

function correctedIn(past: Past, { assessment, place }: KeptJudgement): unknown {
  const stream = streamOf(assessment);
  if (stream === undefined) return null;
  const shown = valueAt(shownState('assessment', entriesUpTo(past, stream, past.sequence)), place);
  return canonicalJson(shown) === canonicalJson(valueAt(past.state('assessment', stream), place)) ? null : shown;
}
