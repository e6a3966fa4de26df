import type { Past, RowsAt } from '../engine/view.ts';
import { governingAt } from './front.ts';
import { type Front, judgementKeys, type KeptJudgement } from './judgement-rows.ts';
import { judgements } from './judgements.ts';
import { governorAt } from './succession.ts';

/**
 * What governs at a time (milliseconds since 1970) on every subject that begins so: of each party at most one judgement,
 * in the order of subjects and parties. By all that is on record at the sequence of `past`, whenever it was entered.
 */
export const governing = (past: Past, subjects: string, time: number): readonly KeptJudgement[] =>
  everJudged(past, subjects, time).flatMap(({ governs }) => governs ?? []);

/** The same with each party's subjects on which nothing governs: no judgement stands any more, or has begun. */
export function everJudged(
  past: Past,
  subjects: string,
  time: number,
): readonly { readonly some: KeptJudgement; readonly governs: KeptJudgement | undefined }[] {
  const rows = past.rows(judgements.name);
  return rows.withPrefix(judgementKeys.fronts(subjects)).flatMap(({ value }) => {
    const front = value as Front;
    const some = front.judgements[0] ?? front.fell;
    return some === undefined ? [] : { some, governs: governingIn(rows, front, time) };
  });
}

function governingIn(rows: RowsAt, front: Front, time: number): KeptJudgement | undefined {
  const [first] = front.judgements;
  // The short row says what can govern from then on.
  if (first === undefined || time >= front.from) return governingAt(front.judgements, time);
  return governorAt(rows, first, time);
}

/** A judgement that has run out leaves unknown, not what was held before. */
export const hasRunOut = ({ ends }: Pick<KeptJudgement, 'ends'>, time: number): boolean => ends !== null && time > ends;
