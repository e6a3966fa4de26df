/**
 * The largest of 1 … head whose log time is not past an instant; 0 where there is none. Log time never goes back, so
 * it is a binary search, which goes by powers of two: the places that it looks at first are the same ones at every head.
 */
export function largestSequenceUpTo(time: number, head: number, logTimeAt: (sequence: number) => number): number {
  if (head > 0 && logTimeAt(head) <= time) return head;
  let found = 0;
  for (let step = 2 ** Math.floor(Math.log2(Math.max(1, head))); step >= 1; step /= 2) {
    if (found + step < head && logTimeAt(found + step) <= time) found += step;
  }
  return found;
}
