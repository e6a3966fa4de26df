/**
 * The largest of 1 … head whose log time is not past an instant; 0 where there is none. Log time never goes back, so
 * it is a binary search.
 */
export function largestSequenceUpTo(time: number, head: number, logTimeAt: (sequence: number) => number): number {
  let low = 0;
  let high = head;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (logTimeAt(middle) <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
