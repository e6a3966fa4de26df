/** The number of items, from the beginning of a sorted list, for which `isBefore` holds. */
export function countBefore(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same where they are probably few and each look is dear: it begins at the beginning. */
export function countFewBefore(length: number, isBefore: (index: number) => boolean): number {
  let end = 1;
  while (end <= length && isBefore(end - 1)) end *= 2;
  const low = end >>> 1;
  return low + countBefore(Math.min(end - 1, length) - low, (index) => isBefore(low + index));
}
