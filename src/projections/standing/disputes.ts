import type { Verdict } from './judgement.ts';

// The worst first. Of a hypothesis that is the one most likely to be true, as far as anyone says.
const ranks: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['failed', 'degraded', 'unknown', 'nominal'],
    ['not-fit', 'unknown', 'fit-within-limits', 'fit'],
    ['confirmed', 'likely', 'suspected', 'not-confirmed', 'unlikely', 'ruled-out'],
  ].flatMap((words, scale) => words.map((word, rank) => [`${scale}/${word}`, rank])),
);

const wordOf = (verdict: Verdict): string => {
  switch (verdict.on) {
    case 'health':
      return `0/${verdict.status}`;
    case 'fitness':
      return `1/${verdict.fitness}`;
    case 'crew-member':
      return verdict.text;
    case 'hypothesis':
    case 'shared-cause':
      return `2/${verdict.standing}`;
  }
};

const mostAboard = (verdict: Verdict): number =>
  verdict.on === 'fitness' && verdict.atMost !== null ? verdict.atMost : Number.POSITIVE_INFINITY;

// Limits in words are shown, but nobody can say by machine whether two wordings differ in what they mean.
const agree = (left: Verdict, right: Verdict): boolean =>
  wordOf(left) === wordOf(right) && mostAboard(left) === mostAboard(right);

const compare = (left: Verdict, right: Verdict): number => {
  const rank = (verdict: Verdict) => ranks[wordOf(verdict)] ?? 0;
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (mostAboard(left) === mostAboard(right)) return 0;
  return mostAboard(left) < mostAboard(right) ? -1 : 1;
};

/**
 * What the parties say of one subject, the worst first, else in the order given; disputed where they differ: in status,
 * fitness, standing or how many at most.
 */
export function worstFirst<Value extends { readonly verdict: Verdict }>(
  values: readonly Value[],
): { readonly disputed: boolean; readonly values: readonly Value[] } {
  const sorted = values.toSorted((left, right) => compare(left.verdict, right.verdict));
  const [worst] = sorted;
  return {
    disputed: sorted.some(({ verdict }) => worst !== undefined && !agree(worst.verdict, verdict)),
    values: sorted,
  };
}
