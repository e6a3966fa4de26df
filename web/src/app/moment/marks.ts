const steps = [1, 2, 5];

/**
 * Where the scrubber says the log time: at sequences that are round, so that they stay where they are while the log
 * grows; not more than so many.
 */
export function marksUpTo(head: number, most: number): readonly number[] {
  let step = 1;
  for (let power = 1; Math.floor(head / step) > most; power *= 10) {
    for (const factor of steps) {
      step = factor * power;
      if (Math.floor(head / step) <= most) break;
    }
  }
  return Array.from({ length: Math.floor(head / step) }, (_none, index) => (index + 1) * step);
}
