/** Between two of these times that follow each other. */
export const longestSilence = (times: readonly number[]): number =>
  Math.max(0, ...times.slice(1).map((time, index) => time - (times[index] ?? time)));
