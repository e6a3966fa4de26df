import type { ScaleTime } from 'd3-scale';

/** A day in milliseconds. */
const day = 24 * 60 * 60 * 1000;

/** How the ticks of a scale in UTC are written, as dates are elsewhere: no more of a time than tells one from the next. */
export function tickFormat(scale: ScaleTime<number, number>, count: number): (tick: Date) => string {
  const [first, second] = scale.ticks(count);
  const apart = first === undefined || second === undefined ? 0 : second.getTime() - first.getTime();
  return scale.tickFormat(count, apart >= 28 * day ? '%b %Y' : apart >= day ? '%-d %b' : '%-d %b %H:%M');
}
