/**
 * Keys for rows that may hold for some time only, so that those of one instant are found among however many: the time is
 * halved again and again, and a row is kept at the smallest part that has all of its time in it. At an instant these are
 * parts one in the other, few of them, and in each there are no more rows than held at once at its middle.
 */
export const spans = {
  /** Where a row goes that may hold from one time to another (milliseconds since 1970; either may be infinite). */
  keyOf(begins: number, ends: number): string {
    const first = unitOf(begins);
    const level = 32 - Math.clz32(first ^ unitOf(Math.max(begins, ends)));
    return partOf(first, level);
  },
  /** Where the rows are that may hold at a time, and some others. */
  keysAt(time: number): readonly string[] {
    const unit = unitOf(time);
    return Array.from({ length: levels + 1 }, (_, level) => partOf(unit, level));
  },
} as const;

// 17 minutes. What lies a thousand years off is counted as at the end of the scale.
const unitLength = 2 ** 20;
const levels = 26;
const mostUnits = 2 ** levels;

const unitOf = (time: number): number =>
  Math.min(mostUnits - 1, Math.max(0, Math.floor(time / unitLength) + mostUnits / 2));

// Of one width, so that the beginnings of keys that are looked for are of one length.
const partOf = (unit: number, level: number): string =>
  `${String(level).padStart(2, '0')}/${(unit >>> level).toString(16).padStart(7, '0')}/`;
