import type { Steps } from '../steps.ts';

// More of them are no answer to who did it.
const mostAsked = 100;
const mostFound = 50;

/**
 * The entries by which something turned between two sequences, in order: at each it was otherwise than just before; none
 * where it is the same in the end. Those that may have done it are asked one by one; where these don't explain what there is in the end, the others are
 * found by halving, which costs the logarithm of what lies between.
 * @param differs whether it was otherwise at one sequence than at another
 */
export function* turnedBy(
  { after, upTo }: { readonly after: number; readonly upTo: number },
  differs: (before: number, at: number) => boolean,
  candidates: Iterable<number>,
): Steps<readonly number[]> {
  const found: number[] = [];
  if (!differs(after, upTo)) return found;
  let explained = after;
  for (const candidate of [...candidates].sort((left, right) => left - right).slice(-mostAsked)) {
    yield* explain(candidate - 1);
    if (differs(candidate - 1, candidate)) found.push(candidate);
    explained = candidate;
  }
  yield* explain(upTo);
  return found;

  function* explain(last: number): Steps<void> {
    while (explained < last && found.length < mostFound && differs(explained, last)) {
      yield;
      let before = explained;
      let at = last;
      while (at - before > 1) {
        const middle = Math.floor((before + at) / 2);
        if (differs(before, middle)) at = middle;
        else before = middle;
      }
      found.push(at);
      explained = at;
    }
  }
}
