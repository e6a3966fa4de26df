import { earliestOf, latestOf } from '../../../../src/domain/claimed-time.ts';
import type { RecordedJudgement } from '../../api/records.ts';

/** For how long a judgement was what its party held: milliseconds since 1970. */
export interface Band {
  readonly judgement: RecordedJudgement;
  readonly from: number;
  readonly to: number;
}

/**
 * The judgements of one party on one subject, along time: each holds from when it counts until the next one does, until
 * one that stands superseded it, though that says nothing of the subject, or until its own end, whichever comes first. What was retracted held nothing, and cuts nothing off; what another replaced
 * from the same instant on was never held for any time.
 * @param end up to where time is drawn
 */
export function bandsOf(judgements: readonly RecordedJudgement[], end: number): readonly Band[] {
  const held = judgements
    .filter(({ fate }) => fate.retracted === null)
    .toSorted(
      (left, right) => Date.parse(left.from) - Date.parse(right.from) || left.said.sequence - right.said.sequence,
    );
  return held.flatMap((judgement, index) => {
    const from = Date.parse(judgement.from);
    const next = held[index + 1];
    const to = Math.min(
      end,
      next === undefined ? end : Date.parse(next.from),
      judgement.until === null ? end : latestOf(judgement.until),
      ...judgement.fate.supersededBy.flatMap(({ counts, judged }) => (counts ? Date.parse(judged) : [])),
    );
    return to > from ? [{ judgement, from, to }] : [];
  });
}

/** The first instant that any of them speaks of; undefined where there are none. */
export function firstOf(judgements: readonly RecordedJudgement[]): number | undefined {
  const known = judgements
    .flatMap(({ from, since }) => [Date.parse(from), ...(since === null ? [] : [earliestOf(since)])])
    .filter(Number.isFinite);
  return known.length === 0 ? undefined : Math.min(...known);
}
