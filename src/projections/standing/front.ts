import type { Judgement } from './judgement.ts';

type Timed = Pick<Judgement, 'order' | 'begins'>;

/**
 * Of one party's standing judgements on one subject the one that governs at a time (milliseconds since 1970): of those
 * that have begun the one that was judged last. Undefined: none has begun.
 */
export const governingAt = <Judged extends Timed>(judgements: readonly Judged[], time: number): Judged | undefined =>
  judgements.reduce<Judged | undefined>(
    (last, judgement) =>
      judgement.begins <= time && (last === undefined || judgement.order > last.order) ? judgement : last,
    undefined,
  );

/**
 * The few of them that can govern at this time or later, the one judged last first: what was judged before one that
 * begins no later never does.
 */
export function frontFrom<Judged extends Timed>(judgements: readonly Judged[], time: number): readonly Judged[] {
  const front: Judged[] = [];
  for (const judgement of judgements.toSorted((left, right) => (left.order < right.order ? 1 : -1))) {
    const earliest = front.at(-1)?.begins ?? Number.POSITIVE_INFINITY;
    if (earliest <= time) break;
    if (judgement.begins < earliest) front.push(judgement);
  }
  return front;
}
