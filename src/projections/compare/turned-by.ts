import type { Steps } from '../steps.ts';

// More of them are no answer to who did it.
const mostFound = 10;

/**
 * The entries by which something turned between two sequences, in order, the last ten of them: at each it was otherwise
 * than just before. Found by halving, so that it costs the logarithm of what lies between; what was undone again in
 * between may be left out.
 * @param differs whether it was otherwise at one sequence than at another
 * @param hints the entries that may have done it, as far as is known: where they did, little else is asked
 */
export function* turnedBy(
  { after, upTo }: { readonly after: number; readonly upTo: number },
  differs: (before: number, at: number) => boolean,
  hints: Iterable<number>,
): Steps<readonly number[]> {
  const found: number[] = [];
  const around = [...hints].flatMap((entry) => [entry - 1, entry]).filter((entry) => entry > after && entry < upTo);
  const places = [...new Set([after, ...around, upTo])].sort((left, right) => left - right);
  yield* among(0, places.length - 1);
  return found.reverse();

  function* among(first: number, last: number): Steps<void> {
    const [before = after, at = upTo] = [places[first], places[last]];
    if (first === last || found.length >= mostFound || !differs(before, at)) return;
    yield;
    if (last - first === 1) {
      yield* between(before, at);
      return;
    }
    const middle = Math.floor((first + last) / 2);
    yield* among(middle, last);
    yield* among(first, middle);
  }

  /** It is otherwise at the second. */
  function* between(before: number, at: number): Steps<void> {
    if (at - before === 1) {
      found.push(at);
      return;
    }
    const middle = Math.floor((before + at) / 2);
    for (const [one, other] of [
      [middle, at],
      [before, middle],
    ] as const) {
      if (found.length < mostFound && differs(one, other)) yield* between(one, other);
    }
  }
}
